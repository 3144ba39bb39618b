"""Average: what is said of each year must give, over the years printed, what is said of all of them."""

from collections.abc import Iterator
from fractions import Fraction

from tallystick.checks.arithmetic.clash import Chain, Clash, Figure, Start
from tallystick.checks.arithmetic.intervals import apart, difference, power, share, total, turned
from tallystick.checks.arithmetic.wording import shown
from tallystick.checks.arithmetic.yearly import is_total, span_of, yearly_pairs, years_of
from tallystick.checks.material import Material
from tallystick.languages.sums import SumWords
from tallystick.quantities.interval import Interval

_ONE = Interval(Fraction(1), Fraction(1))

_MEAN = Fraction(1, 20)
"""How far, as a share of it, a printed yearly rate may be from that of steady growth: it may be a mean of rates."""


def yearly_average(chain: Chain, material: Material) -> Iterator[Clash]:
    """From A to B in n years, C a year: (B - A) / n must be C, or B / A = (1 + C) to the power of n.

    A total of B over n years, C a year: B / n must be C, in whatever order they stand. The years of a change are
    counted with the first and without it, and only where neither fits do the figures clash.
    """
    words = material.sums
    for level, yearly in yearly_pairs(chain[-1], words):
        years = years_of(level, yearly, words)
        if years and (message := _message(level, yearly, years, words)):
            yield Clash(chain[-1:], message)


def _message(level: Figure, yearly: Figure, years: tuple[int, ...], words: SumWords) -> str | None:
    """What is wrong with a yearly figure, None where it fits or does not belong to the level."""
    start, alike = level.start, yearly.is_of_one_thing(level)
    if start is not None and yearly.moved and yearly.unit.kin == "ratio":
        return _growth(level, yearly, start, years)
    if start is not None and yearly.moved and alike:
        moved = difference(level.interval, start.interval)
        return _steps(yearly, moved, level.value - start.value, years)
    if start is None and not yearly.moved and alike and _is_sum(level, yearly, words):
        return _steps(yearly, level.interval, level.value, years[1:])
    return None


def _is_sum(level: Figure, yearly: Figure, words: SumWords) -> bool:
    """Whether a level is that of all years together: it says so, or an average follows it over a number of years."""
    before = level.told.text[level.measurement.end : yearly.measurement.number_start]
    return is_total(level, words) or bool(span_of(level.told, words) and words.average.search(before))


def _growth(level: Figure, yearly: Figure, start: Start, years: tuple[int, ...]) -> str | None:
    grown, factor = share(level.interval, start.interval), total((_ONE, _widened(_signed(yearly))))
    if not all(apart(power(factor, n), grown) for n in years):
        return None
    percent = yearly.unit
    rate = -yearly.value if yearly.fallen else yearly.value
    hint = " at the prices printed" if level.unit.is_money else ""
    return (
        f"“{yearly.words}” each year gives {shown((1 + rate) ** years[0] - 1, percent)} in {years[0]} years, but "
        f"from {start.words} to {level.words} is {shown(level.value / start.value - 1, percent)}{hint}."
    )


def _steps(yearly: Figure, whole: Interval, value: Fraction, years: tuple[int, ...]) -> str | None:
    if not all(apart(whole.scaled(Fraction(1, n)), _signed(yearly)) for n in years):
        return None
    unit = yearly.unit
    return (
        f"“{yearly.words}” is printed for each year, but {shown(value, unit)} over {years[0]} years is "
        f"{shown(value / years[0], unit)} a year."
    )


def _signed(yearly: Figure) -> Interval:
    return turned(yearly.interval) if yearly.fallen else yearly.interval


def _widened(rate: Interval) -> Interval:
    """A rate with what a mean of yearly rates may differ from it."""
    limits = [abs(limit) for limit in (rate.low, rate.high) if limit is not None]
    slack = max(limits, default=Fraction(0)) * _MEAN
    return total((rate, Interval(-slack, slack)))
