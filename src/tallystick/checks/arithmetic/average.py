"""Average: what is said of each year must give, over the years printed, what is said of all of them."""

from collections.abc import Iterator
from fractions import Fraction

from tallystick.checks.arithmetic.clash import Chain, Clash, Figure, neighbours
from tallystick.checks.arithmetic.intervals import apart, difference, power, share, total, turned
from tallystick.checks.arithmetic.wording import shown
from tallystick.checks.rounding import printed_words
from tallystick.languages.findings import FindingWords
from tallystick.quantities.interval import Interval
from tallystick.quantities.measurement import Change

_ONE = Interval(Fraction(1), Fraction(1))

_MEAN = Fraction(1, 20)
"""How far, as a share of it, a printed yearly rate may be from that of steady growth: it may be a mean of rates."""


def yearly_average(chain: Chain, words: FindingWords) -> Iterator[Clash]:
    """From A to B in n years, C a year: (B - A) / n must be C, or B / A = (1 + C) to the power of n.

    A total of B over n years, C a year: B / n must be C. The years of a change are counted with the first and
    without it, and only where neither fits do the figures clash.
    """
    for level, yearly in neighbours(chain[-1]):
        if (
            not yearly.measurement.annual
            or level.measurement.annual
            or level.measurement.change is not Change.LEVEL
        ):
            continue
        if words.other_period.search(level.before(yearly)):
            continue
        years = _years(level, yearly)
        message = _message(level, yearly, years) if years else None
        if message:
            yield Clash(chain[-1:], message)


def _years(level: Figure, yearly: Figure) -> tuple[int, ...]:
    """The numbers of years that the printed ones may span, first that without the first year; () for none."""
    one, other = level.measurement, yearly.measurement
    if one.year and one.since and one.year > one.since:
        return (one.year - one.since, one.year - one.since + 1)
    period = one.period or other.period
    return (period.years - 1, period.years) if period and period.years > 1 else ()


def _message(level: Figure, yearly: Figure, years: tuple[int, ...]) -> str | None:
    unit = yearly.measurement.quantity.unit
    moved = yearly.measurement.change in (Change.INCREASE, Change.DECREASE)
    if level.baseline is not None and moved and unit.kin == "ratio":
        return _growth(level, yearly, level.baseline, years)
    if unit.kin != level.measurement.quantity.unit.kin:
        return None
    if level.baseline is not None and moved:
        return _steps(level, yearly, difference(level.interval, level.baseline), years)
    if level.baseline is None and level.measurement.cumulative and not moved:
        return _steps(level, yearly, level.interval, years[1:])
    return None


def _growth(level: Figure, yearly: Figure, base: Interval, years: tuple[int, ...]) -> str | None:
    """What is wrong with a yearly rate, None where it gives the growth from the base to the level."""
    grown, factor = share(level.interval, base), total((_ONE, _widened(_signed(yearly))))
    if not all(apart(power(factor, n), grown) for n in years):
        return None
    percent, baseline = yearly.measurement.quantity.unit, level.measurement.baseline
    start = printed_words(baseline, level.told.text) if baseline else ""
    hint = " at the prices printed" if level.measurement.quantity.unit.is_money else ""
    return (
        f"“{yearly.words}” a year gives {shown(difference(power(factor, years[0]), _ONE), percent)} in {years[0]} "
        f"years, but from {start} to {level.words} is {shown(difference(grown, _ONE), percent)}{hint}."
    )


def _steps(level: Figure, yearly: Figure, whole: Interval, years: tuple[int, ...]) -> str | None:
    """What is wrong with a yearly amount, None where it gives the whole over one of the numbers of years."""
    given = [whole.scaled(Fraction(1, n)) for n in years]
    if not all(apart(each, _signed(yearly)) for each in given):
        return None
    unit = yearly.measurement.quantity.unit
    return (
        f"“{yearly.words}” a year is printed beside {level.words}, but {shown(whole, unit)} over {years[0]} "
        f"years is {shown(given[0], unit)} a year."
    )


def _signed(yearly: Figure) -> Interval:
    return turned(yearly.interval) if yearly.measurement.change is Change.DECREASE else yearly.interval


def _widened(rate: Interval) -> Interval:
    """A rate with what a mean of yearly rates may differ from it."""
    slack = max(abs(limit) for limit in (rate.low, rate.high, Fraction(0)) if limit is not None) * _MEAN
    return total((rate, Interval(-slack, slack)))
