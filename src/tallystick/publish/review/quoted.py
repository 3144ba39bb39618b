"""Which passages people quoted, and which of them the machine said nothing of."""

from tallystick.model.evidence import Evidence, Nature, Relation
from tallystick.model.quote import Quote
from tallystick.model.review import CommitmentReview

QUOTED_BY_PEOPLE = "quoted by the assessors"


Place = tuple[str, int, int]
"""Where a quote stands: its document, its beginning and its end."""


def quote_place(quote: Quote) -> Place:
    """Where a quote stands, by which the same passage is known again."""
    return quote.document, quote.start, quote.end


def by_people(evidence: Evidence, review: CommitmentReview) -> bool:
    """Whether a passage was quoted by people and the machine said nothing of it.

    The reviewed evaluation holds such a passage as one that mentions the commitment, which nobody said of it.
    """
    unsaid = (evidence.relation, evidence.nature, evidence.reported) == (
        Relation.MENTIONS,
        Nature.PROCESS,
        None,
    )
    given = (*review.judgements, *review.adjudications)
    return unsaid and any(evidence.quote in each.quotes for each in given)
