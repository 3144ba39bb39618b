"""commitments.csv: one row a commitment, for people who work in spreadsheets."""

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Target
from tallystick.model.evaluation import Evaluation
from tallystick.model.evidence import Evidence, Reported
from tallystick.model.outline import Article
from tallystick.publish.arrange import Part, parts
from tallystick.publish.comparison import reported_figure
from tallystick.publish.json_text import number_text
from tallystick.publish.wording import COMPARED

Cell = str | int | float | Decimal | None

BYTE_ORDER_MARK = "\ufeff"
"""Tells spreadsheets that the file is UTF-8; other readers of CSV skip it."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Beginnings that make a spreadsheet run a text as a formula."""


@dataclass(frozen=True, slots=True)
class Row:
    """One commitment with the section and the article it stands in."""

    part: Part
    article: Article
    assessment: Assessment


COLUMNS: dict[str, Callable[[Row], Cell]] = {
    "commitment": lambda row: row.assessment.commitment.id,
    "section": lambda row: " > ".join(row.part.path),
    "article": lambda row: row.article.number,
    "article_label": lambda row: row.article.label,
    "article_title": lambda row: row.article.title,
    "kind": lambda row: row.assessment.commitment.kind,
    "verdict": lambda row: row.assessment.verdict,
    "text": lambda row: row.assessment.commitment.quote.text,
    "document": lambda row: row.assessment.commitment.quote.document,
    "page": lambda row: row.assessment.commitment.quote.page,
    "measure": lambda row: _of_target(row, lambda target: target.measure),
    "comparator": lambda row: _of_target(row, lambda target: target.comparator),
    "target_value": lambda row: _of_target(row, lambda target: target.value),
    "target_unit": lambda row: _of_target(row, lambda target: target.unit),
    "target_direction": lambda row: _of_target(row, lambda target: target.direction),
    "scope": lambda row: _of_target(row, lambda target: target.scope),
    "baseline_value": lambda row: _of_target(row, lambda target: target.baseline_value),
    "baseline_year": lambda row: _of_target(row, lambda target: target.baseline_year),
    "deadline_year": lambda row: _of_target(row, lambda target: target.deadline_year),
    "inferred": lambda row: _of_target(row, lambda target: "; ".join(target.inferred)),
    "reported_bound": lambda row: _of_reported(row, lambda reported: reported.bound),
    "reported_value": lambda row: _of_reported(row, lambda reported: reported.value),
    "reported_unit": lambda row: _of_reported(row, lambda reported: reported.unit),
    "reported_direction": lambda row: _of_reported(row, lambda reported: reported.direction),
    "reported_year": lambda row: _of_reported(row, lambda reported: reported.year),
    "rationale": lambda row: row.assessment.rationale,
    "rule": lambda row: row.assessment.rule,
    "confidence": lambda row: row.assessment.confidence,
    "passages": lambda row: len(row.assessment.evidence),
    "evidence": lambda row: _of_evidence(row, lambda evidence: evidence.quote.text),
    "evidence_document": lambda row: _of_evidence(row, lambda evidence: evidence.quote.document),
    "evidence_page": lambda row: _of_evidence(row, lambda evidence: evidence.quote.page),
    "evidence_relation": lambda row: _of_evidence(row, lambda evidence: evidence.relation),
    "evidence_nature": lambda row: _of_evidence(row, lambda evidence: evidence.nature),
    "claimed_status": lambda row: row.article.claimed_status,
    "institutions": lambda row: "; ".join(row.article.institutions),
}
"""The columns in order. `evidence` is the passage that weighs most, `passages` the number of all."""


def write_table(evaluation: Evaluation) -> str:
    """The text of commitments.csv (RFC 4180, with a byte order mark), rows in plan order."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(evaluation):
        writer.writerow([_cell(value(row)) for value in COLUMNS.values()])
    return BYTE_ORDER_MARK + out.getvalue()


def _rows(evaluation: Evaluation) -> Iterable[Row]:
    return (
        Row(part, entry.article, assessment)
        for part in parts(evaluation)
        for entry in part.entries
        for assessment in entry.assessments
    )


def _cell(value: Cell) -> str:
    """A cell as text: numbers exact, and texts that would run as formulas made harmless.

    A comparator or a bound alone ("==") is no formula, and stays as the format has it.
    """
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return number_text(value)
    if isinstance(value, str):
        runs = value.startswith(FORMULA) and value not in COMPARED
        return "'" + value if runs else str(value)
    return str(value)


def _of_target(row: Row, field: Callable[[Target], Cell]) -> Cell:
    target = row.assessment.commitment.target
    return field(target) if target else None


def _of_reported(row: Row, field: Callable[[Reported], Cell]) -> Cell:
    """A field of the figure that the verdict rests on or could not use."""
    reported = reported_figure(row.assessment)
    return field(reported) if reported else None


def _of_evidence(row: Row, field: Callable[[Evidence], Cell]) -> Cell:
    return field(row.assessment.evidence[0]) if row.assessment.evidence else None
