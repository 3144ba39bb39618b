"""Change: a rise or fall that is printed must be the one that the two printed levels give."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from tallystick.checks.arithmetic.clash import Chain, Clash, Figure, Start, neighbours
from tallystick.checks.arithmetic.intervals import apart, difference, share, turned
from tallystick.checks.arithmetic.wording import shown
from tallystick.checks.material import Told
from tallystick.languages.findings import FindingWords
from tallystick.quantities.interval import Interval
from tallystick.quantities.measurement import Change

_ONE = Interval(Fraction(1), Fraction(1))
_NEAR = 60
"""Characters behind a change in which it may be said to be against something else ("than the year before")."""


@dataclass(frozen=True, slots=True)
class Step:
    """From `start` to `level`, said to be `change`."""

    start: Start
    level: Figure
    change: Figure

    @property
    def said(self) -> Interval:
        """The printed change, below zero for a fall."""
        fallen = self.change.measurement.change is Change.DECREASE
        return turned(self.change.interval) if fallen else self.change.interval

    @property
    def difference(self) -> Interval:
        """Level less start."""
        return difference(self.level.interval, self.start.interval)

    @property
    def relative(self) -> Interval:
        """Level over start, less one."""
        return difference(share(self.level.interval, self.start.interval), _ONE)

    @property
    def in_percent(self) -> Fraction:
        """Level over start, less one, for the values as printed."""
        return self.level.value / self.start.value - 1

    @property
    def is_in_points(self) -> bool:
        """Whether a percentage is the difference of two shares in percentage points, and not in percent."""
        shares = {self.level.unit.kin, self.change.unit.kin} == {"ratio"}
        return shares and not apart(self.difference, self.said) and apart(self.relative, self.said)


def stated_change(chain: Chain, words: FindingWords) -> Iterator[Clash]:
    """From A to B, up C: C must be B - A, or B / A - 1 where it is printed in percent."""
    for step in steps_of(chain[-1], words):
        change, kin = step.change.unit, step.level.unit.kin
        if change.kin == "ratio" and apart(step.relative, step.said) and not step.is_in_points:
            yield Clash(chain[-1:], _message(step, step.in_percent))
        absolute = change.kin == kin != "ratio" or (change.kin, kin) == ("point", "ratio")
        if absolute and apart(step.difference, step.said):
            yield Clash(chain[-1:], _message(step, step.level.value - step.start.value))


def steps_of(told: Told, words: FindingWords) -> Iterator[Step]:
    """The changes that a sentence prints beside both of their levels."""
    for level, change in neighbours(told):
        start = change.start or level.start
        if start is None or not change.moved or change.measurement.annual or not level.is_level:
            continue
        if start.quantity.unit.kin == level.unit.kin and _linked(level, change, words):
            yield Step(start, level, change)


def _linked(level: Figure, change: Figure, words: FindingWords) -> bool:
    """Whether the words between level and change tie them, and none ties the change to another start."""
    if change.start is None and not words.change_cue.search(level.before(change)):
        return False
    bases = {level.measurement.since, change.measurement.since} - {None}
    return len(bases) < 2 and not words.other_period.search(change.after()[:_NEAR])


def _message(step: Step, given: Fraction) -> str:
    unit = step.change.unit
    way = "rise" if given >= 0 else "fall"
    hint = " at the prices printed" if step.level.unit.is_money and unit.kin == "ratio" else ""
    return (
        f"“{step.change.words}” is printed for the way from {step.start.words} to {step.level.words}, "
        f"which is a {way} of {shown(given, unit)}{hint}."
    )
