"""Named: spoken of, but not as finished."""

import pytest

from tallystick.verify.deliverable.named import named
from tests.cases import case

DECIDED = {
    "spoken of": (
        "A register of shipyards shall be set up.",
        "The register of shipyards was much discussed.",
        "in_progress",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = named(case(plan, report))
    assert decision and decision.verdict == verdict and decision.used
