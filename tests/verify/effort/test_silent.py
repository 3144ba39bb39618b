"""Silent: nothing under the article speaks to the effort."""

import pytest

from tallystick.verify.effort.silent import silent
from tests.cases import case, cases

DECIDED = {
    "only what answers another": (
        "At least 40 wells shall be dug. Access to justice shall be improved.",
        "In all, 44 wells were dug.",
        "no_evidence",
    ),
}

LEFT = {
    "words of its own": (
        "Access to justice shall be improved.",
        "Tenants were advised free of charge.",
    ),
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
    decision = silent(cases(plan, report)[-1])
    assert decision and decision.verdict == verdict and not decision.used


@pytest.mark.parametrize(("plan", "report"), LEFT.values(), ids=LEFT)
def test_leaves_to_the_next_rule(plan: str, report: str) -> None:
    assert silent(case(plan, report)) is None
