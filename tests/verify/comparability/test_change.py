"""Change: by how much something moved is not where it stands."""

import pytest

from tallystick.verify.comparability.change import same_change
from tests.cases import case, figure

FORBIDDEN = {
    "a level against a start in another unit": (
        "The number of clinics shall rise by 10 percent from 200 clinics in 2020.",
        "In 2025, the number of clinics stood at 15 percent.",
    ),
    "a change against a level": (
        "Forest coverage shall reach 30 percent.",
        "Forest coverage rose by 4 percent.",
    ),
    "an addition against a level": (
        "The number of nurses shall reach 900.",
        "An additional 40 nurses were hired.",
    ),
    "a level against a change in percent": (
        "The number of fires shall fall by 10 percent.",
        "The share of fires in sheds was 12 percent.",
    ),
    "the wrong way, in numbers": (
        "The number of prisoners shall fall by 300.",
        "The number of prisoners rose by 40.",
    ),
}
ALLOWED = {
    "a level against a level": (
        "Forest coverage shall reach 30 percent.",
        "Forest coverage was 29 percent.",
    ),
    "a change against a change": (
        "The number of fires shall fall by 10 percent.",
        "The number of fires fell by 12 percent.",
    ),
    "two levels against a change": (
        "The number of fires shall fall by 10 percent.",
        "The number of fires fell from 200 in 2020 to 170 in 2025.",
    ),
    "a level against the level it starts from": (
        "The number of fires shall fall by 10 percent from 200 in 2020.",
        "The number of fires was 170 in 2025.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_change(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_change(read, figure(read)) is None
