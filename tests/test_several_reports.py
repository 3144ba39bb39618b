"""Several reports on one plan: the later figure counts, the earlier shows the trend, each report has its own say."""

import pytest

from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation
from tallystick.pipeline import evaluate
from tests.texts import document

PLAN = """Action 1: Health. Vaccination of infants shall reach 90 percent by {end}. \
Vaccination of teachers shall reach 50 percent by {end}.

Action 2: Law. A Water Act shall be adopted.
"""

EARLY = """Action 1

In 2022, vaccination of infants in all of Ostrania was 60 percent. In 2022, vaccination of teachers was 20 percent.

Action 2

A draft was discussed.
"""

LATE = """Action 1

Vaccination of infants reached 92 percent in 2025. Vaccination of teachers stood at 30 percent in 2025.

Action 2

The Water Act was adopted.
"""


def evaluated(end: int, *reports: str) -> Evaluation:
    plan = document(PLAN.format(end=end), Role.PLAN, "plan.txt")
    said = [document(text, Role.REPORT, f"report-{i}.txt") for i, text in enumerate(reports, 1)]
    return evaluate([plan, *said])


@pytest.mark.parametrize("reports", [(EARLY, LATE), (LATE, EARLY)], ids=["in-order", "turned-round"])
def test_the_later_figure_counts(reports) -> None:
    infants, teachers, *_ = evaluated(2025, *reports).assessments
    assert (infants.verdict, teachers.verdict) == ("exceeded", "missed")
    assert infants.evidence[0].reported.year == teachers.evidence[0].reported.year == 2025


def test_the_earlier_figure_is_still_shown() -> None:
    infants, *_ = evaluated(2025, EARLY, LATE).assessments
    assert {each.reported.year for each in infants.evidence if each.reported} == {2022, 2025}


def test_before_the_deadline_the_earlier_figure_shows_the_trend() -> None:
    infants, teachers, *_ = evaluated(2028, EARLY, LATE).assessments
    assert (infants.on_track, teachers.on_track) == ("yes", "no")
    assert "from 20 percent in 2022 to 50 percent in 2028" in teachers.trend
    assert teachers.verdict == "not_comparable"


def test_once_the_deadline_is_reported_the_earlier_figure_still_shows_the_trend() -> None:
    infants, teachers, *_ = evaluated(2025, EARLY, LATE).assessments
    assert (infants.on_track, teachers.on_track) == (None, None)
    assert infants.trend == "For 2022, 60 percent; for 2025, 92 percent."
    assert teachers.trend == "For 2022, 20 percent; for 2025, 30 percent."


def test_the_years_of_two_reports_are_no_contradiction() -> None:
    assert not [f for f in evaluated(2025, EARLY, LATE).findings if "contradiction" in f.check]
