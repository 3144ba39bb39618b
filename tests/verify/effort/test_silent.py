"""Silent: nothing under the article speaks to the effort."""

import pytest

from tallystick.verify.effort.silent import silent
from tests.cases import case

DECIDED = {
    "something else": (
        "Access to justice shall be improved.",
        "Goats were counted.",
        "no_evidence",
    ),
}

LEFT = {
    "an activity": (
        "Access to justice shall be improved.",
        "Courses on access to justice were held.",
    ),
    "a result": (
        "Access to justice shall be improved.",
        "Access to justice was given to 4,000 tenants.",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = silent(case(plan, report))
    assert decision and decision.verdict == verdict and not decision.used


@pytest.mark.parametrize(("plan", "report"), LEFT.values(), ids=LEFT)
def test_leaves_to_the_next_rule(plan: str, report: str) -> None:
    assert silent(case(plan, report)) is None
