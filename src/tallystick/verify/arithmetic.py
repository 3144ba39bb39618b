"""Arithmetic: a reported figure held against a target, as intervals of exact fractions."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tallystick.model.commitment import Comparator, Direction, Target
from tallystick.quantities.interval import Interval
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.quantity import plain

_WHOLE = Fraction(100)
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
    asked = f"{_sign(target)} {plain(target.value)} {target.unit}{_way(target)}"
    words = {
        Outcome.BEYOND: "goes beyond",
        Outcome.REACHED: "reaches",
        Outcome.SHORT: "falls short of",
        Outcome.OPEN: "leaves open whether it reaches",
    }[outcome]
    return Comparison(outcome, f"{worked} {words} {asked}{_gap(target, reported, outcome)}")


def _reported(target: Target, goal: Measurement | None, given: Measurement) -> tuple[Interval, str]:
    """The interval of the reported value in the target's unit, and how it was worked out."""
    quantity = given.quantity
    if target.direction is not Direction.LEVEL and not (goal and goal.added):
        return _change(target, given)
    if goal is None or goal.quantity.unit == quantity.unit:
        return quantity.interval(), str(quantity)
    unit = goal.quantity.unit
    if quantity.unit.factor == unit.factor:
        return quantity.interval(unit), str(quantity)
    return quantity.interval(unit), f"{quantity} = {plain(quantity.to(unit).value.normalize())} {unit}"


def _change(target: Target, given: Measurement) -> tuple[Interval, str]:
    """The change, in percent and in the target's direction, that a measurement states or implies."""
    wanted = 1 if target.direction is Direction.INCREASE else -1
    quantity = given.quantity
    if given.change is Change.TIMES:
        by = quantity.interval().scaled(_WHOLE)
        return _signed(_shifted(by, -_WHOLE), wanted), f"{quantity}, a change by {_percent(quantity.value)}"
    if given.change is Change.LEVEL and given.baseline is not None:
        start = Fraction(given.baseline.value) * given.baseline.unit.factor / quantity.unit.factor
        by = _shifted(quantity.interval().scaled(_WHOLE / start), -_WHOLE)
        rounded = Decimal(round(float((by.low or by.high or Fraction(0)) * 10))) / 10
        return _signed(
            by, wanted
        ), f"from {given.baseline} to {quantity}, a change by {plain(rounded)} percent,"
    sign = -1 if given.change is Change.DECREASE else 1
    return _signed(quantity.interval(), sign * wanted), f"{given.change} by {quantity}"


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
    if target.comparator is Comparator.EQUAL and value == 0:
        return _zero(reported)
    if target.comparator not in _UPWARD:
        return _upward(_signed(reported, -1), -value, target.comparator is Comparator.LESS)
    return _upward(reported, value, target.comparator is Comparator.MORE)


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


def _sign(target: Target) -> str:
    if target.comparator is Comparator.EQUAL:
        return "="
    return target.comparator.value


def _way(target: Target) -> str:
    return "" if target.direction is Direction.LEVEL else f" of {target.direction}"


def _gap(target: Target, reported: Interval, outcome: Outcome) -> str:
    """By how much a single reported value misses the target."""
    if outcome is not Outcome.SHORT or not reported.is_point or reported.low is None:
        return ""
    short = abs(Fraction(target.value) - reported.low)
    return f" by {plain(Decimal(short.numerator) / Decimal(short.denominator))}"
