"""Named: the thing is spoken of, but not as finished."""

from tallystick.model.case import Case
from tallystick.model.evidence import Relation
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision
from tallystick.verify.deliverable.not_spoken_of import spoken_of


def named(case: Case) -> Decision | None:
    """A sentence names the thing without saying that it was made."""
    best = spoken_of(case)[:1]
    return Decision(Verdict.IN_PROGRESS, "spoken of, but not said to be finished", best, Relation.MENTIONS)
