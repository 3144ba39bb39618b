"""Gap: the report admits that it falls short; this wins over results."""

import pytest

from tallystick.verify.effort.gap import gap_admitted
from tests.cases import case

DECIDED = {
    "still insufficient": (
        "Access to justice shall be improved.",
        "Access to justice remains insufficient.",
        "gap_admitted",
    ),
    "more to be done": (
        "Access to justice shall be improved.",
        "Much remains to be done for access to justice.",
        "gap_admitted",
    ),
    "beside a result": (
        "Access to justice shall be improved.",
        "Access to justice was given to 4,000 tenants. Access to justice still falls short of what is needed.",
        "gap_admitted",
    ),
}

LEFT = {
    "a result": (
        "Access to justice shall be improved.",
        "Access to justice was given to 4,000 tenants.",
    ),
    "an activity": (
        "Access to justice shall be improved.",
        "Courses on access to justice were held.",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = gap_admitted(case(plan, report))
    assert decision and decision.verdict == verdict and decision.used


@pytest.mark.parametrize(("plan", "report"), LEFT.values(), ids=LEFT)
def test_leaves_to_the_next_rule(plan: str, report: str) -> None:
    assert gap_admitted(case(plan, report)) is None
