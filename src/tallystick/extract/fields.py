"""Fields: what the columns or labelled fields of an article fill in: status, institutions, plan and report."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tallystick.languages.columns import Columns
from tallystick.languages.tokens import year_in
from tallystick.model.document import Document, Passage
from tallystick.model.outline import Column, Field, Meaning, ReadField, Sentence
from tallystick.model.quote import Quote, quote_span

_DATED = re.compile(r"(?<![\w.,/–—-])(?:[A-Z]{2}\s?)?(?:19|20)\d\d(?:\s?[/–—-]\s?\d{2,4})?\s*[:=]\s*(?=\S)")
"""A year, or a financial year, that names the figure behind it."""

_WORDS = re.compile(r"\w")
_AROUND = " \n\t;,|•·"

PLAN = (Meaning.ACTION, Meaning.TEXT, Meaning.MILESTONE)
"""What speaks in the plan's words."""

REPORT = (Meaning.PROGRESS, Meaning.ACTUAL)
"""What speaks in the reporters'."""


def read_field(
    document: Document, column: Column, passages: Sequence[Passage], row: int, words: Columns
) -> ReadField:
    """The field that holds `passages` under the name of a column; a deadline by the years of the plan is dated."""
    is_date = column.meaning is Meaning.DEADLINE
    sentences = tuple(
        Sentence(document, passage, year=year_in(words.dated(passage.text)) if is_date else None)
        for passage in passages
    )
    quote = quote_passages(document, passages)
    return ReadField(Field(column.header, column.meaning, quote, column.year), sentences, row)


def quote_passages(document: Document, passages: Sequence[Passage]) -> Quote:
    """One quote for passages that follow each other."""
    text = " ".join(passage.text for passage in passages)
    return quote_span(document, passages[0].start, passages[-1].end, text)


def of_meaning(fields: Iterable[ReadField], *meanings: Meaning) -> Iterator[ReadField]:
    """The fields of some meanings, in order."""
    return (field for field in fields if field.field.meaning in meanings)


def sentences_of(fields: Iterable[ReadField], *meanings: Meaning) -> tuple[Sentence, ...]:
    """The sentences of the fields of some meanings, in order."""
    return tuple(sentence for field in of_meaning(fields, *meanings) for sentence in field.sentences)


def reported(
    fields: Sequence[ReadField], words: Columns, title: str = ""
) -> tuple[tuple[Sentence, ...], ...]:
    """What the fields of a report say, field by field, those that say nothing left out; a figure is about the
    indicator and item of its row, or what the `title` of the article says, and of the year its header names."""
    said = (field for field in of_meaning(fields, *REPORT) if not words.is_blank(field.field.quote.text))
    return tuple(_about(field, fields, title) for field in said)


def _about(field: ReadField, fields: Sequence[ReadField], title: str) -> tuple[Sentence, ...]:
    if field.field.meaning is not Meaning.ACTUAL:
        return field.sentences
    named = [
        *(each for each in of_meaning(fields, Meaning.INDICATOR) if each.row == field.row),
        *of_meaning(fields, Meaning.ACTION),
    ]
    about = " ".join(dict.fromkeys(each.field.quote.text for each in named)) or title
    dated = tuple(part for sentence in field.sentences for part in dated_parts(sentence))
    if any(part.year for part in dated):
        return tuple(replace(part, about=about, year=part.year or field.field.year) for part in dated)
    return tuple(replace(sentence, about=about, year=field.field.year) for sentence in field.sentences)


def dated_parts(sentence: Sentence) -> Iterator[Sentence]:
    """The parts of a sentence that gives figures by year ("2023: 40 %, 2024: 47 %"), each with its year; any other
    sentence as it is."""
    text = sentence.text
    found = list(_DATED.finditer(text))
    if not found or _WORDS.search(text[: found[0].start()]):
        yield sentence
        return
    for label, following in zip(found, [*found[1:], None], strict=True):
        end = following.start() if following else len(text)
        part = text[label.end() : end].rstrip(_AROUND)
        if part:
            passage = sentence.passage.part(label.end(), label.end() + len(part))
            yield replace(sentence, passage=passage, year=year_in(label.group()))


def fields_of_plan(fields: Iterable[ReadField]) -> tuple[Sentence, ...]:
    """The sentences of the fields that speak in the plan's words, the title apart."""
    return sentences_of(fields, Meaning.TEXT, Meaning.MILESTONE)


def claimed_status(fields: Iterable[ReadField], words: Columns) -> str | None:
    """The status the fields claim, as printed: what a status field says, or the option that is marked.

    Milestones have a status of their own; it is the article's only where all of them have the same.
    """
    known = tuple(fields)
    own, of_milestones = apart_from_milestones(known)
    said = _statuses(own, words)
    if said:
        return said[0]
    every = _statuses(of_milestones, words)
    steps = {field.row for field in of_milestones}
    return every[0] if len(every) == len(steps) and len(set(every)) == 1 else None


def _statuses(fields: Iterable[ReadField], words: Columns) -> list[str]:
    found = []
    for field in of_meaning(fields, Meaning.STATUS):
        text = field.field.quote.text.strip()
        if words.is_mark(text):
            found.append(option_of(field.field.header))
        elif not words.is_blank(text) or words.is_status(text):
            found.append(text)
    return found


def apart_from_milestones(fields: Sequence[ReadField]) -> tuple[tuple[ReadField, ...], tuple[ReadField, ...]]:
    """The fields of the article itself, and those that stand in the rows of several milestones."""
    rows = {field.row for field in of_meaning(fields, Meaning.MILESTONE)}
    milestones = rows if len(rows) > 1 else rows - {0}
    return (
        tuple(field for field in fields if field.row not in milestones),
        tuple(field for field in fields if field.row in milestones),
    )


def option_of(header: str) -> str:
    """The option that a mark under a header stands for: the last level of the header."""
    return header.rsplit(" – ", 1)[-1]


def institutions(fields: Iterable[ReadField], words: Columns) -> tuple[str, ...]:
    """The implementing institutions the fields name, each once, as printed."""
    own, of_milestones = apart_from_milestones(tuple(fields))
    holders = tuple(of_meaning(own, Meaning.INSTITUTION)) or of_meaning(of_milestones, Meaning.INSTITUTION)
    return tuple(dict.fromkeys(name for field in holders for name in _named(field, words)))


def _named(field: ReadField, words: Columns) -> Iterator[str]:
    """The institutions of one field; a line of a cell is an institution of its own."""
    text = field.field.quote.text
    if words.is_mark(text):
        yield option_of(field.field.header)
    else:
        yield from words.institutions(text)
