"""Conditions: an age or a time limit of the target must hold for the figure."""

import pytest

from tallystick.verify.comparability.conditions import same_conditions
from tests.cases import case, figure

FORBIDDEN = {
    "no time limit said": (
        "A total of 80 percent of complaints shall be answered within 30 days.",
        "Of the complaints, 92 percent were answered.",
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
