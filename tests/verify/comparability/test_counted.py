"""Counted: what a figure counts must be what the target counts."""

import pytest

from tallystick.verify.comparability.counted import same_counted
from tests.cases import case, figure

FORBIDDEN = {
    "households against people": (
        "A total of 40,000 people shall be connected to piped water.",
        "In all, 12,000 households were connected to piped water.",
    ),
    "schools against teachers": (
        "A total of 900 teachers shall be trained in first aid.",
        "First aid was trained in 120 schools.",
    ),
    "attendances against people": (
        "A total of 900 teachers shall be trained in first aid.",
        "Attendances by teachers trained in first aid numbered 1,200.",
    ),
    "a share by number": (
        "At least 30 percent of the loans of the bank shall go to fishers.",
        "Fishers got 34 percent of the loans of the bank, counted by number of contracts.",
    ),
    "a share of others": (
        "The share of women on the boards of banks shall reach 40 percent.",
        "Among managers employed by banks, 43 percent are women.",
    ),
}
ALLOWED = {
    "a share of those the target names": (
        "The share of women on the boards of banks shall reach 40 percent.",
        "Of the boards of banks, 43 percent of members are women.",
    ),
    "the same things": (
        "A total of 900 teachers shall be trained in first aid.",
        "In all, 950 teachers were trained in first aid.",
    ),
    "visits against visits": (
        "At least 900 visits to farms shall be made.",
        "Visits to farms numbered 950.",
    ),
    "a share": (
        "The share of trained teachers shall reach 90 percent.",
        "The share of trained teachers was 95 percent.",
    ),
    "a bare number": (
        "The number of trained teachers shall reach 900.",
        "The number of trained teachers was 950.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_counted(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_counted(read, figure(read)) is None
