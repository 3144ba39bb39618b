"""Repeats, gaps and disorder in the numbers of articles are said, and repeats made unique."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.extract.labels import Label, read_label
from tallystick.extract.numbering import numbering_notes, unique_numbers

UNIQUE = {
    "no repeat": (["1", "2", "3"], ["1", "2", "3"]),
    "one": (["4", "5", "5"], ["4", "5", "5b"]),
    "two": (["5", "5", "5"], ["5", "5b", "5c"]),
    "apart": (["5", "6", "5"], ["5", "6", "5b"]),
}


@pytest.mark.parametrize(("numbers", "unique"), UNIQUE.values(), ids=UNIQUE)
def test_unique_numbers(numbers: list[str], unique: list[str]) -> None:
    assert unique_numbers(numbers) == unique


@given(st.lists(st.integers(1, 4).map(str), max_size=80))
def test_unique_numbers_do_not_repeat(numbers: list[str]) -> None:
    unique = unique_numbers(numbers)
    assert len(set(unique)) == len(numbers)
    assert all(made.startswith(number) for made, number in zip(unique, numbers, strict=True))


def labels(*numbers: str) -> list[Label]:
    found = [read_label(f"Action {number}: Wells") for number in numbers]
    return [label for label in found if label]


NOTES = {
    "sound": (labels("1", "2", "3"), []),
    "a gap": (labels("1", "3"), ["plan: Action 2 is missing between its neighbours"]),
    "a wide gap": (
        labels("1", "4"),
        ["plan: Action 2 to 3 are missing between their neighbours"],
    ),
    "a repeat": (
        labels("1", "2", "2"),
        ["plan: Action 2 is printed 2 times; the repeats are called 2b here"],
    ),
    "out of order": (labels("1", "3", "2"), ["plan: Action 2 stands after Action 3"]),
    "a new part": (labels("1.1", "1.2", "2.1"), []),
    "a gap in a part": (labels("1.1", "1.3", "2.1"), ["plan: Action 1.2 is missing between its neighbours"]),
    "beginning late": (labels("7", "8"), []),
}


@pytest.mark.parametrize(("printed", "notes"), NOTES.values(), ids=NOTES)
def test_notes(printed: list[Label], notes: list[str]) -> None:
    assert list(numbering_notes(printed, "plan")) == notes


def test_numbers_that_begin_again_in_another_section_are_not_out_of_order() -> None:
    printed = labels("1", "2", "1", "2")
    found = list(numbering_notes(printed, "plan", ["s1", "s1", "s2", "s2"]))
    assert all("is printed 2 times" in note for note in found)
    assert "plan: Action 1 stands after Action 2" in list(numbering_notes(printed, "plan"))
