"""Which passages people quoted, and which of them the machine said nothing of."""

from tallystick.model.evidence import Evidence, Nature, Relation
from tallystick.model.review import CommitmentReview

QUOTED_BY_PEOPLE = "quoted by the assessors"


def by_people(evidence: Evidence, review: CommitmentReview) -> bool:
    """Whether a passage was quoted by people and the machine said nothing of it.

    The reviewed evaluation holds such a passage as one that mentions the commitment, which nobody said of it.
    """
    said = (evidence.relation, evidence.nature, evidence.reported)
    unsaid = said == (Relation.MENTIONS, Nature.PROCESS, None)
    given = (*review.judgements, *review.adjudications)
    return unsaid and any(evidence.quote in each.quotes for each in given)
