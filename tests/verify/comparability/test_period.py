"""Period: an average a year or a part of a year is not the whole."""

import pytest

from tallystick.verify.comparability.period import same_period
from tests.cases import case, figure

FORBIDDEN = {
    "a yearly average": (
        "A total of 500 nurses shall be trained.",
        "An average of 120 nurses were trained annually.",
    ),
    "a total against each year": (
        "A total of 500 nurses shall be trained annually.",
        "In all, 620 nurses were trained.",
    ),
    "a quarter": (
        "A total of 500 nurses shall be trained.",
        "In the first quarter, 620 nurses were trained.",
    ),
}
ALLOWED = {
    "a total": (
        "A total of 500 nurses shall be trained.",
        "In all, 620 nurses were trained.",
    ),
    "each year against each year": (
        "A total of 500 nurses shall be trained annually.",
        "An average of 520 nurses were trained annually.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_period(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_period(read, figure(read)) is None
