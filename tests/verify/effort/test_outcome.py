"""Outcome: a figure tells what came of the effort."""

import pytest

from tallystick.verify.effort.outcome import outcome_reported
from tests.cases import case

DECIDED = {
    "people reached": (
        "Access to justice shall be improved.",
        "Access to justice was given to 4,000 tenants.",
        "outcome_reported",
    ),
    "a rate": (
        "Access to justice shall be improved.",
        "Access to justice rose by 14 percent.",
        "outcome_reported",
    ),
}

LEFT = {
    "papers counted": (
        "Access to justice shall be improved.",
        "In all, 14 rules on access to justice were issued.",
    ),
    "money": (
        "Access to justice shall be improved.",
        "For access to justice, 3 million dollars were spent.",
    ),
    "no figure": (
        "Access to justice shall be improved.",
        "Courses on access to justice were held.",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = outcome_reported(case(plan, report))
    assert decision and decision.verdict == verdict and decision.used


@pytest.mark.parametrize(("plan", "report"), LEFT.values(), ids=LEFT)
def test_leaves_to_the_next_rule(plan: str, report: str) -> None:
    assert outcome_reported(case(plan, report)) is None
