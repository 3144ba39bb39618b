"""Sentences: where they end, and where a full stop does not end them. "|" marks the cuts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.read.sentences import sentences_of

CASES = {
    "two": "Wells were dug.| Pumps were bought.",
    "question and exclamation": "Who dug? |All did! |It worked.",
    "quotation": "They said “It is done.” |Then they left.",
    "bracket": "It is done (see below.) |The rest follows.",
    "figures with a point": "It rose to 4.2 percent in 2020. |It fell to 3.1.",
    "a figure begins": "It ended in 2020. |30 wells were dug.",
    "abbreviation": "Crops, e.g. Maize, were sown. |Others, i.e. Rice, too.",
    "title": "Dr. Adeyemi and Mrs. Ito met.",
    "number": "See No. 3 of the law. |The answer was no. |Many left.",
    "article": "Under Art. 5 of the law.",
    "month": "It began on Jan. 5 and ended in Feb. |Then came rain.",
    "country before a verb": "The U.S. Congress met. |It met in the U.S. |The law passed.",
    "initials": "John F. Smith and A. B. Okoro met.",
    "letter that ends": "They took vitamin D. |The rest took none.",
    "company": "Delta Ltd. Berlin won. |Then came Delta Ltd. |They lost.",
    "et cetera": "Wells, pumps etc. |They were new.",
    "semicolons stay": "The law was passed; the fund was set up; 30 wells were dug.",
    "colon stays": "The aims are: wells and pumps.",
    "ellipsis": "They waited … and left. |They waited... |Then they left.",
    "lower case follows": "The site www.example.org. is closed.",
    "label at the start": "Commitment 1. A budget that all can read. |It is short.",
    "number at the start": "1. Dig wells. |2. Buy pumps.",
    "numeral at the start": "II. Civil rights",
    "letter at the start": "a. Dig wells.",
    "decimal number at the start": "2.1. Dig wells. |It is urgent.",
    "note behind the stop": "Wells were dug.1 |Pumps were bought.² |All work.",
    "a figure glued to a stop": "Version v.2 The rest",
    "Chinese": "到2020年建成。|第二句！|第三句",
    "Chinese quotation": "他说：“完成了。”|然后离开。",
    "no end": "Right to work",
    "leaders": "Housing . . . . . . 2",
}


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences_of("en").spans(text)]


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_it_is_cut(marked: str) -> None:
    assert cut(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@given(st.text(alphabet="Aa1. ?!”“)(。No\u00a0", max_size=60))
def test_cuts_take_in_all_but_blanks(text: str) -> None:
    clean = " ".join(text.split())
    spans = list(sentences_of("en").spans(clean))
    assert "".join(clean[start:end] for start, end in spans).replace(" ", "") == clean.replace(" ", "")
    assert all(start < end and clean[start] != " " and clean[end - 1] != " " for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_a_very_long_sentence_stays_whole() -> None:
    assert len(cut("word, " * 20_000 + "end.")) == 1
