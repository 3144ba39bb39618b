"""Step: two levels of one measure and the change that is printed between them, in whatever order they stand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from tallystick.checks.arithmetic.clash import Chain, Figure, Start, figures_of, neighbours
from tallystick.checks.arithmetic.intervals import apart, difference, share, turned
from tallystick.languages.sums import SumWords
from tallystick.quantities.bound import Bound
from tallystick.quantities.interval import Interval

_ONE = Interval(Fraction(1), Fraction(1))
_NEAR = 60
"""Characters behind a change in which it may be said to be against something else ("than the year before")."""

_BESIDE = 12
"""Characters behind a figure in which it may be said to be a change ("360 more")."""


@dataclass(frozen=True, slots=True)
class Step:
    """From `start` to `level`, said to be `change`."""

    start: Start
    level: Figure
    change: Figure

    @property
    def said(self) -> Interval:
        """The printed change, below zero for a fall."""
        return turned(self.change.interval) if self.change.fallen else self.change.interval

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


def steps_of(chain: Chain, words: SumWords) -> Iterator[Step]:
    """The changes that the last sentence of a chain prints with both of their levels."""
    for one, other in neighbours(chain[-1]):
        yield from _change_last(one, other, words)
        yield from _change_first(one, other, words)
    figures = figures_of(chain[-1])
    for one, other, third in zip(figures, figures[1:], figures[2:], strict=False):
        if ";" not in one.before(third):
            yield from _two_levels(one, other, third, words)
            yield from _more_than(one, other, third, words)
    yield from _goes_on(chain, words)


def _change_last(level: Figure, change: Figure, words: SumWords) -> Iterator[Step]:
    """From A to B, up C."""
    start = change.start or level.start
    if start is None or not level.is_level or start.quantity.unit.kin != level.unit.kin:
        return
    tied = change.start is not None or _is_called_change(level, change, words)
    if tied and _is_free(change, level.measurement.since, words):
        yield Step(start, level, change)


def _change_first(change: Figure, level: Figure, words: SumWords) -> Iterator[Step]:
    """Up C, from A to B."""
    start = level.start
    if start is None or not level.is_level or change.start is not None:
        return
    if start.quantity.unit.kin != level.unit.kin or not words.change_from.match(change.before(level)):
        return
    if change.moved and not change.measurement.annual:
        yield Step(start, level, change)


def _two_levels(one: Figure, other: Figure, change: Figure, words: SumWords) -> Iterator[Step]:
    """A in one year and B in another, up C; or B against A."""
    if not _are_of_two_years(one, other) or not words.same_measure.match(one.before(other)):
        return
    early, late = sorted((one, other), key=lambda figure: figure.measurement.year or 0)
    bases = {early.measurement.year, late.measurement.year, None}
    free = change.measurement.since in bases and _is_free(change, change.measurement.since, words)
    if free and _is_called_change(other, change, words):
        yield Step(_exactly(early), late, change)


def _more_than(level: Figure, change: Figure, base: Figure, words: SumWords) -> Iterator[Step]:
    """B, C more than the A of a year."""
    if not _alike(level, base) or not change.moved or change.measurement.annual:
        return
    between = change.told.text[change.measurement.end : base.measurement.number_start]
    if between.strip() and words.than_base.match(between):
        yield Step(_exactly(base), level, change)


def _goes_on(chain: Chain, words: SumWords) -> Iterator[Step]:
    """A in one year. It reached B in another, up C."""
    if len(chain) < 2:
        return
    earlier, (level, change, *_) = figures_of(chain[-2]), (*figures_of(chain[-1]), None, None)
    if len(earlier) != 1 or level is None or change is None or not _are_of_two_years(earlier[0], level):
        return
    since, year = earlier[0].measurement.year or 0, level.measurement.year or 0
    again = (
        words.goes_on.search(level.told.text[: level.measurement.start]) or change.measurement.since == since
    )
    if since < year and again and _is_called_change(level, change, words) and _is_free(change, since, words):
        yield Step(_exactly(earlier[0]), level, change)


def _is_called_change(level: Figure, change: Figure, words: SumWords) -> bool:
    """Whether the words before a figure, or right behind it, say that it is a change of the level before it."""
    behind = change.told.text[change.measurement.number_end :][:_BESIDE].partition(",")[0]
    said = words.change_cue.search(level.before(change)) or words.change_cue.search(behind)
    return change.moved and bool(said or change.sign)


def _is_free(change: Figure, since: int | None, words: SumWords) -> bool:
    """Whether no words tie a change to another start than `since`, nor to each year."""
    bases = {since, change.measurement.since} - {None}
    known = change.moved and not change.measurement.annual
    return known and len(bases) < 2 and not words.other_period.search(change.after()[:_NEAR])


def _are_of_two_years(one: Figure, other: Figure) -> bool:
    years = {one.measurement.year, other.measurement.year}
    return None not in years and len(years) == 2 and _alike(one, other)


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures are levels without a start of their own, and count or measure the same."""
    bare = one.is_level and other.is_level and one.start is None and other.start is None
    return bare and one.is_of_one_thing(other)


def _exactly(figure: Figure) -> Start:
    """A level as a start, the words that bound it left aside ("more than the 50")."""
    exact = replace(figure.measurement.quantity, bound=Bound.EXACT, near=False)
    return Start(exact, figure.told.text)
