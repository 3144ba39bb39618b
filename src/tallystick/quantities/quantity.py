"""Quantity: one number with its unit and bound, as read at one place of a sentence."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from tallystick.quantities.bound import Bound
from tallystick.quantities.interval import Interval
from tallystick.quantities.unit import Unit

ABOUT_MARGIN = Fraction(1, 20)
"""How far the true value may lie from an "about", as a share of the printed one."""

NEAR_MARGIN = Fraction(1, 10)
"""How far below (above) the printed value a "nearly" ("just over") may lie."""

_NEAR = {Bound.LESS: "nearly ", Bound.MORE: "just over "}
_PREFIX = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
    Bound.MORE: "more than ",
    Bound.LESS: "less than ",
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` in `unit`, exact. A range ("6-24 months") has its ends in `value` and `upper`.

    `near` says that the bound is a close one: "nearly 5" is LESS and near, "just over 5" MORE and near.
    """

    value: Decimal
    unit: Unit
    bound: Bound = Bound.EXACT
    upper: Decimal | None = None
    near: bool = False

    def interval(self, unit: Unit | None = None) -> Interval:
        """Where the true value may lie, in `unit` (its own by default).

        "About" allows ABOUT_MARGIN on either side, a close bound NEAR_MARGIN on its own side. Raises
        ValueError when the units cannot be compared.
        """
        low = Fraction(self.value)
        high = low if self.upper is None else Fraction(self.upper)
        return self._limits(low, high).scaled(self._factor(unit or self.unit))

    def _limits(self, low: Fraction, high: Fraction) -> Interval:
        if self.bound is Bound.ABOUT:
            return Interval(low - abs(low) * ABOUT_MARGIN, high + abs(high) * ABOUT_MARGIN)
        if self.bound.is_lower:
            top = high + abs(high) * NEAR_MARGIN if self.near else None
            return Interval(low, top, low_open=self.bound is Bound.MORE)
        if self.bound.is_upper:
            bottom = low - abs(low) * NEAR_MARGIN if self.near else None
            return Interval(bottom, high, high_open=self.bound is Bound.LESS)
        return Interval(low, high)

    def amount(self, unit: Unit) -> Fraction:
        """The exact value in `unit`. Raises ValueError when the units cannot be compared."""
        return Fraction(self.value) * self._factor(unit)

    def to(self, unit: Unit) -> "Quantity":
        """The same quantity in `unit`; what has no finite decimal is rounded to 28 digits.

        Raises ValueError when the units cannot be compared.
        """
        factor = self._factor(unit)
        upper = None if self.upper is None else _decimal(Fraction(self.upper) * factor)
        return replace(self, value=_decimal(Fraction(self.value) * factor), unit=unit, upper=upper)

    def _factor(self, unit: Unit) -> Fraction:
        if not self.unit.comparable(unit):
            raise ValueError(f"{self.unit} cannot be turned into {unit}")
        return self.unit.factor / unit.factor

    def __str__(self) -> str:
        upper = "" if self.upper is None else f" to {plain(self.upper)}"
        prefix = _NEAR.get(self.bound, "") if self.near else _PREFIX[self.bound]
        return f"{prefix}{plain(self.value)}{upper} {str(self.unit).strip()}".strip()


def plain(value: Decimal) -> str:
    """A number for a reader: thousands separated, no exponent, no empty decimals."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
