"""The figures of a clause that are targets, each with the part of the clause that speaks of it."""

import pytest

from tallystick.extract.aims import figures_of
from tallystick.extract.clauses import Clause
from tallystick.languages.undertakings import undertakings_of
from tests.cases import sentence


def figures(text: str) -> list[tuple[str, str]]:
    """The figures of a sentence as (value and unit, segment)."""
    read = sentence(text)
    found = figures_of(Clause(read, 0, len(text)), undertakings_of("en"))
    return [(str(figure.measurement.quantity), figure.segment.text) for figure in found]


TARGETS = {
    "one": ("Forest coverage shall reach 30 percent.", ["30 percent"]),
    "two": (
        "Forest shall cover 30 percent of the hills, and parks 5 percent of the towns.",
        ["30 percent", "5 percent"],
    ),
    "none": ("Forests shall be protected.", []),
    "a year alone": ("Forests shall be protected until 2025.", []),
    "an age": ("Children aged 6 shall be vaccinated.", []),
    "a coverage of": (
        "Vaccination shall be kept at a coverage of 95 percent or above.",
        ["at least 95 percent"],
    ),
    "an age beside a target": (
        "Of children under 6 years of age, 90 percent shall be vaccinated.",
        ["90 percent"],
    ),
    "a list that is announced": ("The following 3 forests shall be protected.", []),
    "a conversion in brackets": ("Parks shall cover 150,000 mu (10,000 hectares).", ["150,000 mu"]),
    "a name in quotation marks": ("The programme “100 Lighthouses” shall be continued.", []),
    "a value it starts from": (
        "Forest coverage, which stood at 21 percent in 2020, shall reach 30 percent.",
        ["30 percent"],
    ),
    "a value it starts from, behind": (
        "Forest coverage shall reach 30 percent, up from 21 percent in 2020.",
        ["30 percent"],
    ),
    "what people are to get": (
        "A speed of 100 Mbps shall be on offer to 95 percent of households.",
        ["95 percent"],
    ),
    "a share among members": (
        "Waste shall fall by 25 percent in over 80 percent of towns.",
        ["more than 80 percent"],
    ),
}


@pytest.mark.parametrize(("text", "values"), TARGETS.values(), ids=TARGETS)
def test_target_figures(text: str, values: list[str]) -> None:
    assert [value for value, _ in figures(text)] == values


def test_each_figure_has_the_part_that_speaks_of_it() -> None:
    text = "Women shall hold 30 percent of seats in councils, and 20 percent of posts in courts."
    assert [segment for _, segment in figures(text)] == [
        "Women shall hold 30 percent of seats in councils",
        "20 percent of posts in courts",
    ]


def test_a_whole_group_behind_a_figure_is_not_its_part() -> None:
    text = "Half of the buses shall have ramps by 2025 and all stations by 2028."
    assert [segment for _, segment in figures(text)] == ["Half of the buses shall have ramps by 2025"]


STARTS = {
    "from in": ("Smoking shall fall from 24 percent in 2020 to 15 percent.", "24 percent", 2020),
    "stood at": ("Smoking, which stood at 24 percent in 2020, shall fall to 15 percent.", "24 percent", 2020),
    "up from": ("Coverage shall reach 30 percent, up from 21 percent in 2020.", "21 percent", 2020),
    "none": ("Smoking shall fall to 15 percent.", None, None),
}


@pytest.mark.parametrize(("text", "baseline", "year"), STARTS.values(), ids=STARTS)
def test_baseline(text: str, baseline: str | None, year: int | None) -> None:
    (figure,) = figures_of(Clause(sentence(text), 0, len(text)), undertakings_of("en"))
    start = figure.measurement.baseline
    assert (str(start) if start else None, figure.measurement.since) == (baseline, year)
