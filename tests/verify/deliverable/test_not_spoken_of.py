"""Not spoken of: nothing under the article names the thing."""

import pytest

from tallystick.verify.deliverable.not_spoken_of import not_spoken_of
from tests.cases import case

DECIDED = {
    "nothing said": (
        "A register of shipyards shall be set up.",
        "Nothing more is said.",
        "no_evidence",
    ),
    "something else": (
        "A register of shipyards shall be set up.",
        "A census of goats was completed.",
        "no_evidence",
    ),
}

LEFT = {
    "named": (
        "A register of shipyards shall be set up.",
        "The register of shipyards was much discussed.",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = not_spoken_of(case(plan, report))
    assert decision and decision.verdict == verdict and not decision.used


@pytest.mark.parametrize(("plan", "report"), LEFT.values(), ids=LEFT)
def test_leaves_to_the_next_rule(plan: str, report: str) -> None:
    assert not_spoken_of(case(plan, report)) is None
