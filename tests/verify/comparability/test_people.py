"""People: the limits on people and place must be the same."""

import pytest

from tallystick.verify.comparability.people import same_people
from tests.cases import case, figure

FORBIDDEN = {
    "all against women": (
        "Employment of women shall reach 60 percent.",
        "Employment reached 71 percent.",
    ),
    "women against all": (
        "Employment shall reach 60 percent.",
        "Employment of women reached 52 percent.",
    ),
    "towns against all": (
        "Access to piped water shall reach 90 percent.",
        "Access to piped water in towns reached 96 percent.",
    ),
    "rural against urban": (
        "Access to piped water in rural areas shall reach 90 percent.",
        "Access to piped water in urban areas reached 96 percent.",
    ),
    "a few places": (
        "Access to piped water shall reach 90 percent.",
        "In three provinces, access to piped water reached 96 percent.",
    ),
}
ALLOWED = {
    "the same limit": (
        "Employment of women shall reach 60 percent.",
        "Employment of women reached 52 percent.",
    ),
    "the same limit in other words": (
        "Access to piped water in rural areas shall reach 90 percent.",
        "Access to piped water in the countryside reached 86 percent.",
    ),
    "towns and villages together": (
        "Access to piped water shall reach 90 percent.",
        "Access to piped water in urban and rural areas reached 96 percent.",
    ),
    "the places the target counts": (
        "Legal aid shall be on offer in every province.",
        "Legal aid is on offer in eight of the nine provinces.",
    ),
    "no limit": (
        "Access to piped water shall reach 90 percent.",
        "Access to piped water reached 96 percent.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_people(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_people(read, figure(read)) is None
