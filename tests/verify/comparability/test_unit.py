"""Unit: a figure must be in a unit that can be turned into the target's."""

import pytest

from tallystick.verify.comparability.unit import same_unit
from tests.cases import case, figure

FORBIDDEN = {
    "percentage points against percent": (
        "Forest coverage shall reach 30 percent.",
        "Forest coverage rose by 4 percentage points.",
    ),
    "a count against a share": (
        "Forest coverage shall reach 30 percent.",
        "Forest coverage was 412,000 hectares.",
    ),
    "another denominator": (
        "The homicide rate shall fall to 4 per 100,000 people.",
        "The homicide rate was 12 per police district.",
    ),
    "hours against days": (
        "Permits shall be issued within 5 days.",
        "The fee for issued permits was 40 crowns.",
    ),
    "a count against a total": (
        "All villages shall have access to clinics.",
        "In all, 240 villages have access to clinics.",
    ),
}
ALLOWED = {
    "the same unit": (
        "Forest coverage shall reach 30 percent.",
        "Forest coverage was 29 percent.",
    ),
    "per 1,000 against percent": (
        "Infant mortality shall fall to 1 percent.",
        "Infant mortality was 8 per 1,000.",
    ),
    "square kilometres against hectares": (
        "Parks shall cover at least 5,000 hectares.",
        "Parks cover 61 square kilometres.",
    ),
    "hours against minutes": (
        "An ambulance shall arrive within 90 minutes.",
        "An ambulance arrived within 2 hours.",
    ),
    "a factor against a change in percent": (
        "The number of clinics shall rise by 50 percent.",
        "The number of clinics doubled.",
    ),
    "levels against a change in percent": (
        "The number of fires shall fall by 10 percent.",
        "The number of fires fell from 200 in 2020 to 170 in 2025.",
    ),
    "a share against a total": (
        "All villages shall have access to clinics.",
        "Of the villages, 93 percent have access to clinics.",
    ),
    "some left against none": (
        "No village shall be without a clinic.",
        "In all, 4 villages are without a clinic.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_unit(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_unit(read, figure(read)) is None
