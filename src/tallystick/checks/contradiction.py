"""Contradiction: the reports give two values for the same measure in the same year.

Both cannot be right, and a verdict that rests on one of them may turn on the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from tallystick.checks.arithmetic.clash import Figure
from tallystick.checks.arithmetic.intervals import apart
from tallystick.checks.echo import Print, pairs, print_of_told
from tallystick.checks.material import Material, Told
from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Statement
from tallystick.model.finding import Finding, Severity
from tallystick.quantities.measurement import Change, Measurement

SEVERITY = Severity.HIGH

_SAME_THING = 0.7
"""The share of the weighty words of the shorter text that both must have, in the sentence and beside the figure."""

_LEAST = 4
"""Weighty words that two sentences must share."""

_NEAR = 2
"""How many times greater one value may be where the words differ; values further apart rarely measure the same."""


@dataclass(frozen=True, slots=True)
class _Value:
    """A level that a sentence gives for a year, and the statement it stands in."""

    told: Told
    statement: Statement
    measurement: Measurement


def contradiction(material: Material) -> Iterator[Finding]:
    """Two levels of one unit and year exclude each other, and the words beside the figures name one thing.

    Where the words are not the same ones, the sentences must be alike and the values near each other. Silent
    where the two are limited to different people, places or periods. Two reports on one article are held
    against each other by `contradiction_between_sources`.
    """
    told = [each for each in material.told if any(_level(statement) for statement in each.figures)]
    prints = [print_of_told(each, material.topics) for each in told]
    for one, other in _candidates(told, prints):
        if _of_two_sources(told[one], told[other]):
            continue
        alike = _same_thing(prints[one], prints[other])
        for first, second in _clashes(told[one], told[other]):
            if _same_measure(first, second, material) or (
                alike and _are_near(first, second) and _same_words(first, second, material)
            ):
                yield _finding(first, second, material)


def _candidates(told: Sequence[Told], prints: Sequence[Print]) -> list[tuple[int, int]]:
    """The pairs of sentences that may speak of one thing: they share a word, or stand under one article."""
    under = {
        (one, other)
        for one, other in combinations(range(len(told)), 2)
        if told[one].article is not None and told[one].article == told[other].article
    }
    return sorted(under | set(pairs(prints)))


def _of_two_sources(one: Told, other: Told) -> bool:
    """Whether two reports speak under one article."""
    documents = {told.sentence.document.id for told in (one, other)}
    return one.article is not None and one.article == other.article and len(documents) > 1


def _same_thing(one: Print, other: Print) -> bool:
    least, shared = min(len(one.stems), len(other.stems)), len(one.stems & other.stems)
    return not one.figures & other.figures and shared >= max(_LEAST, _SAME_THING * least)


def _clashes(one: Told, other: Told) -> Iterator[tuple[_Value, _Value]]:
    for first in _values(one):
        for second in _values(other):
            if _exclude(first, second):
                yield first, second


def _values(told: Told) -> Iterator[_Value]:
    for statement in told.figures:
        if measurement := _level(statement):
            yield _Value(told, statement, measurement)


def _level(statement: Statement) -> Measurement | None:
    """The measurement of a statement where it is a level with a year."""
    measurement = statement.measurement
    if measurement is None or measurement.qualifies or measurement.annual or not measurement.paired:
        return None
    return measurement if measurement.change is Change.LEVEL and measurement.year is not None else None


def _exclude(one: _Value, other: _Value) -> bool:
    """Whether two values of the same year or period and unit cannot both be right."""
    first, second = one.measurement, other.measurement
    if (first.year, first.period, first.cumulative) != (second.year, second.period, second.cumulative):
        return False
    comparable = first.quantity.unit.comparable(second.quantity.unit)
    return comparable and apart(Figure(one.told, first).interval, Figure(other.told, second).interval)


def _are_near(one: _Value, other: _Value) -> bool:
    """Whether two values are near enough to be meant as one."""
    unit = one.measurement.quantity.unit
    small, large = sorted(each.measurement.quantity.amount(unit) for each in (one, other))
    return small > 0 and large <= _NEAR * small


def _same_measure(one: _Value, other: _Value, material: Material) -> bool:
    """Whether the words beside two figures are the same: what is measured, of whom, and when in the year.

    Words that official prose uses of anything name a measure only within one article.
    """
    first, second = (_measure(value, material, fillers=False) for value in (one, other))
    figures = Figure(one.told, one.measurement), Figure(other.told, other.measurement)
    if (
        first != second
        or not figures[0].is_of_one_thing(figures[1])
        or not _same_limits(one, other, material)
    ):
        return False
    if first:
        return True
    inside = one.told.article is not None and one.told.article == other.told.article
    plain = _measure(one, material, fillers=True)
    return inside and bool(plain) and plain == _measure(other, material, fillers=True)


def _measure(value: _Value, material: Material, *, fillers: bool) -> frozenset[str]:
    """The stems of the words beside a figure, without those of its unit and those that merely state it."""
    text, topics = material.words.stated.sub(" ", value.statement.topic), material.topics
    unit = value.measurement.quantity.unit
    stems = topics.topic(text) if fillers else topics.weighty(text)
    return frozenset(stems) - (frozenset() if unit.kin == "count" else frozenset(topics.topic(unit.name)))


def _same_limits(one: _Value, other: _Value, material: Material) -> bool:
    limits = accounts_of(material.language).limits
    return limits(one.statement.text) == limits(other.statement.text)


def _same_words(one: _Value, other: _Value, material: Material) -> bool:
    """Whether the words beside two figures name one thing, of the same people and places."""
    if not _same_limits(one, other, material):
        return False
    first, second = (set(material.topics.weighty(value.statement.topic)) for value in (one, other))
    return len(first & second) >= _SAME_THING * min(len(first), len(second))


def _finding(one: _Value, other: _Value, material: Material) -> Finding:
    numbers = tuple(
        dict.fromkeys(value.told.article for value in (one, other) if value.told.article is not None)
    )
    message = (
        f"For {one.measurement.year} the report gives {_words(one)} in one place ({_where(one, material)}) "
        f"and {_words(other)} in another ({_where(other, material)})."
    )
    quotes = (one.told.sentence.quote(), other.told.sentence.quote())
    return Finding("contradiction", SEVERITY, numbers, quotes, message)


def _words(value: _Value) -> str:
    return value.told.text[value.measurement.start : value.measurement.end]


def _where(value: _Value, material: Material) -> str:
    """Where a value stands: the article, and the document where there are several reports."""
    document = value.told.sentence.document
    page = f"page {document.page_at(value.told.sentence.passage.start)}"
    several = len({told.sentence.document.id for told in material.told}) > 1
    place = material.label(value.told.article) if value.told.article else page
    return f"{document.name}, {place}" if several else place
