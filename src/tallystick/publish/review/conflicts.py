"""The conflicts of interest that were stated, as rows of a table: for the site and for the report."""

from collections.abc import Iterator

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Review
from tallystick.publish.records import Records, Said, clean, place, said

CAPTION = "Who stated a conflict of interest"
COLUMNS = ("Member", "Section", "Stated on", "Commitments there")
WHOLE = "The whole plan"
EXPLAINED = (
    "Each member who judges states, section by section, whether there is a conflict of interest. Nobody is given a "
    "commitment to judge where they stated one, or stated nothing."
)
NONE = "Nobody stated a conflict of interest."


def recorded(review: Review) -> bool:
    """Whether conflicts of interest are recorded in the review, be it that there are none."""
    return bool(review.quorum or review.conflicts)


def conflict_rows(review: Review, evaluation: Evaluation, records: Records) -> Iterator[tuple[Said, ...]]:
    """A row for each: who, where, when, and how many commitments it blocks."""
    titles = {section.id: section.title for section in evaluation.sections}
    for number, each in enumerate(review.conflicts, 1):
        by, at, blocked = (f"conflict/{number}/{field}" for field in ("by", "at", "commitments"))
        title = (
            Said(clean(titles[each.section]), f"{place(each.section)}/title") if each.section else Said(WHOLE)
        )
        yield (
            Said(said(records[by]), by),
            title,
            Said(said(records[at]), at),
            Said(said(records[blocked]), blocked),
        )
