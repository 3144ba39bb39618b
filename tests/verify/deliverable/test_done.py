"""Done: the thing is said to be there."""

import pytest

from tallystick.verify.deliverable.done import done
from tests.cases import case

DECIDED = {
    "set up": (
        "A register of shipyards shall be set up.",
        "A register of shipyards was set up in 2022.",
        "done",
    ),
    "in force": (
        "A Shipyards Act shall be enacted.",
        "The Shipyards Act entered into force in May.",
        "done",
    ),
    "published": (
        "A report on shipyards shall be published.",
        "The report on shipyards was published in June.",
        "done",
    ),
    "held": (
        "A conference on shipyards shall be held.",
        "The conference on shipyards was held in Port Arvel.",
        "done",
    ),
    "the second sentence says so": (
        "A register of shipyards shall be set up.",
        "The register of shipyards lists all owners. The register of shipyards was set up in 2022.",
        "done",
    ),
}

LEFT = {
    "something else done": (
        "A register of shipyards shall be set up.",
        "A census of goats was completed.",
    ),
    "only named": (
        "A register of shipyards shall be set up.",
        "The register of shipyards was much discussed.",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = done(case(plan, report))
    assert decision and decision.verdict == verdict and decision.used


@pytest.mark.parametrize(("plan", "report"), LEFT.values(), ids=LEFT)
def test_leaves_to_the_next_rule(plan: str, report: str) -> None:
    assert done(case(plan, report)) is None
