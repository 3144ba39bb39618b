"""commitments.csv: one row a commitment, for people who work in spreadsheets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Target
from tallystick.model.evaluation import Evaluation
from tallystick.model.evidence import Evidence, Reported
from tallystick.model.outline import Article
from tallystick.publish.arrange import Part, parts
from tallystick.publish.comparison import reported_figure
from tallystick.publish.data.cells import BYTE_ORDER_MARK, Cell, csv_text


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
    rows = ([value(row) for value in COLUMNS.values()] for row in _rows(evaluation))
    return BYTE_ORDER_MARK + csv_text((tuple(COLUMNS), *rows))


def _rows(evaluation: Evaluation) -> Iterable[Row]:
    return (
        Row(part, entry.article, assessment)
        for part in parts(evaluation)
        for entry in part.entries
        for assessment in entry.assessments
    )


def _of_target(row: Row, field: Callable[[Target], Cell]) -> Cell:
    target = row.assessment.commitment.target
    return field(target) if target else None


def _of_reported(row: Row, field: Callable[[Reported], Cell]) -> Cell:
    """A field of the figure that the verdict rests on or could not use."""
    reported = reported_figure(row.assessment)
    return field(reported) if reported else None


def _of_evidence(row: Row, field: Callable[[Evidence], Cell]) -> Cell:
    return field(row.assessment.evidence[0]) if row.assessment.evidence else None
