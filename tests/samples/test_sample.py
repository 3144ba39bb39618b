"""The shipped sample is sound: built from its sources, labelled with quotes that stand in them."""

import json
import re
from datetime import date
from pathlib import Path

import docx
import pytest

from samples import build
from tests.samples.words import words

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "calvenna"
ACTION = re.compile(r"#### Action (\d+)\. ")
AS_OF = date(2026, 3, 31)


def articles(role: str) -> dict[int, str]:
    """The text of each action of a source, its heading included."""
    found: dict[int, str] = {}
    number = 0
    for line in (SAMPLE / f"{role}.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading = ACTION.match(line)
            number = int(heading[1]) if heading else 0
        if number:
            found[number] = found.get(number, "") + line + "\n"
    return found


def lines(name: str) -> list[dict]:
    return [json.loads(line) for line in (SAMPLE / name).read_text(encoding="utf-8").splitlines()]


PLAN, REPORT, LABELS, FAULTS = (
    articles("plan"),
    articles("report"),
    lines("labels.jsonl"),
    lines("faults.jsonl"),
)


@pytest.mark.parametrize("name", ["plan.docx", "plan.pdf", "report.docx", "report.pdf"])
def test_built_files_are_up_to_date(name: str, tmp_path: Path) -> None:
    build.build(SAMPLE, tmp_path)
    assert words(SAMPLE / name) == words(tmp_path / name)


@pytest.mark.parametrize("role", ["plan", "report"])
def test_docx_holds_the_whole_source(role: str) -> None:
    blocks = build.read_source(SAMPLE / f"{role}.md")
    paragraphs = docx.Document(SAMPLE / f"{role}.docx").paragraphs
    assert [block.text for block in blocks] == [paragraph.text for paragraph in paragraphs]


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    first = [path.read_bytes() for path in build.build(SAMPLE, tmp_path)]
    assert first == [path.read_bytes() for path in build.build(SAMPLE, tmp_path)]


def test_plan_is_numbered_without_gap() -> None:
    assert list(PLAN) == list(range(1, 51))


def test_report_leaves_out_one_action() -> None:
    assert set(PLAN) - set(REPORT) == {41}


def test_plan_and_report_share_headings_and_no_paragraph() -> None:
    for number, text in REPORT.items():
        planned, reported = PLAN[number].splitlines(), text.splitlines()
        assert planned[0] == reported[0]
        assert not {line for line in planned[1:] if line} & set(reported[1:])


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["id"])
def test_label_quotes_stand_under_their_action(label: dict) -> None:
    number = label["indicator"]
    assert label["commitment_quote"] in PLAN[number]
    assert all(quote in REPORT[number] for quote in label["evidence_quotes"])


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["id"])
def test_label_agrees_with_itself(label: dict) -> None:
    quantified = label["kind"] == "quantified"
    assert (label["target_value"] is not None) is quantified
    assert (label["verdict"] == "no_evidence") is (not label["evidence_quotes"])
    assert (label["verdict"] == "pending") is ((label["deadline_year"] or 0) >= AS_OF.year)


def test_every_action_is_labelled_in_order() -> None:
    numbers = [label["indicator"] for label in LABELS]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(PLAN)
    assert len({label["id"] for label in LABELS}) == len(LABELS)


def test_every_verdict_occurs_at_least_twice() -> None:
    seen = [(label["kind"], label["verdict"]) for label in LABELS if not label["hard"]]
    expected = {
        "quantified": ("exceeded", "met", "missed", "not_comparable", "no_evidence", "pending"),
        "deliverable": ("done", "in_progress", "no_evidence"),
        "effort": ("outcome_reported", "activity_reported", "gap_admitted", "no_evidence"),
    }
    assert [
        pair for kind in expected for verdict in expected[kind] if seen.count(pair := (kind, verdict)) < 2
    ] == []


REASONS = ["unit", "denominator", "population", "scope", "period", "stage", "measure"]


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_not_to_compare_occurs_at_least_twice(reason: str) -> None:
    notes = [label["note"] for label in LABELS if label["verdict"] == "not_comparable"]
    assert sum(f"({reason})" in note for note in notes) >= 2


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault['check']} {fault['articles']}")
def test_fault_quotes_stand_in_the_report(fault: dict) -> None:
    report = (SAMPLE / "report.md").read_text(encoding="utf-8")
    assert all(quote in report for quote in fault["quotes"])
    assert set(fault["articles"]) <= set(PLAN)
