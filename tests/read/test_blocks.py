"""Blocks: what of them is bold, and the note on words put together by rule."""

import pytest

from tallystick.read.blocks import mostly_bold
from tests.read.files import read_text

BOLD = {
    "all": ([(0, 10)], [(0, 10)], True),
    "none": ([], [(0, 10)], False),
    "half": ([(0, 5)], [(0, 10)], False),
    "more than half": ([(0, 6)], [(0, 10)], True),
    "in parts": ([(0, 2), (3, 5), (6, 9)], [(0, 10)], True),
    "over several lines": ([(0, 4), (12, 20)], [(0, 8), (10, 20)], True),
    "one run over all lines": ([(0, 40)], [(5, 8), (10, 20)], True),
    "before and behind": ([(0, 5), (15, 30)], [(5, 15)], False),
    "nothing to read": ([(0, 5)], [], False),
}


@pytest.mark.parametrize(("bold", "spans", "expected"), BOLD.values(), ids=BOLD)
def test_what_is_mostly_bold(
    bold: list[tuple[int, int]], spans: list[tuple[int, int]], expected: bool
) -> None:
    assert mostly_bold(bold, spans) is expected


BROKEN = """The wells of the prov-
ince were dug by the provincial admin-
istration from 2016-
2020.

An administration."""


def test_words_put_together_by_rule_are_counted() -> None:
    assert read_text(BROKEN).notes[-1].endswith("nowhere else: 1.")


def test_words_that_the_document_shows_are_not() -> None:
    assert not any("by rule" in note for note in read_text(BROKEN + " Of the province.").notes)
