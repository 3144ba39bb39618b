"""Way: the straight way from where a measure stood to its target, and how far it leads by a year."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from tallystick.model.commitment import OPEN_DIRECTION, Comparator, Target

_REACHED_BY = {Comparator.MORE: Comparator.AT_LEAST, Comparator.LESS: Comparator.AT_MOST}
"""On the way to more than a value, as much as is due is enough."""


@dataclass(frozen=True, slots=True)
class Point:
    """A value, in the unit and on the scale of the target, at the end of a year."""

    year: int
    value: Fraction


def milestone(target: Target, start: Point, year: int) -> Target | None:
    """The target as it is due by `year` on the straight way from `start`.

    None where the way does not lead there: it has no end, `year` is not on it, or the plan leaves open whether
    the measure is to rise or to fall. Where the measure began beyond the target, it need only stay there.
    """
    end = target.deadline_year
    if end is None or not start.year < year <= end or OPEN_DIRECTION in target.inferred:
        return None
    goal = Fraction(target.value)
    due = start.value + (goal - start.value) * Fraction(year - start.year, end - start.year)
    comparator = _REACHED_BY.get(target.comparator, target.comparator)
    if comparator is Comparator.EQUAL and start.value != goal:
        comparator = Comparator.AT_LEAST if start.value < goal else Comparator.AT_MOST
    if comparator is Comparator.AT_LEAST:
        due = min(due, goal)
    if comparator is Comparator.AT_MOST:
        due = max(due, goal)
    return replace(target, comparator=comparator, value=decimal(due), deadline_year=year)


def decimal(value: Fraction) -> Decimal:
    """The value, rounded to 28 digits where it has no finite decimal."""
    return Decimal(value.numerator) / Decimal(value.denominator)
