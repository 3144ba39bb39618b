"""Draft: one number of a sentence while it is being read."""

from dataclasses import dataclass
from decimal import Decimal

from tallystick.quantities.bound import Bound
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.period import Period
from tallystick.quantities.quantity import Quantity
from tallystick.quantities.unit import Unit

NO_UNIT = Unit("", "count")


@dataclass(slots=True)
class Draft:
    """What is known so far of the number at part `at`.

    `first:last` are its parts, bound words and unit included. `lead` is the word that leads to it ("by",
    "to", "from"), `lead_at` its part. `own_unit` says that unit or noun is printed at this very number,
    `plural` that the noun is a plural.
    `negated` says that a negator turned the bound (the part
    `negator`, -1 where it stands elsewhere), `placed` that the bound is one of place ("below"). `aged` marks
    an age, `spans` a time that only says when or how long. `of_old` says that a factor is on a level that is
    named behind it ("ten times its size in 2009"). `dropped` marks a number that became part of
    another one.
    """

    at: int
    first: int
    last: int
    value: Decimal
    number_start: int
    number_end: int
    unit: Unit = NO_UNIT
    own_unit: bool = False
    plural: bool = False
    upper: Decimal | None = None
    bound: Bound = Bound.EXACT
    near: bool = False
    change: Change = Change.LEVEL
    toward: Change | None = None
    lead: str = ""
    lead_at: int = -1
    year: int | None = None
    since: int | None = None
    period: Period | None = None
    baseline: Quantity | None = None
    annual: bool = False
    cumulative: bool = False
    added: bool = False
    label: str = ""
    paired: bool = True
    scale: int = 1
    of_old: bool = False
    dropped: bool = False
    negated: bool = False
    negator: int = -1
    placed: bool = False
    aged: bool = False
    spans: bool = False

    def quantity(self) -> Quantity:
        """Value, unit and bound."""
        return Quantity(self.value, self.unit, self.bound, self.upper, self.near)

    def measurement(self, start: int, end: int) -> Measurement:
        """The finished value, whose span in the sentence is `start:end`."""
        change = self.change
        if self.added and change is Change.LEVEL:
            change = Change.INCREASE
        return Measurement(
            quantity=self.quantity(),
            start=start,
            end=end,
            number_start=self.number_start,
            number_end=self.number_end,
            change=change,
            year=self.year,
            since=self.since,
            baseline=self.baseline,
            annual=self.annual,
            cumulative=self.cumulative,
            added=self.added,
            label=self.label,
            paired=self.paired,
            toward=self.toward if change is Change.LEVEL else None,
            period=self.period,
            qualifies=(self.aged or self.spans) and self.unit.is_duration,
        )
