"""Conditions: an age or a time limit of the target must hold for the figure."""

import pytest

from tallystick.verify.comparability.conditions import same_conditions
from tests.cases import case, figure

FORBIDDEN = {
    "no time limit said": (
        "A total of 80 percent of complaints shall be answered within 30 days.",
        "Of the complaints, 92 percent were answered.",
    ),
    "no age said": (
        "The under-25 unemployment rate shall fall to 15 percent.",
        "The unemployment rate fell to 12 percent.",
    ),
    "another time limit": (
        "A total of 80 percent of complaints shall be answered within 30 days.",
        "Of the complaints, 92 percent were answered within 60 days.",
    ),
}
ALLOWED = {
    "the same time limit": (
        "A total of 80 percent of complaints shall be answered within 30 days.",
        "Of the complaints, 92 percent were answered within 30 days.",
    ),
    "the same age, joined with its noun": (
        "The unemployment rate of people under 25 shall fall to 15 percent.",
        "Of the under-25s, 14 percent were unemployed.",
    ),
    "the same age by its birthday": (
        "The mortality rate of children under five shall fall to 9 per 1,000.",
        "Child deaths before the fifth birthday amounted to 8 per 1,000.",
    ),
    "no limit in the target": (
        "A total of 80 percent of complaints shall be answered.",
        "Of the complaints, 92 percent were answered within 30 days.",
    ),
    "the figure is the time itself": (
        "Complaints shall be answered within 30 days.",
        "Complaints were answered within 21 days.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_conditions(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_conditions(read, figure(read)) is None
