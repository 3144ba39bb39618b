"""A number for each of a group, and a number of the group."""

import pytest

from tests.cases import assessment

EACH = "At least 2 nurses shall work in each village."
ALL = "Clinics shall be set up in all nine regions."


@pytest.mark.parametrize(
    ("plan", "report", "verdict"),
    [
        (EACH, "In all, 300 nurses work in villages.", "not_comparable"),
        (ALL, "Clinics were set up in seven regions.", "missed"),
        (ALL, "Clinics were set up in nine regions.", "met"),
    ],
)
def test_verdict(plan: str, report: str, verdict: str) -> None:
    assert assessment(plan, report).verdict.value == verdict
