"""What a target figure measures, and the places and groups it is limited to."""

import pytest

from tallystick.extract.measures import scope_of
from tallystick.languages.undertakings import undertakings_of
from tests.cases import promises

MEASURES = {
    "before the modal": ("The forest coverage shall be raised to 23 percent.", ["forest coverage"]),
    "what a share is of": ("Piped water shall reach 90 percent of villages.", ["Piped water of villages"]),
    "behind a count": ("At least 40 bridges shall be built.", ["bridges built"]),
    "the subject that names what is counted": (
        "The number of wardens enrolled in the fund shall reach 900.",
        ["number of wardens enrolled in the fund"],
    ),
    "what a passive gives to a count": (
        "Legal advice shall be given to 900 tenants.",
        ["Legal advice: tenants"],
    ),
    "the object of an active verb": (
        "The State will provide training in first aid to 900 wardens.",
        ["training in first aid to wardens"],
    ),
    "nobody says nothing": (
        "Nobody is to wait longer than 30 days for a hearing.",
        ["wait for a hearing"],
    ),
    "without the opening": ("By 2025, the forest coverage shall be 23 percent.", ["forest coverage"]),
    "without brackets": ("The forest coverage (hills only) shall be 23 percent.", ["forest coverage"]),
    "behind the aim": (
        "Steps shall be taken to ensure that literacy reaches 95 percent.",
        ["literacy reaches"],
    ),
    "a subject that stands once": (
        "Women shall hold 30 percent of seats in councils, and 20 percent of posts in courts.",
        ["Women of seats in councils", "Women of posts in courts"],
    ),
}


@pytest.mark.parametrize(("plan", "measures"), MEASURES.values(), ids=MEASURES)
def test_measure(plan: str, measures: list[str]) -> None:
    assert [p.commitment.target.measure for p in promises(plan) if p.commitment.target] == measures


SCOPES = {
    "a place": ("Coverage in rural areas shall reach 30 percent", "in rural areas"),
    "a group": ("Literacy among fishers shall reach 30 percent", "among fishers"),
    "two": (
        "Literacy among fishers in the northern islands shall reach 30 percent",
        "among fishers; in the northern islands",
    ),
    "none": ("Coverage shall reach 30 percent", ""),
    "a year is none": ("Coverage shall reach 30 percent in 2025", ""),
    "an idiom is none": ("In addition, coverage shall reach 30 percent in total", ""),
}


@pytest.mark.parametrize(("text", "scope"), SCOPES.values(), ids=SCOPES)
def test_scope(text: str, scope: str) -> None:
    assert scope_of(text, undertakings_of("en")) == scope
