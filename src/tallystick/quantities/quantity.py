"""Quantity: one number with its unit and bound, as read at one place of a sentence."""

from dataclasses import dataclass
from decimal import Decimal

from tallystick.quantities.bound import Bound
from tallystick.quantities.unit import Unit


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` in `unit`, exact. A range ("6-24 months") has its ends in `value` and `upper`."""

    value: Decimal
    unit: Unit
    bound: Bound = Bound.EXACT
    upper: Decimal | None = None
