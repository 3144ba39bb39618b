"""Average: an average says nothing of the slowest."""

import pytest

from tallystick.verify.comparability.average import same_average
from tests.cases import case, figure

FORBIDDEN = {
    "an average of a time for each": (
        "Complaints shall be answered within 30 days.",
        "Complaints were answered in 21 days on average.",
    ),
    "a median": (
        "Complaints shall be answered within 30 days.",
        "The median complaint was answered in 21 days.",
    ),
}
ALLOWED = {
    "no average": (
        "Complaints shall be answered within 30 days.",
        "Complaints were answered within 21 days.",
    ),
    "a target for the average": (
        "Complaints shall be answered within 30 days on average.",
        "Complaints were answered in 21 days on average.",
    ),
    "a share": (
        "The employment rate shall reach 60 percent.",
        "The employment rate was 62 percent on average.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_average(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_average(read, figure(read)) is None
