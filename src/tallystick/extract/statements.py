"""Statements: what a report says, figure by figure, each with the words that say what it measures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tallystick.extract.antecedents import is_some_of_them
from tallystick.extract.readings import readings_of
from tallystick.extract.shares import share_behind
from tallystick.languages.accounts import accounts_of
from tallystick.languages.words import words_of
from tallystick.model.case import Statement
from tallystick.model.outline import Sentence
from tallystick.quantities.measurement import Measurement

_OPEN = ("ratio", "point", "multiple")
"""Kinds of units that do not say what is counted, so that a figure with no words before it leans on the last."""


_PART = "; "  # parts the sentence into two that could stand alone
_FEW = 2  # weighty words right behind a figure that say what it measures


def statements_in(sentences: Sequence[Sentence]) -> tuple[Statement, ...]:
    """The statements of some sentences, in order; one may go on about what the sentence before it measures."""
    said: list[Statement] = []
    for sentence in sentences:
        before = said[-1] if said and _follows(sentence, said[-1].sentence) else None
        said.extend(statements_of(sentence, before))
    return tuple(said)


def _follows(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence stands behind another in one paragraph."""
    same = sentence.document is before.document and sentence.passage.block == before.passage.block
    return same and sentence.passage.start >= before.passage.end


def statements_of(sentence: Sentence, before: Statement | None = None) -> tuple[Statement, ...]:
    """The statements of one sentence: the sentence as such, then one a figure, in order.

    `before` is the last statement of the sentence before it.
    """
    text, language = sentence.text, sentence.document.language
    measurements = readings_of(text, language)
    whole = Statement(sentence, None, 0, len(text), f"{sentence.about} {text}".strip())
    if not measurements:
        return (whole,)
    return (whole, *_figures(sentence, measurements, before))


def _figures(
    sentence: Sentence, measurements: Sequence[Measurement], last: Statement | None
) -> Iterator[Statement]:
    """A statement a figure. An age or a term that only limits what is measured parts no sentence: it stands in the
    part of the figure that it limits."""
    text, language = sentence.text, sentence.document.language
    parting = [m for m in measurements if not m.qualifies] or measurements
    parts = dict(zip(map(id, parting), _parts(sentence, parting), strict=True))
    whole = None
    for found in measurements:
        start, end = parts.get(id(found)) or _around(found, parts.values())
        measurement = replace(found, year=found.year or sentence.year)
        before, after = text[start : measurement.start], text[measurement.end : end]
        beside = measurement.label or f"{before} {after}"
        own = f"{sentence.about} {beside} {named(measurement)}"
        topic = f"{last.topic} {own}" if last and _leans(last, measurement, before, after, sentence) else own
        statement = Statement(sentence, measurement, start, end, topic)
        yield statement
        if id(found) in parts:
            last = statement
            if whole and (share := share_behind(whole, measurement, text, language)):
                yield Statement(sentence, share, start, end, f"{topic} {named(share)}", derived=True)
            whole = measurement


def _parts(sentence: Sentence, measurements: Sequence[Measurement]) -> Iterator[tuple[int, int]]:
    """Where the part of the sentence that speaks of each figure begins and ends."""
    first, last = _outermost(sentence.text, measurements[0], measurements[-1])
    cuts = [first, *(_cut(sentence, a, b) for a, b in pairwise(measurements)), last]
    for i in range(len(measurements)):
        yield cuts[i], cuts[i + 2] if _is_of_next(sentence, measurements[i : i + 2]) else cuts[i + 1]


def _around(measurement: Measurement, parts: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """The part of the sentence in which a figure stands, itself as a part where it stands in none."""
    inside = (part for part in parts if part[0] <= measurement.start and measurement.end <= part[1])
    return next(inside, (measurement.start, measurement.end))


def _is_of_next(sentence: Sentence, pair: Sequence[Measurement]) -> bool:
    """Whether the first of two figures is a share of the second ("83% of the 24,800 requests")."""
    if len(pair) == 1 or pair[0].quantity.unit.kin != "ratio":
        return False
    between = sentence.text[pair[0].end : pair[1].start]
    return accounts_of(sentence.document.language).of.fullmatch(between) is not None


def _outermost(text: str, first: Measurement, last: Measurement) -> tuple[int, int]:
    """Where the part of the first figure begins and that of the last one ends: at a semicolon or with the sentence."""
    end = text.find(_PART, last.end)
    return text.rfind(_PART, 0, first.start) + 1, end if end >= 0 else len(text)


def named(measurement: Measurement) -> str:
    """The words of a measurement's unit that say what is counted, per what, and among whom."""
    unit = measurement.quantity.unit
    return f"{unit.name} {unit.per} {unit.counted} {unit.among}"


def _leans(last: Statement, measurement: Measurement, before: str, after: str, sentence: Sentence) -> bool:
    """Whether a figure carries on what the one before it measures ("was 27,412, down 38.8% from 2015")."""
    language = sentence.document.language
    if accounts_of(language).carries_on.search(before):
        return last.measurement is not None
    if last.sentence is not sentence:
        return False
    unit, weighty = measurement.quantity.unit, words_of(language).weighty
    part = is_some_of_them(measurement, sentence.text, language)
    opens = unit.kin in _OPEN or unit.is_money or not unit.name or part or _in_unit_of(last, measurement)
    return opens and not weighty(before) and len(weighty(after.partition(",")[0])) < _FEW


def _in_unit_of(last: Statement, measurement: Measurement) -> bool:
    """Whether a figure is in the unit of the one before it, or in a part of it ("51 micrograms per litre").

    Counts of the same things are as often of two groups ("310 nurses in towns and 120 nurses in villages").
    """
    unit, before = measurement.quantity.unit, last.measurement
    if before is None or unit.dimension == "count":
        return False
    return before.quantity.unit.name.startswith(unit.name)


def _cut(sentence: Sentence, before: Measurement, after: Measurement) -> int:
    """Where the part of one figure ends and that of the next begins."""
    between = sentence.text[before.end : after.start]
    for separator in accounts_of(sentence.document.language).separators:
        if (at := between.find(separator)) >= 0:
            return before.end + at + len(separator)
    return after.start
