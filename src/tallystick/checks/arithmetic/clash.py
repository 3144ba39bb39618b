"""Clash: figures of one passage, or of one and the next, that cannot all be right."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from tallystick.checks.material import Material, Told
from tallystick.checks.rounding import printed_interval, printed_words
from tallystick.model.case import Statement
from tallystick.quantities.interval import Interval
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.quantity import Quantity
from tallystick.quantities.unit import Unit

_PLUS = "+"
_MINUS = "-−–"
_MOST = 100
"""Figures of a sentence; each is held against all others, so that the time grows with the square of their number."""


@dataclass(frozen=True, slots=True)
class Clash:
    """The sentences the figures stand in, and what they say against what the arithmetic gives, in words."""

    told: tuple[Told, ...]
    message: str


Chain = tuple[Told, ...]
"""A sentence, last, after those that precede it in its paragraph."""

Relation = Callable[[Chain, Material], Iterator[Clash]]
"""Finds the clashes of one way in which figures can hang together, in the last sentence of a chain."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a sentence with the values it may stand for."""

    told: Told
    measurement: Measurement

    @property
    def words(self) -> str:
        """The figure as printed, unit included."""
        return self.told.text[self.measurement.start : self.measurement.end]

    @property
    def interval(self) -> Interval:
        """The values it may stand for, in the base unit of its dimension."""
        measurement = self.measurement
        digits = self.told.text[measurement.number_start : measurement.number_end]
        return printed_interval(measurement.quantity, digits).scaled(measurement.quantity.unit.factor)

    @property
    def value(self) -> Fraction:
        """The value printed, in the base unit of its dimension."""
        return self.measurement.quantity.amount(self.measurement.quantity.unit) * self.unit.factor

    @property
    def unit(self) -> Unit:
        """The unit it is printed in."""
        return self.measurement.quantity.unit

    @property
    def sign(self) -> str:
        """The sign that is printed right before its digits, "" without one; a dash counts only after a bracket."""
        before = self.told.text[: self.measurement.number_start][-2:]
        if before[-1:] in _PLUS:
            return before[-1:]
        return before[-1:] if before[:1] == "(" and before[-1:] in _MINUS else ""

    @property
    def moved(self) -> bool:
        """Whether it is a rise or fall, not a level."""
        return self.measurement.change in (Change.INCREASE, Change.DECREASE) or bool(self.sign)

    @property
    def fallen(self) -> bool:
        """Whether it is a fall."""
        return self.measurement.change is Change.DECREASE or self.sign in (*_MINUS,)

    @property
    def is_level(self) -> bool:
        """Whether it says where something stands."""
        return self.measurement.change is Change.LEVEL and not self.sign

    @property
    def is_part(self) -> bool:
        """Whether it may be added to others: a level, or one more of what is counted."""
        return self.is_level or self.measurement.added

    @property
    def start(self) -> "Start | None":
        """The level it is printed to have started from, None without one."""
        base = self.measurement.baseline
        return Start(base, self.told.text) if base else None

    def is_of_one_thing(self, other: "Figure") -> bool:
        """Whether two figures are in comparable units, and count the same where both name what they count."""
        names = {self.unit.name, other.unit.name} - {""} if self.unit.kin == "count" else ()
        return self.unit.comparable(other.unit) and len(names) < 2

    def before(self, other: "Figure") -> str:
        """The words between this figure and the digits of a later one of the same sentence."""
        return self.told.text[self.measurement.end : other.measurement.number_start]

    def after(self) -> str:
        """The words behind the figure, up to the end of its clause."""
        return self.told.text[self.measurement.end :].partition(";")[0]


@dataclass(frozen=True, slots=True)
class Start:
    """A level that a later one is printed to have started from, as read in `text`."""

    quantity: Quantity
    text: str

    @property
    def words(self) -> str:
        """Its digits as printed."""
        return printed_words(self.quantity, self.text)

    @property
    def interval(self) -> Interval:
        """The values it may stand for, in the base unit of its dimension."""
        return printed_interval(self.quantity, self.text).scaled(self.quantity.unit.factor)

    @property
    def value(self) -> Fraction:
        """The value printed, in the base unit of its dimension."""
        return self.quantity.amount(self.quantity.unit) * self.quantity.unit.factor


def figures_of(told: Told) -> tuple[Figure, ...]:
    """The figures of a sentence that say something of what is measured, in order.

    None of a text with very many: it is a table that lost its rows, in which no words tie one figure to another.
    """
    if len(told.figures) > _MOST:
        return ()
    return tuple(Figure(told, m) for m in map(_measurement, told.figures) if m and not m.qualifies)


def neighbours(told: Told) -> Iterator[tuple[Figure, Figure]]:
    """Each figure with the one that follows it in the same clause."""
    for one, other in pairwise(figures_of(told)):
        if ";" not in one.before(other):
            yield one, other


def _measurement(statement: Statement) -> Measurement | None:
    return statement.measurement
