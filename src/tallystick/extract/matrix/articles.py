"""Articles: the records of tables as articles with their fields, plan and report."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tallystick.extract.fields import (
    PLAN,
    claimed_status,
    institutions,
    of_meaning,
    read_field,
    reported,
    sentences_of,
)
from tallystick.extract.labels import Label, read_label
from tallystick.extract.matrix.records import Record
from tallystick.extract.matrix.walk import Found
from tallystick.extract.paragraphs import paragraphs
from tallystick.languages.columns import Columns
from tallystick.model.document import Document
from tallystick.model.outline import Article, Meaning, ReadArticle, ReadField, Sentence

_HALF = 0.5
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Named:
    """What an item is called: the printed label ("" where there is none), the number, the title."""

    label: str
    number: str
    title: str


def fields_of(record: Record, document: Document, words: Columns) -> tuple[ReadField, ...]:
    """The fields of a record: its cells that say something, under the names of their columns."""
    columns = record.body.columns
    return tuple(
        read_field(document, columns[entry.column], entry.passages, entry.row, words)
        for entry in record.entries()
    )


def names_of(records: Sequence[tuple[ReadField, ...]]) -> list[Named]:
    """What the items are called, by their column of numbers, or by the labels that begin their titles.

    Where labels differ in more than their numbers ("BD 1.1", "TR 1.1"), the whole label is the number.
    """
    titles = [_text(fields, Meaning.ACTION) for fields in records]
    labels = [read_label(title) for title in titles]
    labelled = sum(label is not None for label in labels) > _HALF * len(labels)
    named = [
        _named(_text(fields, Meaning.NUMBER), title, label if labelled else None)
        for fields, title, label in zip(records, titles, labels, strict=True)
    ]
    called = {name.label.removesuffix(name.number) for name in named if name.label != name.number}
    if len(called) < _SEVERAL:
        return named
    return [replace(name, number=name.label) if name.label else name for name in named]


def _text(fields: Sequence[ReadField], meaning: Meaning) -> str:
    return next((field.field.quote.text.strip() for field in of_meaning(fields, meaning)), "")


def _named(number: str, title: str, label: Label | None) -> Named:
    if number:
        printed = read_label(number) or read_label(f"{number}:")
        plain = number.rstrip(".:) ")
        bare = printed.number if printed and " " in plain else plain
        return Named(plain, bare, title)
    if label:
        return Named(label.text, label.number, title[label.end :])
    return Named("", "", title)


def article_of(found: Found, fields: tuple[ReadField, ...], named: Named, words: Columns) -> ReadArticle:
    """The article of an item."""
    plan = _plan(fields, named)
    report = reported(fields, words)
    article = Article(
        number=named.number,
        label=named.label,
        title=named.title.strip(),
        section=found.section,
        quote=next(of_meaning(fields, Meaning.ACTION), fields[0]).field.quote,
        report=tuple(quote for sentences in report for quote in paragraphs(sentences)),
        claimed_status=claimed_status(fields, words),
        institutions=institutions(fields, words),
        fields=tuple(field.field for field in fields),
        by_order=not named.label,
    )
    return ReadArticle(
        article, plan, tuple(sentence for sentences in report for sentence in sentences), fields
    )


def _plan(fields: Sequence[ReadField], named: Named) -> tuple[Sentence, ...]:
    """The sentences in the plan's words, without the label that begins the title."""
    sentences = sentences_of(fields, *PLAN)
    cut = sentences[0].text.find(named.title) if sentences and named.label else 0
    if cut <= 0:
        return sentences
    first = replace(sentences[0], passage=sentences[0].passage.part(cut))
    return (first, *sentences[1:])
