"""Pending: a printed deadline that is not over on the day of the evaluation."""

from dataclasses import replace
from datetime import date

import pytest

from tallystick.model.verdict import Verdict
from tallystick.verify.quantified.pending import pending
from tests.cases import case

DATED = "Vaccination of infants shall reach 90 percent by 2025."
UNDATED = "Vaccination of infants shall reach 90 percent."

DAYS = {
    "long before": (DATED, date(2023, 6, 1), True),
    "the last day of the year": (DATED, date(2025, 12, 31), True),
    "the day after": (DATED, date(2026, 1, 1), False),
    "no deadline": (UNDATED, date(2023, 6, 1), False),
    "no day": (DATED, None, False),
}


@pytest.mark.parametrize(("plan", "day", "fires"), DAYS.values(), ids=DAYS)
def test_pending(plan: str, day: date | None, fires: bool) -> None:
    decision = pending(replace(case(plan, "Vaccination of infants reached 93 percent."), as_of=day))
    assert (decision.verdict if decision else None) == (Verdict.PENDING if fires else None)
