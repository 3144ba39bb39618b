"""Wording: how the result of a calculation is shown to a reader."""

from decimal import Decimal
from fractions import Fraction

from tallystick.quantities.quantity import plain
from tallystick.quantities.unit import Unit

_WHOLE = 1000
"""From here on no decimals are shown."""


def shown(result: Fraction, unit: Unit) -> str:
    """A result, given in the base unit of its dimension, in `unit` and without its sign."""
    return f"{rounded(abs(result) / unit.factor)} {unit}".strip()


def rounded(value: Fraction) -> str:
    """A number for a reader: three digits that count at least, and no decimals from a thousand on."""
    if value >= _WHOLE or value.denominator == 1:
        return plain(Decimal(round(value)))
    places = 1 if value >= 10 else 2 if value >= 1 else 3
    return plain(round(Decimal(value.numerator) / Decimal(value.denominator), places))
