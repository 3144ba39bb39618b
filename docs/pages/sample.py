"""The sample plan, evaluated, and which of its assessments a careful reader agrees with."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Kind
from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation
from tallystick.pipeline import evaluate
from tallystick.read import read_document

FOLDER = Path(__file__).parents[2] / "samples" / "calvenna"
AS_OF = date(2026, 3, 31)


@cache
def sample() -> Evaluation:
    """The evaluation of the sample plan against its report."""
    plan = read_document(FOLDER / "plan.docx", Role.PLAN, "plan")
    report = read_document(FOLDER / "report.docx", Role.REPORT, "report")
    return evaluate([plan, report], AS_OF)


@cache
def agreed() -> tuple[Assessment, ...]:
    """The assessments of the sample whose verdict its hand-made labels give too, in plan order."""
    labels = list(_labels())
    return tuple(each for each in sample().assessments if any(_agrees(each, label) for label in labels))


def _labels() -> Iterator[dict[str, Any]]:
    for line in (FOLDER / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _agrees(assessment: Assessment, label: dict[str, Any]) -> bool:
    """Whether a label is about this commitment and gives its verdict; an article has one label for its efforts."""
    commitment = assessment.commitment
    place = (commitment.article, commitment.kind, assessment.verdict)
    if place != (str(label["indicator"]), label["kind"], label["verdict"]):
        return False
    ours, theirs = commitment.quote.text, label["commitment_quote"]
    return commitment.kind is Kind.EFFORT or theirs in ours or ours in theirs
