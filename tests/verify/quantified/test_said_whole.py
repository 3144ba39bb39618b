"""Said whole: a total is said to be reached in words."""

import pytest

from tallystick.verify.quantified.said_whole import said_whole
from tests.cases import case

DECIDED = {
    "all": (
        "All villages shall have access to clinics.",
        "All villages have access to clinics.",
        "met",
    ),
    "full coverage": (
        "Full coverage of villages by clinics shall be reached.",
        "Full coverage of villages by clinics was reached.",
        "met",
    ),
    "none": (
        "No village shall be without a clinic.",
        "No village is left without a clinic.",
        "met",
    ),
    "a printed hundred": (
        "Access of villages to clinics shall reach 100 percent.",
        "All villages have access to clinics.",
        "met",
    ),
}

LEFT = {
    "most": (
        "All villages shall have access to clinics.",
        "Most villages have access to clinics.",
    ),
    "nearly all": (
        "All villages shall have access to clinics.",
        "Nearly all villages have access to clinics.",
    ),
    "not all": (
        "All villages shall have access to clinics.",
        "Not all villages have access to clinics.",
    ),
    "all of some": (
        "All villages shall have access to clinics.",
        "All villages in the north have access to clinics.",
    ),
    "all of something else": (
        "All villages shall have access to clinics.",
        "All harbours have lighthouses.",
    ),
    "no total asked": (
        "Access of villages to clinics shall reach 90 percent.",
        "All villages have access to clinics.",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = said_whole(case(plan, report))
    assert decision and decision.verdict == verdict and decision.used


@pytest.mark.parametrize(("plan", "report"), LEFT.values(), ids=LEFT)
def test_leaves_to_the_next_rule(plan: str, report: str) -> None:
    assert said_whole(case(plan, report)) is None
