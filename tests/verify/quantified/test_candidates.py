"""The answers a rule may rest on: on topic, and no other commitment's."""

import pytest

from tallystick.verify.quantified.candidates import on_topic, with_figure
from tests.cases import cases

PLAN = "Forest coverage shall reach 30 percent and the number of parks shall reach 40."

OF_FOREST = {
    "its figure": ("Forest coverage was 31 percent.", ["Forest coverage was 31 percent."]),
    "words on it": ("Forest coverage was mapped.", ["Forest coverage was mapped."]),
    "a figure that answers the other": ("The number of parks was 44.", []),
    "something else": ("Goats were counted.", []),
}


@pytest.mark.parametrize(("report", "sentences"), OF_FOREST.values(), ids=OF_FOREST)
def test_answers_on_topic(report: str, sentences: list[str]) -> None:
    forest = cases(PLAN, report)[0]
    assert [answer.statement.sentence.text for answer in on_topic(forest)] == sentences


def test_only_answers_with_a_figure() -> None:
    forest = cases(PLAN, "Forest coverage was mapped. Forest coverage was 31 percent.")[0]
    assert [a.statement.sentence.text for a in with_figure(forest)] == ["Forest coverage was 31 percent."]
