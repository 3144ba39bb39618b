import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from tallystick.languages.language import folder
from tallystick.languages.quantities import BoundTable
from tallystick.languages.table import load_table
from tallystick.quantities.bound import Bound
from tallystick.quantities.read import read_measurements

PHRASES = tomllib.loads(Path(__file__).with_name("bounded_phrases.toml").read_text(encoding="utf-8"))
CASES = [(bound, value, text) for bound, lines in PHRASES.items() for value, text in lines]
TABLE = load_table(BoundTable, folder("en"), "bounds")
FRAMES = (
    "The rate is {} 90 percent.",
    "It rose by {} 90 percent.",
    "In 2019 {} 90 percent of homes had water.",
)
DENIED = (
    "The rate is not {} 90 percent.",
    "The rate shall not be {} 90 percent.",
    "The rate must never be {} 90 percent.",
    "No rate shall be {} 90 percent.",
    "The rate cannot be {} 90 percent.",
    "Under no circumstances shall it be {} 90 percent.",
)


def bound_of(text, value):
    return next(item.quantity.bound for item in read_measurements(text) if item.quantity.value == value)


def test_there_are_two_hundred_phrases():
    assert len({text for _, _, text in CASES}) >= 200


@pytest.mark.parametrize(("bound", "value", "text"), CASES, ids=[text for *_, text in CASES])
def test_bound_of_phrase(bound, value, text):
    assert bound_of(text, Decimal(value)) == bound


def listed():
    """Every bound word of the English table that may stand in the frames."""
    return [(bound, word) for bound, words in TABLE.before.items() for word in words if "age of" not in word]


@pytest.mark.parametrize(("bound", "word"), listed())
def test_each_listed_word_bounds_in_each_frame(bound, word):
    assert [bound_of(frame.format(word), 90) for frame in FRAMES] == [bound] * len(FRAMES)


@pytest.mark.parametrize(
    ("bound", "word"),
    [
        (bound, word)
        for bound, word in listed()
        if bound in "<>" and word[0].isalpha() and word.split()[0] not in ("and", "or")
    ],
)
def test_a_negator_turns_each_listed_word_round(bound, word):
    assert [bound_of(frame.format(word), 90) for frame in DENIED] == [Bound(bound).negated] * len(DENIED)
