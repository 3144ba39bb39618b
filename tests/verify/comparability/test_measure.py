"""Measure: the words beside a figure must name what the target names."""

import pytest

from tallystick.verify.comparability.measure import same_measure
from tests.cases import case, figure

FORBIDDEN = {
    "something beside it": (
        "The share of households with piped water shall reach 80 percent.",
        "The share of households with electric light was 91 percent.",
    ),
    "one word in common": (
        "Vaccination of infants against measles shall reach 95 percent.",
        "Registration of infants at birth reached 97 percent.",
    ),
}
ALLOWED = {
    "the same words": (
        "The share of households with piped water shall reach 80 percent.",
        "The share of households with piped water was 71 percent.",
    ),
    "the same words in another order": (
        "The share of households with piped water shall reach 80 percent.",
        "Piped water reached 71 percent of households.",
    ),
    "a rare unit beside some of the words": (
        "The network in every library shall offer a speed of at least 100 Mbps.",
        "The network of libraries runs at 200 Mbps.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_measure(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_measure(read, figure(read)) is None
