"""Change: by how much something moved is not where it stands; what was added is not the total."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case
from tallystick.quantities.measurement import Change, Measurement
from tallystick.verify.arithmetic import is_relative

_AGAINST = {Change.INCREASE: Change.DECREASE, Change.DECREASE: Change.INCREASE}


def same_change(case: Case, answer: Answer) -> str | None:
    """A target level needs a level, a target change a change (or two levels to work it out from)."""
    target, given = case.measurement, answer.statement.measurement
    if given is None:
        return None
    if target is None or target.change is Change.LEVEL:
        return None if _both_new(case, given) else _not_a_level(given)
    if _AGAINST.get(target.change) is given.change:
        return f"the figure is {_way(given.change)}, the target {_way(target.change)}"
    if given.change is not Change.LEVEL or _workable(target, given) or _counts_new(case, answer):
        return None
    return f"the figure is a level ({given.quantity}), the target a change"


def _both_new(case: Case, given: Measurement) -> bool:
    """Whether target and figure both count what is newly made ("1.2 million new jobs", "gained 1.3 million jobs")."""
    grown = given.change is Change.INCREASE and not is_relative(given)
    return grown and bool(accounts_of(case.language).adding.search(case.clause))


def _workable(target: Measurement, given: Measurement) -> bool:
    """Whether the change can be worked out from a level and the one it started from."""
    start = given.baseline or target.baseline
    if start is None or not start.unit.comparable(given.quantity.unit):
        return False
    return bool(start.value) or not is_relative(target)


def _counts_new(case: Case, answer: Answer) -> bool:
    """Whether a number to be added is answered by a count of what was newly made."""
    target = case.measurement
    if target is None or target.change is not Change.INCREASE or is_relative(target):
        return False
    return bool(accounts_of(case.language).adding.search(answer.statement.text))


def _way(change: Change) -> str:
    return "an increase" if change is Change.INCREASE else "a decrease"


def _not_a_level(given: Measurement) -> str | None:
    """Why a figure is not a level, None where it is one."""
    if given.added:
        return f"{given.quantity} were added; the total is not given"
    if given.change is Change.LEVEL:
        return None
    return f"the figure is a change ({given.change}: {given.quantity}), the target a level"
