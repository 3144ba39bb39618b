"""Clean text: spaces, invisible characters and line ends, each character with its way back."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.read.clean import clean_cells, clean_spans
from tallystick.read.hyphens import Hyphens
from tallystick.read.lines_table import lines_table

CASES = {
    "blanks": ("  five   wells\tdug ", "five wells dug"),
    "no-break and thin spaces": ("5\u00a0000\u2009wells", "5 000 wells"),
    "soft hyphen": ("respon\u00adsible", "responsible"),
    "soft hyphen at the line end": ("respon\u00ad\nsible", "responsible"),
    "zero-width space": ("data\u200bbase", "database"),
    "line end": ("five\nwells", "five wells"),
    "broken word": ("develop-\nment", "development"),
    "broken years": ("2016-\n2020", "2016-2020"),
    "en dash": ("2016–\n2020", "2016–2020"),
    "dash between blanks": ("wells –\nand pumps", "wells – and pumps"),
    "slash": ("and/\nor", "and/or"),
    "hanging hyphen": ("short-\nand long-term", "short- and long-term"),
    "Chinese": ("国家人权\n行动计划", "国家人权行动计划"),
    "Chinese and figures": ("到2020年\n10 个", "到2020年 10 个"),
    "beyond the first plane": ("𠮷-\n𠮷 well", "𠮷𠮷 well"),
    "glued words stay": ("81.3%in middleincome", "81.3%in middleincome"),
    "a lone hyphen": ("wells\n-\npumps", "wells - pumps"),
    "only blanks": (" \t ", ""),
}


def cleaned(text: str) -> tuple[str, list[int]]:
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    spans = [(start, start + len(line)) for start, line in zip(starts, lines, strict=False) if line.strip()]
    clean = clean_spans(text, spans, Hyphens(text, lines_table("en")))
    return clean.text, [clean.offsets.stored(i) for i in range(len(clean.text))]


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_it_reads(text: str, expected: str) -> None:
    assert cleaned(text)[0] == expected


PRINTED = st.lists(
    st.sampled_from(
        [
            "well",
            "Wells",
            "2016",
            "low",
            "level",
            "𠮷",
            "人权",
            "-",
            "\u00ad",
            "–",
            " ",
            "  ",
            "\t",
            "\n",
            "-\n",
            "\u00a0",
            ".",
        ]
    )
).map("".join)


@given(st.one_of(PRINTED, st.text()))
def test_every_character_leads_back_to_its_own(text: str) -> None:
    clean, stored = cleaned(text)
    assert stored == sorted(set(stored))
    assert all(
        text[i] == letter or (letter == " " and text[i].isspace())
        for letter, i in zip(clean, stored, strict=True)
    )


@given(PRINTED)
def test_nothing_that_can_be_seen_is_lost(text: str) -> None:
    def seen(value: str) -> str:
        return "".join(letter for letter in value if letter.isalnum())

    assert seen(cleaned(text)[0]) == seen(text)


@given(PRINTED)
def test_it_is_clean_already_when_it_is_clean(text: str) -> None:
    clean, _ = cleaned(text)
    assert clean == clean.strip()
    assert "  " not in clean
    assert cleaned(clean)[0] == clean


def test_a_cell_never_runs_into_the_next() -> None:
    text = "low-\tincome"
    clean = clean_cells(text, [[(0, 4)], [], [(5, 11)]], Hyphens("", lines_table("en")))
    assert clean.text == "low- income"


def test_markup_between_spans_is_passed_over() -> None:
    text = "five **wells**, dug"
    clean = clean_spans(text, [(0, 5), (7, 12), (14, 19)], Hyphens("", lines_table("en")))
    assert clean.text == "five wells, dug"
    assert [text[clean.offsets.stored(i)] for i in range(len(clean.text))] == list(clean.text)
