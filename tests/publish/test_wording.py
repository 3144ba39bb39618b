from decimal import Decimal

import pytest

from tallystick.model.commitment import Direction, Kind
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.publish import wording
from tests.factory import reported, target

NUMBERS = {
    "0": "0",
    "0.00": "0",
    "18": "18",
    "0.027": "0.027",
    "6.50": "6.5",
    "65640": "65,640",
    "999999": "999,999",
    "50000000": "50 million",
    "65640000": "65.64 million",
    "1234567": "1,234,567",
    "1300000000": "1.3 billion",
    "-2500000": "-2.5 million",
    "1000040": "1,000,040",
    "88.97196261682242990654": "88.972",
    "0.000123456": "0.0001235",
}


@pytest.mark.parametrize(("value", "words"), NUMBERS.items())
def test_numbers_are_short_only_where_that_is_exact(value, words):
    assert wording.number(Decimal(value)) == words


TARGETS = {
    "level": (target("50000", "jobs"), "at least 50,000 jobs"),
    "percent": (target("90", "percent"), "at least 90%"),
    "at most": (target("18", "per 100,000", "<="), "at most 18 per 100,000"),
    "all of them": (target("100", "percent", ">="), "100%"),
    "exactly": (target("100", "percent", "=="), "100%"),
    "fall": (target("10", "percent", direction=Direction.DECREASE), "a fall of at least 10%"),
    "all at once": (
        target("5", "jobs", ">", scope="in towns", baseline_year=2020, deadline_year=2025),
        "more than 5 jobs in towns since 2020 by 2025",
    ),
    "baseline": (
        target("5", "percent", baseline_value=Decimal(2), baseline_year=2020),
        "at least 5% from 2% in 2020",
    ),
    "baseline of a change in percent": (
        target(
            "60", "percent", direction=Direction.INCREASE, baseline_value=Decimal(250), baseline_year=2020
        ),
        "a rise of at least 60% from 250 in 2020",
    ),
    "baseline of a change in points": (
        target("8", "percentage points", direction=Direction.INCREASE, baseline_value=Decimal(34)),
        "a rise of at least 8 percentage points from 34%",
    ),
    "no unit": (target("3", ""), "at least 3"),
}


@pytest.mark.parametrize(("aim", "words"), TARGETS.values(), ids=TARGETS)
def test_a_target_is_said_in_one_line(aim, words):
    assert wording.target_words(aim) == words


FIGURES = {
    "plain": (reported("65640", "jobs", year=2025), "65,640 jobs (2025)"),
    "about": (reported("5", "jobs", "~"), "about 5 jobs"),
    "bound and fall": (
        reported("6.5", "percent", ">=", direction=Direction.DECREASE),
        "a fall of at least 6.5%",
    ),
}


@pytest.mark.parametrize(("figure", "words"), FIGURES.values(), ids=FIGURES)
def test_a_reported_figure_is_said_in_one_line(figure, words):
    assert wording.reported_words(figure) == words


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        (1.0, "very confident (100%)"),
        (0.95, "very confident (95%)"),
        (0.9, "confident (90%)"),
        (0.7, "fairly confident (70%)"),
        (0.0, "not confident: check by hand (0%)"),
    ],
)
def test_confidence_is_said_in_words(confidence, words):
    assert wording.confidence_words(confidence) == words


def test_every_verdict_and_kind_is_explained():
    assert set(wording.EXPLAINED) == set(Verdict) == {v for each in VERDICTS.values() for v in each}
    assert set(wording.KINDS) == set(wording.KINDS_EXPLAINED) == set(wording.KINDS_COUNTED) == set(Kind)
