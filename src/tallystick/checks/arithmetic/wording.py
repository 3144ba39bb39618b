"""Wording: how the result of a calculation is shown to a reader."""

from decimal import Decimal
from fractions import Fraction

from tallystick.quantities.interval import Interval
from tallystick.quantities.quantity import plain
from tallystick.quantities.unit import Unit


def shown(result: Interval, unit: Unit) -> str:
    """The middle of a result, or its one limit, in `unit`, without its sign."""
    limits = [limit for limit in (result.low, result.high) if limit is not None]
    middle = abs(sum(limits, Fraction(0)) / len(limits)) / unit.factor
    return f"{rounded(middle)} {unit}".strip()


def rounded(value: Fraction) -> str:
    """A number for a reader: four digits that count, more where they stand before the point."""
    if value >= 1000 or value.denominator == 1:
        return plain(Decimal(round(value)))
    places = 1 if value >= 100 else 2 if value >= 10 else 3
    return plain(round(Decimal(value.numerator) / Decimal(value.denominator), places))
