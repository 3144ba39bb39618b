"""How far two assessors agree, section by section, as rows of a table: for the site, the report and the picture."""

from collections.abc import Iterator

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Agreement, Review
from tallystick.publish.records import Records, Said, clean, place, said
from tallystick.publish.review.records import agreement_name

CAPTION = "How far two assessors agree"
COLUMNS = ("Section", "Judged twice", "Same verdict", "Kappa", "Alpha")
FIELDS = ("items", "percent", "kappa", "alpha")
WHOLE = "The whole plan"


def agreement_rows(review: Review, evaluation: Evaluation, records: Records) -> Iterator[tuple[Said, ...]]:
    """A row for each agreement; a dash stands for a measure that is not defined."""
    titles = {section.id: section.title for section in evaluation.sections}
    for each in review.agreement:
        title = (
            Said(clean(titles[each.section]), f"{place(each.section)}/title") if each.section else Said(WHOLE)
        )
        yield (title, *_cells(each, records))


def _cells(agreement: Agreement, records: Records) -> Iterator[Said]:
    for name in (f"{agreement_name(agreement)}/{field}" for field in FIELDS):
        yield Said(said(records[name]), name) if name in records else Said("–")
