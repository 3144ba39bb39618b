"""Said reached: the target is said to be met, without a figure."""

import pytest

from tallystick.verify.quantified.said_reached import said_reached
from tests.cases import case

DECIDED = {
    "met": (
        "Vaccination of infants shall reach 90 percent.",
        "The target for vaccination of infants was met.",
        "met",
    ),
}

LEFT = {
    "a figure beside it": (
        "Vaccination of infants shall reach 90 percent.",
        "The target for vaccination of infants was met with 93 percent.",
    ),
    "another target": (
        "Vaccination of infants shall reach 90 percent.",
        "The target for goats was met.",
    ),
    "not met": (
        "Vaccination of infants shall reach 90 percent.",
        "The target for vaccination of infants was not met.",
    ),
    "no such words": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants went well.",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = said_reached(case(plan, report))
    assert decision and decision.verdict == verdict and decision.used


@pytest.mark.parametrize(("plan", "report"), LEFT.values(), ids=LEFT)
def test_leaves_to_the_next_rule(plan: str, report: str) -> None:
    assert said_reached(case(plan, report)) is None
