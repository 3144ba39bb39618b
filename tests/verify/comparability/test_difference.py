"""Difference: one side of a gap is not the gap."""

import pytest

from tallystick.verify.comparability.difference import same_difference
from tests.cases import case, figure

FORBIDDEN = {
    "one side": (
        "The pay gap between women and men shall narrow to 10 percent.",
        "Pay of women between grades rose by 12 percent.",
    ),
}
ALLOWED = {
    "the gap": (
        "The pay gap between women and men shall narrow to 10 percent.",
        "The pay gap between women and men was 12 percent.",
    ),
    "the gap by another name": (
        "The pay gap between women and men shall narrow to 10 percent.",
        "The difference in pay between women and men was 12 percent.",
    ),
    "no gap asked": (
        "The share of women in the police shall reach 30 percent.",
        "The share of women in the police was 28 percent.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_difference(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_difference(read, figure(read)) is None
