"""No evidence: nothing under the article speaks to the target."""

import pytest

from tallystick.verify.quantified.no_evidence import no_evidence
from tests.cases import case

DECIDED = {
    "something else": (
        "Vaccination of infants shall reach 90 percent.",
        "Goats were counted.",
        "no_evidence",
    ),
    "a figure on something else": (
        "Vaccination of infants shall reach 90 percent.",
        "Of the goats, 93 percent were counted.",
        "no_evidence",
    ),
}

LEFT = {
    "a figure": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants reached 93 percent.",
    ),
    "words": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants went well.",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = no_evidence(case(plan, report))
    assert decision and decision.verdict == verdict and not decision.used


@pytest.mark.parametrize(("plan", "report"), LEFT.values(), ids=LEFT)
def test_leaves_to_the_next_rule(plan: str, report: str) -> None:
    assert no_evidence(case(plan, report)) is None
