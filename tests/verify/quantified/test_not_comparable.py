"""Not comparable: spoken of, but with nothing to hold against the target."""

import pytest

from tallystick.verify.quantified.not_comparable import not_comparable
from tests.cases import case

DECIDED = {
    "no figure": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants went well.",
        "not_comparable",
    ),
    "another unit": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants was given in 240 places.",
        "not_comparable",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = not_comparable(case(plan, report))
    assert decision and decision.verdict == verdict and decision.used
