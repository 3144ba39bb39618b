"""The samples against their labels: where a verdict says met, a careful reader said so too."""

import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks.calibration import agreements, read_labels
from tallystick.model.document import Role
from tallystick.pipeline import evaluate
from tallystick.publish.record import write_record
from tallystick.read import read_document

SAMPLES = Path(__file__).parents[1] / "samples"
KEPT = ("met", "exceeded", "missed")


@pytest.mark.parametrize(
    ("name", "as_of", "share"),
    [("calvenna", date(2026, 3, 31), 0.9), ("velmora", date(2026, 6, 30), 1.0)],
)
def test_what_is_said_to_be_met_or_missed(name: str, as_of: date, share: float) -> None:
    plan = read_document(SAMPLES / name / "plan.md", Role.PLAN, "plan")
    report = read_document(SAMPLES / name / "report.md", Role.REPORT, "report")
    commitments = json.loads(write_record(evaluate([plan, report], as_of)))["commitments"]
    agreed = [
        same
        for key, same in agreements(read_labels(SAMPLES / name / "labels.jsonl"), commitments)
        if key.endswith(KEPT)
    ]
    assert len(agreed) >= len(commitments) / 20
    assert sum(agreed) / len(agreed) >= share
