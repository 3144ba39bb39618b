"""What became of a commitment that is in both plans: what it now asks for, against what it asked for before."""

from collections.abc import Iterator
from decimal import Decimal

from tallystick.model.commitment import Commitment, Comparator, Direction, Kind, Target
from tallystick.publish.diff.difference import Fate, Step
from tallystick.publish.wording import KINDS, target_words

FIRMNESS = (Kind.EFFORT, Kind.DELIVERABLE, Kind.QUANTIFIED)
"""Kinds by how much can be checked about them, least first."""


def steps(before: Commitment, after: Commitment, same_words: bool) -> tuple[Step, ...]:
    """What became of `before`; carried over where nothing that it asks for changed."""
    found = tuple(_steps(before, after))
    if found:
        return found
    if same_words:
        return (Step(Fate.CARRIED_OVER),)
    return (Step(Fate.REWORDED),)


def _steps(before: Commitment, after: Commitment) -> Iterator[Step]:
    if before.kind is not after.kind:
        firmer = FIRMNESS.index(after.kind) > FIRMNESS.index(before.kind)
        kinds = f"{KINDS[before.kind].lower()} -> {KINDS[after.kind].lower()}"
        yield Step(Fate.STRENGTHENED if firmer else Fate.WEAKENED, kinds)
    if before.target and after.target:
        yield from _target_steps(before.target, after.target)


def _target_steps(before: Target, after: Target) -> Iterator[Step]:
    said = f"{target_words(before)} -> {target_words(after)}"
    if (fate := _demand(before, after)) is not None:
        yield Step(fate, said)
    if before.deadline_year == after.deadline_year:
        return
    if before.deadline_year and after.deadline_year:
        yield Step(Fate.MOVED_IN_TIME, f"by {before.deadline_year} -> by {after.deadline_year}")
    elif before.deadline_year:
        yield Step(Fate.WEAKENED, f"by {before.deadline_year} -> without a deadline")
    else:
        yield Step(Fate.STRENGTHENED, f"without a deadline -> by {after.deadline_year}")


def _demand(before: Target, after: Target) -> Fate | None:
    """Whether the target asks for more or less than before; None where it asks for the same."""
    if _measured(before) != _measured(after):
        return Fate.OTHER_MEASURE
    if before.scope != after.scope:
        return _scope(before, after)
    start, now = _reach(before), _reach(after)
    if start == now:
        return None
    if before.comparator.upward is None:
        return Fate.OTHER_MEASURE
    return Fate.STRENGTHENED if now > start else Fate.WEAKENED


def _measured(target: Target) -> tuple[str, Direction, bool | None]:
    """What two targets must share to be held against each other."""
    return target.unit, target.direction, target.comparator.upward


def _scope(before: Target, after: Target) -> Fate:
    """A scope printed where there was none narrows a target that is otherwise the same."""
    if before.value != after.value or (before.scope and after.scope):
        return Fate.OTHER_MEASURE
    return Fate.WEAKENED if after.scope else Fate.STRENGTHENED


def _reach(target: Target) -> tuple[Decimal, bool]:
    """What a target asks for, larger for more; a strict bound asks for a little more than one that is not."""
    strict = target.comparator in (Comparator.MORE, Comparator.LESS)
    return (-target.value if target.comparator.upward is False else target.value, strict)
