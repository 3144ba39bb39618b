"""Figure: a comparable figure decides by arithmetic."""

import pytest

from tallystick.verify.quantified.figure import figure
from tests.cases import case

DECIDED = {
    "beyond": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants reached 93 percent.",
        "exceeded",
    ),
    "on it": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants reached 90 percent.",
        "met",
    ),
    "short": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants reached 89.9 percent.",
        "missed",
    ),
    "open": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants reached over 80 percent.",
        "not_comparable",
    ),
    "a ceiling kept": (
        "Infant mortality shall not exceed 8 per 1,000.",
        "Infant mortality was 7.5 per 1,000.",
        "exceeded",
    ),
    "a ceiling missed": (
        "Infant mortality shall not exceed 8 per 1,000.",
        "Infant mortality was 8.1 per 1,000.",
        "missed",
    ),
    "in another unit": (
        "Parks shall cover at least 5,000 hectares.",
        "Parks cover 50 square kilometres.",
        "met",
    ),
    "the latest of two years": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants was 93 percent in 2021. Vaccination of infants was 88 percent in 2025.",
        "missed",
    ),
    "short before the deadline": (
        "Vaccination of infants shall reach 90 percent by 2025.",
        "Vaccination of infants was 88 percent in 2023.",
        "not_comparable",
    ),
    "short in the year of the deadline": (
        "Vaccination of infants shall reach 90 percent by 2025.",
        "Vaccination of infants was 88 percent in 2025.",
        "missed",
    ),
    "reached before the deadline": (
        "Vaccination of infants shall reach 90 percent by 2025.",
        "Vaccination of infants was 91 percent in 2023.",
        "exceeded",
    ),
    "reached after the deadline": (
        "Vaccination of infants shall reach 90 percent by 2025.",
        "Vaccination of infants was 91 percent in 2027.",
        "not_comparable",
    ),
    "part of a whole": (
        "The share of police stations with a lift shall reach 60 percent.",
        "Of police stations, 88 of the 131 have a lift.",
        "exceeded",
    ),
}

LEFT = {
    "no figure": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants went well.",
    ),
    "another unit": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants was given in 240 places.",
    ),
    "another population": (
        "Vaccination of girls shall reach 90 percent.",
        "Vaccination of boys reached 93 percent.",
    ),
    "a total in words": (
        "All villages shall have access to clinics.",
        "All villages have access to clinics.",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), DECIDED.values(), ids=DECIDED)
def test_decides(plan: str, report: str, verdict: str) -> None:
    decision = figure(case(plan, report))
    assert decision and decision.verdict == verdict and decision.used


@pytest.mark.parametrize(("plan", "report"), LEFT.values(), ids=LEFT)
def test_leaves_to_the_next_rule(plan: str, report: str) -> None:
    assert figure(case(plan, report)) is None
