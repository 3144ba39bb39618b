"""Unnamed: a report in words of its own is read as speaking to the effort, and says so."""

import pytest

from tallystick.verify.effort.unnamed import unnamed
from tests.cases import case

DECIDED = {
    "an activity": (
        "Access to justice shall be improved.",
        "Tenants were advised free of charge.",
        "activity_reported",
    ),
    "a result": (
        "Access to justice shall be improved.",
        "Some 4,000 tenants were advised.",
        "outcome_reported",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = unnamed(case(plan, report))
    assert decision and decision.verdict == verdict and decision.used
    assert "does not name this effort" in decision.rationale


def test_leaves_what_names_the_effort_to_the_next_rule() -> None:
    assert (
        unnamed(case("Access to justice shall be improved.", "Courses on access to justice were held."))
        is None
    )
