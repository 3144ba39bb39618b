"""Targets in the columns of a table: value, unit, comparator, baseline and deadline of each."""

import pytest

from tallystick.extract.commitments import promises_of
from tallystick.extract.outline import read_outline
from tallystick.model.commitment import Kind, Target
from tallystick.model.document import Role
from tests.texts import document


def targets(header: str, row: str) -> list[Target]:
    text = f"No,Action,{header}\n1,{row}\n2,Paint the lighthouse,,,,\n"
    article = read_outline(document(text, Role.PLAN, "plan.csv")).articles[0]
    return [promise.commitment.target for promise in promises_of(article) if promise.commitment.target]


CASES = {
    "baseline and target": (
        "Indicator,Baseline 2020,Target 2025,Who",
        "Dig wells,Number of wells,12,40,Board",
        ("Number of wells", ">=", 40, "wells", 12, 2020, 2025),
    ),
    "falling": (
        "Indicator,Baseline (2019),Target,By when",
        "Cut fires,Fires,310,200,31 December 2026",
        ("Fires", "<=", 200, "", 310, 2019, 2026),
    ),
    "to be held": (
        "Indicator,Baseline,Target,Deadline",
        "Keep the level,Level of the lake,402 m,402 m,2025",
        ("Level of the lake", "==", 402, "m", 402, None, 2025),
    ),
    "a bare share": (
        "Indicator,Baseline,Target,Deadline",
        "Serve all,Share of villages with a well,40,75,2025",
        ("Share of villages with a well", ">=", 75, "percent", 40, None, 2025),
    ),
    "a printed bound": (
        "Indicator,Baseline,Target,Deadline",
        "Shorten trials,Days to trial,90,at most 60 days,2025",
        ("Days to trial", "<=", 60, "days", None, None, 2025),
    ),
    "a baseline without a figure": (
        "Indicator,Baseline,Target,Deadline",
        "Dig wells,Number of wells,n/a,40,2025",
        ("Number of wells", ">=", 40, "wells", None, None, 2025),
    ),
    "a change": (
        "Indicator,Baseline,Target,Deadline",
        "Fewer fires,Fires in villages,310,reduce by 20%,2025",
        ("Fires in villages", ">=", 20, "percent", None, None, 2025),
    ),
    "no indicator": (
        "Baseline,Target,Deadline,Who",
        "Dig wells in villages,12 wells,40 wells,2025,Board",
        ("Dig wells in villages", ">=", 40, "wells", 12, None, 2025),
    ),
    "in the indicator": (
        "Indicator,Who,Deadline,Budget",
        "Open shelters,Number of shelters (at least 6),Board,2026,",
        ("Number of shelters", ">=", 6, "shelters", None, None, 2026),
    ),
}


@pytest.mark.parametrize(("header", "row", "expected"), CASES.values(), ids=CASES)
def test_a_target_is_read(header: str, row: str, expected: tuple[object, ...]) -> None:
    (target,) = targets(header, row)
    baseline = (target.baseline_value, target.baseline_year)
    found = (target.measure, target.comparator, target.value, target.unit, *baseline, target.deadline_year)
    assert found == expected


def test_several_years_are_several_targets() -> None:
    found = targets("Indicator,Baseline 2022,Target 2024,Target 2026", "Dig wells,Number of wells,12,20,40")
    assert [(target.value, target.deadline_year) for target in found] == [(20, 2024), (40, 2026)]


def test_a_target_in_words_is_undertaken() -> None:
    text = "No,Action,Target,Deadline\n1,Regulate wells,Adopt a law on wells,2025\n2,Paint,Paint,2025\n"
    article = read_outline(document(text, Role.PLAN, "plan.csv")).articles[0]
    assert Kind.DELIVERABLE in [promise.commitment.kind for promise in promises_of(article)]


def test_the_quote_runs_from_indicator_to_target() -> None:
    text = "No,Action,Indicator,Target,Deadline\n1,Dig wells,Number of wells,40,2025\n2,Paint,Boats painted,3,2025\n"
    plan = document(text, Role.PLAN, "plan.csv")
    quote = promises_of(read_outline(plan).articles[0])[0].commitment.quote
    assert quote.exact == plan.text[quote.start : quote.end] == "Number of wells\t40"


TWICE = {
    "as a whole and as a figure": ("Open clinics", "Every province shall have a clinic", "44 clinics", [44]),
    "as a share and as a figure": ("Train judges", "All judges shall be trained by then", "100%", [100]),
    "as a factor and as a figure": ("Build roads", "Double the length of all roads", "200 km", [200]),
    "as the same figure": ("Dig wells", "Forty new wells shall be dug", "40", [40]),
    "in the title and as a figure": (
        "Twelve schools shall be built",
        "More schools for the north",
        "12",
        [12],
    ),
    "with another figure beside it": (
        "Dig",
        "Forty wells shall be dug and 12 springs cleaned",
        "40",
        [40, 12],
    ),
}


@pytest.mark.parametrize(("action", "words", "figure", "values"), TWICE.values(), ids=TWICE)
def test_a_target_told_in_words_and_as_a_figure_is_one(
    action: str, words: str, figure: str, values: list[int]
) -> None:
    text = (
        f"No,Action,Indicator,Target,Target value,Deadline\n1,{action},Number of schools built,{words},{figure},2025\n"
        "2,Paint boats,Boats,The boats of the fleet are painted,9,2025\n"
        "3,Paint piers,Piers,The piers of the port are painted,3,2025\n"
    )
    article = read_outline(document(text, Role.PLAN, "plan.csv")).articles[0]
    found = [promise.commitment for promise in promises_of(article)]
    assert [(each.kind, each.target.value) for each in found if each.target] == [
        (Kind.QUANTIFIED, value) for value in values
    ]
    assert len(found) == len(values)
