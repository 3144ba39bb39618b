"""Intervals: sums, differences and shares of figures that are only known to lie between two limits."""

from collections.abc import Iterable
from fractions import Fraction

from tallystick.quantities.interval import Interval

ANYTHING = Interval()


def total(parts: Iterable[Interval]) -> Interval:
    """The interval of the sum."""
    low: Fraction | None = Fraction(0)
    high: Fraction | None = Fraction(0)
    for part in parts:
        low = None if low is None or part.low is None else low + part.low
        high = None if high is None or part.high is None else high + part.high
    return Interval(low, high)


def difference(more: Interval, less: Interval) -> Interval:
    """The interval of `more` - `less`."""
    return total((more, turned(less)))


def turned(interval: Interval) -> Interval:
    """The interval with its sign changed."""
    low = None if interval.high is None else -interval.high
    high = None if interval.low is None else -interval.low
    return Interval(low, high)


def share(part: Interval, whole: Interval) -> Interval:
    """The interval of `part` / `whole`; anything where the whole could be zero or less, or the part less."""
    if whole.low is None or whole.low <= 0 or (part.low is not None and part.low < 0):
        return ANYTHING
    low = None if part.low is None or whole.high is None else part.low / whole.high
    high = None if part.high is None else part.high / whole.low
    return Interval(low if low is not None else Fraction(0), high)


def power(base: Interval, times: int) -> Interval:
    """The interval of `base` to the power of `times`, for a base that is not below zero."""
    low = None if base.low is None else max(base.low, Fraction(0)) ** times
    high = None if base.high is None else base.high**times
    return Interval(low, high)


def apart(one: Interval, other: Interval) -> bool:
    """Whether no value lies in both."""
    return one.meet(other).is_empty
