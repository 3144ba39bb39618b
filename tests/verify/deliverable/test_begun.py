"""Begun: drafted, under review or only tried out is in progress."""

import pytest

from tallystick.verify.deliverable.begun import begun
from tests.cases import case

DECIDED = {
    "a draft": (
        "A register of shipyards shall be set up.",
        "A register of shipyards has been drafted.",
        "in_progress",
    ),
    "under review": (
        "A register of shipyards shall be set up.",
        "The register of shipyards is under review.",
        "in_progress",
    ),
    "a pilot": (
        "A register of shipyards shall be set up.",
        "The register of shipyards is being piloted in one harbour.",
        "in_progress",
    ),
    "not yet": (
        "A register of shipyards shall be set up.",
        "The register of shipyards has not yet been set up.",
        "in_progress",
    ),
}

LEFT = {
    "finished": (
        "A register of shipyards shall be set up.",
        "A register of shipyards was set up in 2022.",
    ),
    "a plan for a draft": (
        "A draft of the Shipyards Act shall be submitted.",
        "A draft of the Shipyards Act was submitted.",
    ),
    "something else begun": (
        "A register of shipyards shall be set up.",
        "A harbour wall is under construction.",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = begun(case(plan, report))
    assert decision and decision.verdict == verdict and decision.used


@pytest.mark.parametrize(("plan", "report"), LEFT.values(), ids=LEFT)
def test_leaves_to_the_next_rule(plan: str, report: str) -> None:
    assert begun(case(plan, report)) is None
