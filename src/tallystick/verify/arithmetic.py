"""Arithmetic: a reported figure held against a target, as intervals of exact fractions."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tallystick.model.commitment import Comparator, Direction, Target
from tallystick.quantities.interval import Interval
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.quantity import Quantity, plain

_WHOLE = Fraction(100)
_THIRD = Fraction(1, 10_000)
_SHORT = 2  # decimals of a share that is worked out, for a reader
_SHOWN = 4  # decimals of a gap that are shown as they are; a longer one is rounded to one decimal
_UPWARD = (Comparator.AT_LEAST, Comparator.MORE, Comparator.EQUAL)


class Outcome(StrEnum):
    """What a figure, with all it leaves open, says about a target."""

    BEYOND = "beyond"
    REACHED = "reached"
    SHORT = "short"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome of a comparison and its arithmetic in words."""

    outcome: Outcome
    arithmetic: str


def compare(target: Target, goal: Measurement | None, given: Measurement) -> Comparison:
    """Hold a measurement, in the target's unit or one that can be turned into it, against the target.

    `goal` is the target's own measurement (None for a total promised in words, which is 100 percent).
    """
    reported, worked = _reported(target, goal, given)
    outcome = _outcome(target, reported)
    if outcome is Outcome.BEYOND and _inside(goal, reported):
        outcome = Outcome.REACHED
    return Comparison(outcome, f"{worked} against {_asked(target)}: {_said(target, reported, outcome)}")


def _inside(goal: Measurement | None, reported: Interval) -> bool:
    """Whether a reported value beyond the lower end of a promised range ("by 300 to 350") lies within it."""
    upper = goal.quantity.upper if goal else None
    return upper is not None and reported.high is not None and reported.high <= Fraction(upper)


def _reported(target: Target, goal: Measurement | None, given: Measurement) -> tuple[Interval, str]:
    """The interval of the reported value in the target's unit, and how it was worked out."""
    quantity = given.quantity
    if goal is not None and is_relative(goal):
        return _change(target, goal, given)
    start = _start(goal, given)
    if (
        goal is not None
        and goal.change is not Change.LEVEL
        and given.change is Change.LEVEL
        and start is not None
    ):
        wanted = 1 if target.direction is Direction.INCREASE else -1
        by = _difference(quantity, start)
        return _signed(by, wanted), f"from {start} to {quantity}, a change of {_rounded(by)},"
    if (
        goal is None
        or goal.quantity.unit == quantity.unit
        or not goal.quantity.unit.comparable(quantity.unit)
    ):
        return quantity.interval(), _printed(quantity)
    unit = goal.quantity.unit
    if quantity.unit.factor == unit.factor:
        return quantity.interval(unit), _printed(quantity)
    return quantity.interval(unit), f"{quantity} = {plain(quantity.to(unit).value.normalize())} {unit}"


def _printed(quantity: Quantity) -> str:
    """A quantity for a reader; of the many digits that a division leaves, two, unless they hide what is missing."""
    value = quantity.value
    short = round(value, _SHORT)
    if round(value, _SHOWN) == value or short in (0, 100):
        return str(quantity)
    return str(replace(quantity, value=short))


def _start(goal: Measurement | None, given: Measurement) -> Quantity | None:
    """Where the measure started, in a unit that compares with the reported one; None where that is not known."""
    start = given.baseline or (goal.baseline if goal else None)
    return start if start is not None and start.unit.comparable(given.quantity.unit) else None


def is_relative(goal: Measurement) -> bool:
    """Whether a target is a change in shares of what was, not an amount to add."""
    return goal.change is not Change.LEVEL and goal.quantity.unit.kin in ("ratio", "multiple", "point")


def _change(target: Target, goal: Measurement, given: Measurement) -> tuple[Interval, str]:
    """The change, in the target's unit and direction, that a measurement states or implies."""
    wanted = 1 if target.direction is Direction.INCREASE else -1
    quantity = given.quantity
    if given.change is Change.TIMES:
        by = quantity.interval().scaled(_WHOLE)
        return _signed(_shifted(by, -_WHOLE), wanted), f"{quantity}, a change of {_percent(quantity.value)},"
    start = _start(goal, given)
    if given.change is Change.LEVEL and start is not None:
        points = goal.quantity.unit.kin == "point"
        by = _difference(quantity, start) if points else _growth(quantity, start)
        change = f"{_rounded(by)} {'percentage points' if points else 'percent'}"
        return _signed(by, wanted), f"from {start} to {quantity}, a change of {change},"
    sign = -1 if given.change is Change.DECREASE else 1
    return _signed(quantity.interval(), sign * wanted), f"{_way(given.change)} of {quantity}"


