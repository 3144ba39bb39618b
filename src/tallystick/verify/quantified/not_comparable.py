"""Not comparable: the report speaks to the target, but nothing in it can be held against it."""

from tallystick.model.case import Case
from tallystick.model.evidence import Relation
from tallystick.model.verdict import Verdict
from tallystick.verify.comparability import obstacle
from tallystick.verify.decision import Decision
from tallystick.verify.quantified.candidates import on_topic, with_figure


def not_comparable(case: Case) -> Decision | None:
    """The reason is that of the first check that the best figure fails; without a figure, that there is none."""
    for answer in with_figure(case):
        if failed := obstacle(case, answer):
            why = ": ".join(failed)
            return Decision(Verdict.NOT_COMPARABLE, why, (answer,), Relation.MENTIONS, failed[0])
    best = on_topic(case)[:1]
    reason = "unit: the report speaks to it without a figure"
    return Decision(Verdict.NOT_COMPARABLE, reason, best, Relation.MENTIONS)
