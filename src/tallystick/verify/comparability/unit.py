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
    relative = target.change is not Change.LEVEL and not target.added
    shares = target.quantity.unit.kin in ("ratio", "multiple")
    return relative and shares and given.baseline is not None and given.change is Change.LEVEL
