"""The sample's planted faults are found, and what is found there is worth reading."""

from functools import cache

import pytest

from benchmarks.findings import (
    SAMPLE,
    SAMPLE_JUDGED,
    Row,
    faults,
    is_caught,
    judgements,
    key_of,
    rows,
    sample,
)
from tallystick.checks.all import CHECKS
from tallystick.model.finding import Finding

PLANTED = faults(SAMPLE / "faults.jsonl")


@cache
def found() -> tuple[Finding, ...]:
    return sample().findings


@cache
def table() -> tuple[Row, ...]:
    return rows(found(), judgements(SAMPLE_JUDGED), PLANTED)


def test_at_most_one_finding_in_ten_is_not_worth_reading() -> None:
    worth, not_worth = sum(row.worth for row in table()), sum(row.not_worth for row in table())
    assert worth >= 30
    assert not_worth * 10 <= worth + not_worth


def test_nearly_every_finding_was_judged() -> None:
    unjudged = [finding.message for finding in found() if key_of(finding) not in judgements(SAMPLE_JUDGED)]
    assert len(unjudged) * 10 <= len(found()), "judge these in tests/checks/judged.jsonl: " + "\n".join(
        unjudged
    )


def test_the_planted_faults_are_found() -> None:
    missed = [fault["note"] for fault in PLANTED if not any(is_caught(fault, finding) for finding in found())]
    assert len(missed) <= 2, missed


@pytest.mark.parametrize("fault", PLANTED, ids=lambda fault: f"{fault['check']}-{fault['articles']}")
def test_a_fault_is_planted_for_a_check_that_exists(fault: dict[str, str]) -> None:
    assert fault["check"].replace(" ", "_") in {check.__name__ for check in CHECKS}
