"""Base: a change counts from the base year of the target."""

import pytest

from tallystick.verify.comparability.base import same_base
from tests.cases import case, figure

FORBIDDEN = {
    "another base year": (
        "The number of fires shall fall by 10 percent compared to 2015.",
        "The number of fires fell by 12 percent compared to 2018.",
    ),
}
ALLOWED = {
    "the same base year": (
        "The number of fires shall fall by 10 percent compared to 2015.",
        "The number of fires fell by 12 percent compared to 2015.",
    ),
    "two levels": (
        "The number of fires, 400 in 2015, shall fall to 300.",
        "The number of fires has stood at 290 since 2021.",
    ),
    "no base year in the report": (
        "The number of fires shall fall by 10 percent compared to 2015.",
        "The number of fires fell by 12 percent.",
    ),
    "no base year in the plan": (
        "The number of fires shall fall by 10 percent.",
        "The number of fires fell by 12 percent compared to 2018.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_base(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_base(read, figure(read)) is None
