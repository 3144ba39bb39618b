"""Interval: where the true value of a quantity may lie, as exact limits."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`; None is no limit. `low_open` and `high_open` leave the limit itself out."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False

    @property
    def is_point(self) -> bool:
        """Whether exactly one value fits."""
        return self.low is not None and self.low == self.high and not (self.low_open or self.high_open)

    @property
    def is_empty(self) -> bool:
        """Whether no value fits."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def holds(self, value: Fraction) -> bool:
        """Whether `value` lies inside."""
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def within(self, other: "Interval") -> bool:
        """Whether every value of this interval lies in `other`."""
        return self.is_empty or (self.meet(other) == self)

    def meet(self, other: "Interval") -> "Interval":
        """The values that lie in both."""
        low = max(_low(self), _low(other))
        high = min(_high(self), _high(other))
        return Interval(low[1], high[1], low[2] == 1, high[2] == -1)

    def scaled(self, factor: Fraction) -> "Interval":
        """Every value times `factor`, which must be above zero."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)

    def __str__(self) -> str:
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        low = "-inf" if self.low is None else str(self.low)
        high = "inf" if self.high is None else str(self.high)
        return f"{left}{low}, {high}{right}"


def _low(interval: Interval) -> tuple[int, Fraction | None, int]:
    """A sortable lower limit: none comes before any, closed before open."""
    return _key(interval.low, -1, int(interval.low_open))


def _high(interval: Interval) -> tuple[int, Fraction | None, int]:
    """A sortable upper limit: open before closed, none after any."""
    return _key(interval.high, 1, -int(interval.high_open))


def _key(limit: Fraction | None, side: int, opened: int) -> tuple[int, Fraction | None, int]:
    return (side, None, 0) if limit is None else (0, limit, opened)
