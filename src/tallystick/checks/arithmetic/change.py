"""Change: a rise or fall that is printed must be the one that the two printed levels give."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from tallystick.checks.arithmetic.clash import Chain, Clash, Figure, neighbours
from tallystick.checks.arithmetic.intervals import apart, difference, share, turned
from tallystick.checks.arithmetic.wording import shown
from tallystick.checks.material import Told
from tallystick.checks.rounding import printed_words
from tallystick.languages.findings import FindingWords
from tallystick.quantities.interval import Interval
from tallystick.quantities.measurement import Change

_ONE = Interval(Fraction(1), Fraction(1))
_NEAR = 60
"""Characters behind a change in which it may be said to be against something else ("than the year before")."""


@dataclass(frozen=True, slots=True)
class Step:
    """From `base` to `level`, said to be `change`; `start` is the base as printed."""

    base: Interval
    start: str
    level: Figure
    change: Figure

    @property
    def said(self) -> Interval:
        """The printed change, below zero for a fall."""
        fallen = self.change.measurement.change is Change.DECREASE
        return turned(self.change.interval) if fallen else self.change.interval

    @property
    def difference(self) -> Interval:
        """Level less base."""
        return difference(self.level.interval, self.base)

    @property
    def relative(self) -> Interval:
        """Level over base, less one."""
        return difference(share(self.level.interval, self.base), _ONE)

    @property
    def implied(self) -> Interval | None:
        """The change that the two levels give in the unit the change is printed in, None where it is another."""
        unit, kin = self.change.measurement.quantity.unit, self.level.measurement.quantity.unit.kin
        if unit.kin == "ratio":
            return self.relative
        return self.difference if unit.kin == kin or (unit.kin, kin) == ("point", "ratio") else None

    @property
    def is_in_points(self) -> bool:
        """Whether a percentage is the difference of two shares in percentage points, and not in percent."""
        units = {figure.measurement.quantity.unit.kin for figure in (self.level, self.change)}
        return (
            units == {"ratio"} and not apart(self.difference, self.said) and apart(self.relative, self.said)
        )


def stated_change(chain: Chain, words: FindingWords) -> Iterator[Clash]:
    """From A to B, up C: C must be B - A, or B / A - 1 where it is printed in percent."""
    for step in steps_of(chain[-1], words):
        given = step.implied
        if given is not None and apart(given, step.said) and not step.is_in_points:
            yield Clash(chain[-1:], _message(step, given))


def steps_of(told: Told, words: FindingWords) -> Iterator[Step]:
    """The changes that a sentence prints beside both of their levels."""
    for level, change in neighbours(told):
        moved = change.measurement.change in (Change.INCREASE, Change.DECREASE)
        if not moved or change.measurement.annual or level.measurement.change is not Change.LEVEL:
            continue
        owner = change if change.baseline is not None else level
        if owner.baseline is not None and owner.measurement.baseline and _linked(level, change, words):
            yield Step(owner.baseline, printed_words(owner.measurement.baseline, told.text), level, change)


def _linked(level: Figure, change: Figure, words: FindingWords) -> bool:
    """Whether the words between level and change tie them, and none ties the change to another base."""
    if change.baseline is None and not words.change_cue.search(level.before(change)):
        return False
    bases = {level.measurement.since, change.measurement.since} - {None}
    return len(bases) < 2 and not words.other_period.search(change.after()[:_NEAR])


def _message(step: Step, given: Interval) -> str:
    unit = step.change.measurement.quantity.unit
    way = "rise" if (given.low or 0) >= 0 else "fall"
    money = step.level.measurement.quantity.unit.is_money and unit.kin == "ratio"
    hint = " at the prices printed" if money else ""
    return (
        f"“{step.change.words}” is printed for the way from {step.start} to {step.level.words}, "
        f"which is a {way} of {shown(given, unit)}{hint}."
    )
