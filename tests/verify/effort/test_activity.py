"""Activity: something is reported, without a result."""

import pytest

from tallystick.verify.effort.activity import activity_reported
from tests.cases import case

DECIDED = {
    "a course": (
        "Access to justice shall be improved.",
        "Courses on access to justice were held.",
        "activity_reported",
    ),
    "papers counted": (
        "Access to justice shall be improved.",
        "In all, 14 rules on access to justice were issued.",
        "activity_reported",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = activity_reported(case(plan, report))
    assert decision and decision.verdict == verdict and decision.used
