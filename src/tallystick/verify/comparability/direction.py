"""Direction: a bare figure may be a floor or a ceiling."""

from tallystick.model.case import Answer, Case
from tallystick.model.commitment import OPEN_DIRECTION


def known_direction(case: Case, answer: Answer) -> str | None:
    """Where a plan gives a bare figure as target, with no baseline, earlier figures or words that say whether to rise
    or to fall to it, only the same figure answers it."""
    target, given = case.commitment.target, answer.statement.measurement
    if target is None or given is None or OPEN_DIRECTION not in target.inferred:
        return None
    if given.quantity.value == target.value:
        return None
    return "the plan does not say whether its figure is to be reached from below or from above"
