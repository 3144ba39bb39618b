from dataclasses import replace
from fractions import Fraction

import pytest

from tallystick.model.verdict import Verdict
from tallystick.publish.ogp import LEVELS, MAPPED, Completion, completion
from tallystick.publish.way import share_of_way
from tests import factory

WORDS = "Deadly accidents at work fell by 6.5 percent compared to 2020"


def _missed(target, figure):
    found = [factory.evidence(WORDS, figure)]
    return factory.assessment("2.1", "Safe work", "missed", target, found)


@pytest.mark.parametrize(
    ("target", "figure", "share"),
    [
        (factory.target("80", "percent"), factory.reported("60", "percent"), Fraction(3, 4)),
        (
            factory.target("80", "percent", baseline_value=40),
            factory.reported("60", "percent"),
            Fraction(1, 2),
        ),
        (
            factory.target("10", "percent", "<=", baseline_value=20),
            factory.reported("25", "percent"),
            Fraction(-1, 2),
        ),
        (factory.target("10", "percent", "<="), factory.reported("12", "percent"), None),
        (factory.target("0", "deaths"), factory.reported("3", "deaths"), None),
        (
            factory.target("10", "percent", "<=", baseline_value=10),
            factory.reported("12", "percent"),
            None,
        ),
        (factory.target("10", "percent"), factory.reported("12", "jobs"), None),
        (
            factory.target("10", "percent", direction="decrease"),
            factory.reported("5", "percent", direction="increase"),
            Fraction(-1, 2),
        ),
    ],
    ids=[
        "from zero",
        "from the baseline",
        "away from it",
        "no beginning",
        "target zero",
        "no way to go",
        "units",
        "rose",
    ],
)
def test_the_share_of_the_way(target, figure, share):
    assert share_of_way(_missed(target, figure)) == share


@pytest.mark.parametrize(
    ("figure", "level"),
    [("5", Completion.SUBSTANTIAL), ("4.9", Completion.LIMITED)],
    ids=["half of the way", "less"],
)
def test_a_missed_target_is_substantial_from_half_of_the_way_on(figure, level):
    assert completion(_missed(factory.target("10", "jobs"), factory.reported(figure, "jobs"))) is level


def test_what_cannot_be_compared_has_no_level_even_where_a_figure_is_reported():
    case = _missed(factory.target("10", "jobs"), factory.reported("5", "jobs"))
    assert completion(replace(case, verdict=Verdict.NOT_COMPARABLE)) is None


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_is_mapped_and_said_in_words(verdict):
    level = LEVELS[verdict]
    assert MAPPED[verdict].startswith(level or "none") or verdict is Verdict.MISSED


def test_a_figure_that_speaks_against_the_verdict_did_not_decide():
    assert share_of_way(_missed(factory.target("10", "jobs"), factory.reported("12", "jobs"))) is None
