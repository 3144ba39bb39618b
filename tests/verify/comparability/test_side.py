"""Side: the share that is gone is not the share that is left."""

import pytest

from tallystick.verify.comparability.side import same_side
from tests.cases import case, figure

FORBIDDEN = {
    "removed against a ceiling": (
        "The share of untreated sewage shall fall to 5 percent.",
        "Of untreated sewage, a share of 88 percent was eliminated.",
    ),
}
ALLOWED = {
    "left against a ceiling": (
        "The share of untreated sewage shall fall to 5 percent.",
        "The share of untreated sewage was 12 percent.",
    ),
    "removed against a floor": (
        "The share of sewage that is treated shall reach 90 percent.",
        "The share of sewage that was treated was 88 percent.",
    ),
    "a ceiling on what is closed": (
        "No more than 3 percent of cases shall be closed without a hearing.",
        "Of the cases, 2 percent were closed without a hearing.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_side(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_side(read, figure(read)) is None
