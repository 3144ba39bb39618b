"""The planted faults of the samples are found, and what is found there is worth reading."""

from functools import cache

import pytest

from benchmarks.findings import (
    SAMPLE_JUDGED,
    SAMPLES,
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

PLANTED = faults("calvenna")


@cache
def found(name: str) -> tuple[Finding, ...]:
    return sample(name).findings


@cache
def table(name: str) -> tuple[Row, ...]:
    return rows(found(name), judgements(SAMPLE_JUDGED), faults(name))


@pytest.mark.parametrize("name", SAMPLES)
def test_at_most_one_finding_in_ten_is_not_worth_reading(name: str) -> None:
    worth, not_worth = sum(row.worth for row in table(name)), sum(row.not_worth for row in table(name))
    assert worth >= 20
    assert not_worth * 10 <= worth + not_worth


@pytest.mark.parametrize("name", SAMPLES)
def test_nearly_every_finding_was_judged(name: str) -> None:
    known = judgements(SAMPLE_JUDGED)
    unjudged = [finding.message for finding in found(name) if key_of(finding) not in known]
    assert len(unjudged) * 10 <= len(found(name)), "judge these in tests/checks/judged.jsonl: " + "\n".join(
        unjudged
    )


def test_the_planted_faults_are_found() -> None:
    findings = found("calvenna")
    missed = [
        fault["note"] for fault in PLANTED if not any(is_caught(fault, finding) for finding in findings)
    ]
    assert len(missed) <= 2, missed


@pytest.mark.parametrize("fault", PLANTED, ids=lambda fault: f"{fault['check']}-{fault['articles']}")
def test_a_fault_is_planted_for_a_check_that_exists(fault: dict[str, str]) -> None:
    assert fault["check"].replace(" ", "_") in {check.__name__ for check in CHECKS}