def _growth(quantity: Quantity, start: Quantity) -> Interval:
    """By how many percent a quantity lies above the one it started from."""
    return _shifted(quantity.interval(start.unit).scaled(_WHOLE / Fraction(start.value)), -_WHOLE)


def _difference(quantity: Quantity, start: Quantity) -> Interval:
    """By how many units a quantity lies above the one it started from."""
    return _shifted(quantity.interval(start.unit), -Fraction(start.value))


def _rounded(interval: Interval) -> str:
    """The low end of an interval (the high end where it has none) to one decimal, for a reader."""
    value = interval.low if interval.low is not None else interval.high or Fraction(0)
    return plain((Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.1")))


def _percent(times: Decimal) -> str:
    return f"{plain((times - 1) * 100)} percent"


def _shifted(interval: Interval, by: Fraction) -> Interval:
    low = None if interval.low is None else interval.low + by
    high = None if interval.high is None else interval.high + by
    return Interval(low, high, interval.low_open, interval.high_open)


def _signed(interval: Interval, sign: int) -> Interval:
    """The interval, turned over where `sign` is negative."""
    if sign > 0:
        return interval
    low = None if interval.high is None else -interval.high
    high = None if interval.low is None else -interval.low
    return Interval(low, high, interval.high_open, interval.low_open)


def _outcome(target: Target, reported: Interval) -> Outcome:
    """Where the reported interval lies: beyond the target value, on its good side, short, or across it."""
    value = Fraction(target.value)
    if target.comparator is Comparator.EQUAL and target.value == 0:
        return _zero(reported)
    near = _near(reported, value) if _is_cut(target.value) else reported
    if target.comparator not in _UPWARD:
        return _upward(_signed(near, -1), -value, target.comparator is Comparator.LESS)
    return _upward(near, value, target.comparator is Comparator.MORE)


def _is_cut(value: Decimal) -> bool:
    """Whether a value is a third or a sixth, which a decimal cuts: "by two-thirds" is 66.6667."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent <= -_SHOWN


def _near(interval: Interval, value: Fraction) -> Interval:
    """The interval with an end that lies on `value` but for what the decimals cut put there."""
    low, high = interval.low, interval.high
    if low is not None and abs(low - value) <= _THIRD:
        low = value
    if high is not None and abs(high - value) <= _THIRD:
        high = value
    return Interval(low, high, interval.low_open, interval.high_open)


def _upward(reported: Interval, value: Fraction, strict: bool) -> Outcome:
    if reported.low is not None:
        if reported.low > value or (reported.low == value and reported.low_open and not strict):
            return Outcome.BEYOND
        if reported.low == value and (reported.low_open or not strict):
            return Outcome.REACHED
    top = reported.high
    if top is not None and (top < value or (top == value and (reported.high_open or strict))):
        return Outcome.SHORT
    return Outcome.OPEN


def _zero(reported: Interval) -> Outcome:
    if reported.is_point and reported.low == 0:
        return Outcome.REACHED
    return Outcome.SHORT if reported.low is not None and reported.low > 0 else Outcome.OPEN


_COMPARED = {
    Comparator.AT_LEAST: "at least ",
    Comparator.AT_MOST: "at most ",
    Comparator.MORE: "more than ",
    Comparator.LESS: "less than ",
    Comparator.EQUAL: "",
}


def _asked(target: Target) -> str:
    """What the target asks, for a reader: "at least 80 percent", "a decrease of at least 10 percent"."""
    value = f"{_COMPARED[target.comparator]}{plain(target.value)} {target.unit}".rstrip()
    return value if target.direction is Direction.LEVEL else f"{_way(target.direction)} of {value}"


def _way(direction: Direction | Change) -> str:
    return "an increase" if direction == Direction.INCREASE.value else "a decrease"


def _said(target: Target, reported: Interval, outcome: Outcome) -> str:
    """What came of a comparison, for a reader, with the gap where a single value falls short."""
    match outcome:
        case Outcome.BEYOND:
            return "better than the target"
        case Outcome.REACHED:
            return "the target is reached"
        case Outcome.OPEN:
            return "the figure is bounded only, and could lie on either side"
        case Outcome.SHORT:
            return f"short of the target{_gap(target, reported)}"


def _gap(target: Target, reported: Interval) -> str:
    """By how much a single reported value misses the target."""
    if not reported.is_point or reported.low is None:
        return ""
    short = abs(Fraction(target.value) - reported.low)
    exact = Decimal(short.numerator) / Decimal(short.denominator)
    if exact == round(exact, _SHOWN):
        return f" by {plain(exact)}"
    return f" by {plain(round(exact, 1) or Decimal(f'{exact:.1g}'))}"
