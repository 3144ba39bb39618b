"""Years counted from the beginning of a plan ("Year 3" of 2021-2025 is 2023), and none for a plan without years."""

import pytest

from tallystick.extract.commitments import promises_of
from tallystick.extract.field_targets import field_deadline
from tallystick.extract.outline import read_outline
from tallystick.extract.plan_period import plan_period
from tallystick.model.document import Role
from tallystick.model.outline import Outline
from tests.texts import document

TITLE = "# Ostrania: Health Plan 2021-2025\n\n"


def table(header: str, *rows: str) -> str:
    lines = [f"| No | Action | {header} |", "|---" * (header.count("|") + 3) + "|"]
    return "\n".join([*lines, *(f"| {number} | {row} |" for number, row in enumerate(rows, 1))]) + "\n"


def outline(text: str, role: Role = Role.PLAN) -> Outline:
    return read_outline(document(text, role, "plan.md"))


def targets(read: Outline) -> list[tuple[float, int | None]]:
    """The value of each target of the first article and the year by which it must be reached."""
    found = (promise.commitment.target for promise in promises_of(read.articles[0]))
    return [(float(target.value), target.deadline_year) for target in found if target]


HEADERS = {
    "under its own name": "Indicator | Baseline | Target Year 1 | Target Year 3 | Target Year 5",
    "the year alone": "Indicator | Baseline | Year 1 | Year 3 | Year 5",
    "in short": "Indicator | Baseline | Y1 | Y3 | Y5",
    "in another short form": "Indicator | Baseline | Target (Yr. 1) | Target (Yr. 3) | Target (Yr. 5)",
}


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
def test_targets_by_the_years_of_the_plan_have_a_calendar_year(header: str) -> None:
    read = outline(TITLE + table(header, "Dig wells | Number of wells | 40 | 60 | 80 | 120"))
    assert targets(read) == [(60, 2021), (80, 2023), (120, 2025)]


DATES = {
    "Year 3": 2023,
    "Q2 Year 3": 2023,
    "Q4, Y2": 2022,
    "Y1-Y3": 2023,
    "Year 1 - Year 4": 2024,
    "Years 2, 3 and 5": 2025,
    "Years 1 to 2": 2022,
    "end of Year 5": 2025,
    "Year 3 (2024)": 2024,
    "Year 6": None,
    "Year 0": None,
    "Years 4-6": None,
    "5 years": None,
    "Annex Y 3.2": None,
}


@pytest.mark.parametrize(("said", "year"), DATES.items(), ids=DATES)
def test_a_deadline_by_the_years_of_the_plan_is_dated(said: str, year: int | None) -> None:
    header = "Indicator | Target | Timeframe"
    rows = [f"Dig wells | Number of wells | 40 | {said}", "Train nurses | Nurses trained | 12 | 2025"]
    article = outline(TITLE + table(header, *rows)).articles[0]
    assert field_deadline(article) == year


def test_labelled_fields_are_dated_too() -> None:
    text = TITLE + "".join(
        f"## Action {number}: {what}\n\nIndicator: Number of {what}\n\nTarget: 40\n\nDeadline: Q1 Year 4\n\n"
        for number, what in enumerate(("wells dug", "nurses trained"), 1)
    )
    assert targets(outline(text)) == [(40, 2024)]


def test_a_note_says_how_the_years_were_counted() -> None:
    row = "Dig wells | Number of wells | 40 | 60"
    read = outline(TITLE + table("Indicator | Baseline | Target Year 2", row))
    assert "Years are counted from the first year of the plan: “Target Year 2” is read as “Target 2022”." in [
        note.removeprefix("plan.md: ") for note in read.notes
    ]
    read = outline(TITLE + table("Indicator | Baseline | Target 2022", row))
    assert not [note for note in read.notes if "counted" in note]


PERIODS = {
    "in the title": ("# Plan for Water 2021-2025\n\nThe plan of 2016-2020 was short.", (2021, 2025)),
    "in a sentence on the plan": ("# Plan for Water\n\nThis plan runs from 2021 to 2025.", (2021, 2025)),
    "not in one on an earlier plan": ("# Water\n\nThe previous plan ran from 2016 to 2020.", None),
    "in a heading": ("# Water\n\n## Measures 2021-2025\n\nWells are dug.", (2021, 2025)),
    "two of them": ("# Plan for Water\n\n## The plan 2021-2025\n\n## The plan 2016-2020\n\nWells.", None),
    "too long for a plan": ("# Plan for Water 1950-2025\n\nWells are dug.", None),
    "nowhere": ("# Plan for Water\n\nWells are dug.", None),
}


@pytest.mark.parametrize(("text", "period"), PERIODS.values(), ids=PERIODS)
def test_the_period_is_what_the_plan_says(text: str, period: tuple[int, int] | None) -> None:
    assert plan_period(document(text, Role.PLAN, "plan.md")) == period


def test_no_year_is_made_up_for_a_plan_without_a_period_nor_for_a_report() -> None:
    header = "Indicator | Target | Deadline"
    rows = ["Dig wells | Number of wells | 40 | Year 3", "Train nurses | Nurses trained | 12 | Year 3"]
    assert targets(outline("# Ostrania: Health Plan\n\n" + table(header, *rows))) == [(40, None)]
    assert targets(outline(TITLE + table(header, *rows), Role.REPORT)) == [(40, None)]
