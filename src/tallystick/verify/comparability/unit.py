"""Unit: percent is not percentage points, persons are not person-times, a count is not a share."""

from tallystick.model.case import Answer, Case
from tallystick.quantities.measurement import Change, Measurement


def same_unit(case: Case, answer: Answer) -> str | None:
    """The figure must be in a unit that can be turned into the target's, denominator included."""
    target, given = case.measurement, answer.statement.measurement
    if given is None:
        return "no figure is given"
    if given.qualifies:
        return f"{given.quantity} only limits what is spoken of"
    unit = given.quantity.unit
    if target is None:
        if _none_left(case, given):
            return None
        shares = unit.kin == "ratio" and given.change is not Change.TIMES
        return None if shares else f"a count ({given.quantity}) does not say what share of the whole it is"
    if unit.comparable(target.quantity.unit) or _both_shares(target, given) or _levels(target, given):
        return None
    return f"{given.quantity} is not in the target's unit ({target.quantity.unit})"


def _both_shares(target: Measurement, given: Measurement) -> bool:
    """A factor ("doubled") and a change in percent say the same in two ways."""
    return {target.quantity.unit.kin, given.quantity.unit.kin} <= {"ratio", "multiple"} and (
        target.change is not Change.LEVEL and given.change is not Change.LEVEL
    )


def _levels(target: Measurement, given: Measurement) -> bool:
    """A change in percent can be worked out from a level and the level it started from."""
    start = given.baseline or target.baseline
    if start is None or given.change is not Change.LEVEL or target.change is Change.LEVEL or target.added:
        return False
    points = target.quantity.unit.kin == "point" and given.quantity.unit.kin == "ratio"
    shares = target.quantity.unit.kin in ("ratio", "multiple")
    return (points or shares) and start.unit.comparable(given.quantity.unit)


def _none_left(case: Case, given: Measurement) -> bool:
    """Whether the target is that none be left, and the figure counts some that are."""
    target = case.commitment.target
    return target is not None and target.value == 0 and given.change is Change.LEVEL
