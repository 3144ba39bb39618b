"""Contradiction between sources: two reports give different figures for the same measure in the same period.

Both are shown, with who says which; nothing is averaged, and a verdict that rests on one of them may turn on the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from tallystick.checks.arithmetic.clash import Figure
from tallystick.checks.arithmetic.intervals import apart
from tallystick.checks.material import Judged, Material, Told
from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Statement
from tallystick.model.document import Document
from tallystick.model.finding import Finding, Severity
from tallystick.model.source_kind import SourceKind
from tallystick.quantities.measurement import Measurement

SEVERITY = Severity.HIGH

_ANSWERS = 0.3
"""The relevance to a commitment from which a figure in its unit is one for its measure."""

_SAME_WORDS = 0.7
"""The share of the weighty words beside the figure with fewer of them that both must have."""

_LEAST = 2
"""Weighty words that both must have."""

_SAID_BY = {
    SourceKind.MINISTRY: "the ministry",
    SourceKind.STATE: "the state body",
    SourceKind.INDEPENDENT: "the independent source",
    SourceKind.AFFECTED: "the source of the people affected",
}


@dataclass(frozen=True, slots=True)
class _Value:
    """A figure that a report gives for a year."""

    told: Told
    statement: Statement
    measurement: Measurement

    @property
    def document(self) -> Document:
        """The report it stands in."""
        return self.told.sentence.document


def contradiction_between_sources(material: Material) -> Iterator[Finding]:
    """Two reports give values of one unit and year under one article that exclude each other, for one measure.

    It is one measure where the words beside both figures are the same, or both answer the same target. Silent
    where the two are limited to different people or places, or one is a level and the other a change.
    """
    for number, told in material.under.items():
        values = [value for each in told for value in _values(each)]
        answers = _answers(number, material)
        for one, other in combinations(values, 2):
            if _exclude(one, other) and _same_measure(one, other, answers, material):
                yield _finding(one, other, number)


def _values(told: Told) -> Iterator[_Value]:
    """The figures of a sentence that have a year, and are neither yearly averages nor conditions."""
    for statement in told.figures:
        found = statement.measurement
        if found and found.year is not None and found.paired and not found.qualifies and not found.annual:
            yield _Value(told, statement, found)


def _exclude(one: _Value, other: _Value) -> bool:
    """Whether two values of different reports, of the same year and unit, cannot both be right."""
    first, second = one.measurement, other.measurement
    if one.document.id == other.document.id or first.year != second.year:
        return False
    if first.change is not second.change or first.cumulative is not second.cumulative:
        return False
    if not first.quantity.unit.comparable(second.quantity.unit):
        return False
    return apart(Figure(one.told, first).interval, Figure(other.told, second).interval)


def _answers(number: str, material: Material) -> list[list[Answer]]:
    """For each target of an article, the figures that answer it in its unit."""
    return [
        [each for each in judged.case.answers if _answers_target(judged, each)]
        for judged in material.judged
        if judged.case.commitment.article == number and judged.case.commitment.target
    ]


def _answers_target(judged: Judged, answer: Answer) -> bool:
    target, given = judged.case.measurement, answer.statement.measurement
    if answer.taken or answer.relevance < _ANSWERS or target is None or given is None:
        return False
    return given.quantity.unit.comparable(target.quantity.unit)


def _same_measure(one: _Value, other: _Value, answers: list[list[Answer]], material: Material) -> bool:
    """Whether two figures measure one thing, of the same people and places."""
    accounts = accounts_of(material.language)
    if accounts.limits(_said(one)) != accounts.limits(_said(other)):
        return False
    first, second = (set(material.topics.weighty(value.statement.topic)) for value in (one, other))
    shared = len(first & second)
    if shared >= _LEAST and shared >= _SAME_WORDS * min(len(first), len(second)):
        return True
    return shared > 0 and any(_among(one, given) and _among(other, given) for given in answers)


def _said(value: _Value) -> str:
    """The words a figure stands in: for one in a table, those of its row and header as well."""
    return f"{value.statement.sentence.about} {value.statement.text}"


def _among(value: _Value, answers: list[Answer]) -> bool:
    return any(answer.statement is value.statement for answer in answers)


def _finding(one: _Value, other: _Value, number: str) -> Finding:
    message = f"For {one.measurement.year} {_speaker(one)} gives {_words(one)}, and {_speaker(other)} {_words(other)}."
    quotes = (one.told.sentence.quote(), other.told.sentence.quote())
    return Finding("contradiction_between_sources", SEVERITY, (number,), quotes, message)


def _speaker(value: _Value) -> str:
    """Who gives a value: the file, and who speaks in it where that is known."""
    name, source = value.document.name, value.document.source
    return f"{_SAID_BY[source]} ({name})" if source else name


def _words(value: _Value) -> str:
    return value.told.text[value.measurement.start : value.measurement.end]
