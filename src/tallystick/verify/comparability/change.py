"""Change: by how much something moved is not where it stands; what was added is not the total."""

from tallystick.model.case import Answer, Case
from tallystick.quantities.measurement import Change, Measurement

_AGAINST = {Change.INCREASE: Change.DECREASE, Change.DECREASE: Change.INCREASE}


def same_change(case: Case, answer: Answer) -> str | None:
    """A target level needs a level, a target change a change (or two levels to work it out from)."""
    target, given = case.measurement, answer.statement.measurement
    if given is None:
        return None
    if target is None or target.change is Change.LEVEL:
        return _not_a_level(given)
    if target.added or target.quantity.unit.kin not in ("ratio", "point", "multiple"):
        opposite = _AGAINST.get(target.change) is given.change
        return f"the figure is a {given.change}, the target a {target.change}" if opposite else None
    start = given.baseline or target.baseline
    workable = start is not None and start.unit.comparable(given.quantity.unit)
    if given.change is Change.LEVEL and not workable:
        return f"the figure is a level ({given.quantity}), the target a change"
    return None


def _not_a_level(given: Measurement) -> str | None:
    """Why a figure is not a level, None where it is one."""
    if given.added:
        return f"{given.quantity} were added; the total is not given"
    if given.change is Change.LEVEL:
        return None
    return f"the figure is a change ({given.change}: {given.quantity}), the target a level"
