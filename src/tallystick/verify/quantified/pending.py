"""Pending: the deadline lies after the day of the evaluation."""

from datetime import date

from tallystick.model.case import Case
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision


def pending(case: Case) -> Decision | None:
    """A target whose printed deadline year is not over on the day of evaluation is pending.

    Requires a day (`--as-of`) and a printed deadline; without either, nothing is pending.
    """
    target = case.commitment.target
    if case.as_of is None or target is None or target.deadline_year is None:
        return None
    if case.as_of > date(target.deadline_year, 12, 31):
        return None
    reason = f"the deadline ({target.deadline_year}) is not over on {case.as_of.isoformat()}"
    return Decision(Verdict.PENDING, reason, case.answers[:1])
