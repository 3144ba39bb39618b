"""What a figure of a clause must reach: value, unit, comparator, direction, where it starts and when it is due."""

from decimal import Decimal

import pytest

from tallystick.model.commitment import Comparator, Direction, Target
from tests.cases import promises


def targets(plan: str) -> list[Target]:
    return [p.commitment.target for p in promises(plan) if p.commitment.target]


def target(plan: str) -> Target:
    (found,) = targets(plan)
    return found


COMPARATORS = {
    "at least": ("Coverage shall reach at least 30 percent.", ">="),
    "no fewer than": ("No fewer than 30 clinics shall be built.", ">="),
    "more than": ("Coverage shall be more than 30 percent.", ">"),
    "at most": ("Smoking shall be at most 30 percent.", "<="),
    "not exceed": ("Smoking shall not exceed 30 percent.", "<="),
    "or less": ("Smoking shall come to 30 percent or less.", "<="),
    "below": ("Smoking shall fall below 30 percent.", "<"),
    "fall to": ("Smoking shall fall to 30 percent.", "<="),
    "within": ("Permits shall be issued within 30 days.", "<="),
    "raise to": ("Coverage shall be raised to 30 percent.", ">="),
    "remain at": ("Coverage shall remain at 30 percent.", "=="),
    "fall by": ("Smoking shall fall by 30 percent.", ">="),
    "from more to less": ("Smoking shall go from 40 percent in 2020 to 30 percent.", "<="),
    "from less to more": ("Coverage shall go from 20 percent in 2020 to 30 percent.", ">="),
}


@pytest.mark.parametrize(("plan", "comparator"), COMPARATORS.values(), ids=COMPARATORS)
def test_comparator(plan: str, comparator: str) -> None:
    assert target(plan).comparator == Comparator(comparator)


INFERRED = {
    "printed": ("Coverage shall reach at least 30 percent.", False),
    "from the verb": ("Smoking shall fall to 30 percent.", True),
    "a level": ("Coverage shall reach 30 percent.", True),
    "a change": ("Smoking shall fall by 30 percent.", True),
}


@pytest.mark.parametrize(("plan", "inferred"), INFERRED.values(), ids=INFERRED)
def test_what_is_not_printed_is_said(plan: str, inferred: bool) -> None:
    assert bool(target(plan).inferred) is inferred


REACH = {
    "a level": ("Coverage shall reach 30 percent.", "30", "percent", Direction.LEVEL),
    "a fall by": ("Smoking shall fall by 12.5 percent.", "12.5", "percent", Direction.DECREASE),
    "a rise by": (
        "Coverage shall rise by 4 percentage points.",
        "4",
        "percentage points",
        Direction.INCREASE,
    ),
    "double": ("The number of clinics shall double.", "100", "percent", Direction.INCREASE),
    "triple": ("The number of clinics shall triple.", "200", "percent", Direction.INCREASE),
    "halve": ("The number of fires shall be halved.", "50", "percent", Direction.DECREASE),
    "millions": ("A total of 1.5 million jobs shall be created.", "1500000", "jobs", Direction.LEVEL),
    "a rate": ("The homicide rate shall fall to 18 per 100,000.", "18", "per 100,000", Direction.LEVEL),
    "all": ("All villages shall have clinics.", "100", "percent", Direction.LEVEL),
    "none": ("No village shall be without a clinic.", "0", "percent", Direction.LEVEL),
}


@pytest.mark.parametrize(("plan", "value", "unit", "direction"), REACH.values(), ids=REACH)
def test_value(plan: str, value: str, unit: str, direction: Direction) -> None:
    found = target(plan)
    assert (found.value, found.unit, found.direction) == (Decimal(value), unit, direction)


DEADLINES = {
    "behind": ("Coverage shall reach 30 percent by 2025.", 2025),
    "before": ("By 2025, coverage shall reach 30 percent.", 2025),
    "by the end of": ("Coverage shall reach 30 percent by the end of 2025.", 2025),
    "none": ("Coverage shall reach 30 percent.", None),
    "of a total": ("By 2025, all villages shall have clinics.", 2025),
}


@pytest.mark.parametrize(("plan", "year"), DEADLINES.values(), ids=DEADLINES)
def test_deadline(plan: str, year: int | None) -> None:
    assert target(plan).deadline_year == year


def test_baseline() -> None:
    found = target("Smoking shall fall from 24 percent in 2020 to 15 percent.")
    assert (found.baseline_value, found.baseline_year) == (Decimal(24), 2020)


def test_base_year_of_a_change() -> None:
    assert target("Smoking shall fall by 15 percent compared to 2020.").baseline_year == 2020


SPLIT = {
    "two measures": (
        "The amount of dust and the amount of soot shall both fall by 15 percent.",
        ["amount of dust", "amount of soot"],
    ),
    "emissions of two": (
        "The emissions of dust and soot shall fall by 15 percent.",
        ["emissions of dust", "emissions of soot"],
    ),
    "one measure of two": (
        "The share of women and girls in clubs shall reach 15 percent.",
        ["share of women and girls in clubs"],
    ),
}


@pytest.mark.parametrize(("plan", "measures"), SPLIT.values(), ids=SPLIT)
def test_coordinated_subjects(plan: str, measures: list[str]) -> None:
    assert [found.measure for found in targets(plan)] == measures


SCOPES = {
    "up to a verb": ("No person in the country is to remain stateless by 2025.", "in the country"),
    "two adjectives": (
        "In all, 900 nurses shall be trained in urban and rural areas.",
        "in urban and rural areas",
    ),
    "two plurals": ("In all, 900 homes shall be built in cities and towns.", "in cities and towns"),
    "with what limits the group": (
        "Losses of water in towns that have no meters shall drop by 18 percent.",
        "in towns that have no meters",
    ),
    "no value": ("The pass rate of drivers shall be held at no less than 97 percent.", ""),
    "no share": ("Shelters shall be set up in over 90 percent of parishes.", ""),
    "no fixed phrase": ("In comparison with 2018, landfill shall be cut by 12 percent.", ""),
}


@pytest.mark.parametrize(("plan", "scope"), SCOPES.values(), ids=SCOPES)
def test_scope(plan: str, scope: str) -> None:
    assert target(plan).scope == scope
