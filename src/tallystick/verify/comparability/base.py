"""Base: a change since 2015 does not answer a change since 2010."""

from tallystick.model.case import Answer, Case
from tallystick.quantities.measurement import Change


def same_base(case: Case, answer: Answer) -> str | None:
    """Where target and figure both print a base year, it must be the same. Two levels are held against each other
    whatever they started from."""
    target, given = case.measurement, answer.statement.measurement
    if target is None or given is None or target.since is None or given.since is None:
        return None
    if target.since == given.since or target.change is given.change is Change.LEVEL:
        return None
    return f"the target counts from {target.since}, the figure from {given.since}"
