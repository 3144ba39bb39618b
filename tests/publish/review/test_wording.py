"""Decisions in words: where an article was split is said by the words that begin there."""

from dataclasses import replace

from tallystick.publish.review.wording import mended_words
from tests import reviewing


def test_the_values_of_a_decision_stand_on_one_line() -> None:
    decision = replace(reviewing.review().decisions[0], details=(("part_1", "3-9"), ("kind_1", "effort")))
    assert mended_words(decision) == "part 1: 3-9; kind 1: effort"


def test_a_place_is_said_by_its_first_words() -> None:
    details = (("at", "120"), ("begins", "Train the builders"), ("label", "Action 1b"), ("number", "1b"))
    decision = replace(reviewing.review().decisions[0], details=details)
    assert mended_words(decision) == "from the words: “Train the builders”; label: Action 1b; number: 1b"
