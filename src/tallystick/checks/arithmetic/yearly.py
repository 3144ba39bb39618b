"""Yearly: which figure of a sentence is said of each year, which of them all, and how many years those are."""

from collections.abc import Iterator
from itertools import pairwise

from tallystick.checks.arithmetic.clash import Figure, figures_of
from tallystick.checks.material import Told
from tallystick.languages.sums import SumWords

_MONTHS = 12


def yearly_pairs(told: Told, words: SumWords) -> Iterator[tuple[Figure, Figure]]:
    """Each level of a sentence with what is said of each year beside it.

    What is said of each year may stand first only where words tie the level to it.
    """
    figures = [figure for figure in figures_of(told) if not figure.unit.is_duration]
    for one, other in pairwise(figures):
        level, yearly = (one, other) if is_yearly(other, words) else (other, one)
        between = one.before(other)
        if ";" in between or not level.is_level or words.other_period.search(between):
            continue
        if not is_yearly(yearly, words) or is_yearly(level, words):
            continue
        if yearly is other or words.change_from.match(between) or is_total(level, words):
            yield level, yearly


def is_yearly(figure: Figure, words: SumWords) -> bool:
    """Whether a figure is said of each year."""
    return figure.measurement.annual or bool(words.yearly.search(_clause_behind(figure)))


def is_total(level: Figure, words: SumWords) -> bool:
    """Whether a figure is said to be a total."""
    text, measurement = level.told.text, level.measurement
    before, behind = text[: measurement.number_start], text[measurement.number_end :]
    said = words.total_before.search(before) or words.total_behind.match(behind)
    return measurement.cumulative or bool(said)


def years_of(level: Figure, yearly: Figure, words: SumWords) -> tuple[int, ...]:
    """The numbers of years that the printed ones may span, first that without the first year; () for none."""
    one, other = level.measurement, yearly.measurement
    if one.year and one.since and one.year > one.since:
        return (one.year - one.since, one.year - one.since + 1)
    period = one.period or other.period
    if period and period.years > 1:
        return (period.years - 1, period.years)
    span = span_of(level.told, words)
    return (span, span) if span else ()


def span_of(told: Told, words: SumWords) -> int | None:
    """How many years a sentence says that something goes on ("over five years"); None where not, or not once."""
    spans = [
        years
        for years in _spans(told)
        if words.over_years.search(told.text[: years.measurement.number_start])
    ]
    years = spans[0].value / _MONTHS if len(spans) == 1 else None
    return int(years) if years and years > 1 and years.denominator == 1 else None


def _spans(told: Told) -> Iterator[Figure]:
    for statement in told.figures:
        found = statement.measurement
        if found and found.quantity.unit.dimension == "calendar" and found.quantity.upper is None:
            yield Figure(told, found)


def _clause_behind(figure: Figure) -> str:
    """The words behind a figure, up to the next comma or figure that is no duration."""
    later = [each for each in figures_of(figure.told) if each.measurement.start > figure.measurement.start]
    end = min((each.measurement.start for each in later if not each.unit.is_duration), default=None)
    return figure.told.text[figure.measurement.end : end].partition(",")[0].partition(";")[0]
