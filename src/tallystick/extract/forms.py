"""Forms: the labelled fields among the blocks of one article, and the text that is left."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tallystick.extract.fields import read_field
from tallystick.extract.form_tables import form_entries, is_form
from tallystick.extract.matrix.grid import grids_of
from tallystick.languages.columns import Columns
from tallystick.languages.tokens import year_in
from tallystick.model.document import Block, BlockKind, Document, Passage
from tallystick.model.outline import Column, Meaning, ReadField, Sentence

_LABEL = re.compile(r"(?P<name>[^\W_][^:?]{0,70}?)\s*[:?](?=\s|$)")
_LONGEST_NAME = 8  # words

Span = tuple[int, int]
"""A half-open span of a block's text."""

Label = tuple[Column, int]
"""The field that a line names, and where its value begins."""

_ACCOUNTS = (Meaning.PROGRESS, Meaning.TEXT)
"""Fields that may run over several paragraphs."""


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of an article in printed order, and the sentences that stand in none."""

    fields: tuple[ReadField, ...]
    rest: tuple[Sentence, ...]


@dataclass
class _Open:
    """A field that is being read."""

    column: Column
    passages: list[Passage] = field(default_factory=list)
    row: int = 0


def read_form(document: Document, blocks: Sequence[Block], words: Columns, skip: int = 0) -> Form:
    """The form that `blocks` are, without the first `skip` characters (the label) of the first block."""
    reader = _Reader(document, words)
    for number, (table, group) in enumerate(groupby(blocks, key=lambda block: block.table)):
        if table:
            reader.table(tuple(group), skip if number == 0 else 0)
        else:
            for place, block in enumerate(group):
                reader.block(block, skip if number == place == 0 else 0, first=number == place == 0)
    return reader.form()


class _Reader:
    """Sorts the blocks of one article into fields and text."""

    def __init__(self, document: Document, words: Columns) -> None:
        self._document = document
        self._words = words
        self._fields: list[_Open] = []
        self._rest: list[Passage] = []
        self._open: _Open | None = None

    def form(self) -> Form:
        """What was read."""
        filled = (each for each in self._fields if each.passages)
        fields = tuple(
            read_field(self._document, each.column, each.passages, each.row, self._words) for each in filled
        )
        return Form(fields, tuple(Sentence(self._document, passage) for passage in self._rest))

    def table(self, blocks: tuple[Block, ...], skip: int) -> None:
        """Read the rows of a table: fields side by side with their values, options with a mark, milestones."""
        self._open = None
        rows = blocks
        if skip:
            self._rest.extend(_from(blocks[0], skip, len(blocks[0].text)))
            rows = blocks[1:]
        for grid in grids_of(rows).values():
            if not is_form(grid, self._words):
                self._rest.extend(passage for row in grid.rows for passage in row.block.passages)
                continue
            for entry in form_entries(grid, self._words):
                if entry.column is None:
                    self._rest.extend(entry.passages)
                else:
                    self._fields.append(_Open(entry.column, list(entry.passages), entry.row))

    def block(self, block: Block, skip: int, first: bool) -> None:
        """Read one heading, paragraph or list item."""
        lines = list(_lines(block, self._document, skip))
        labels = (
            [self._label(block, start, end) for start, end in lines] if not first else [None] * len(lines)
        )
        named = any(label and label[0].meaning for label in labels)
        if block.kind is BlockKind.HEADING and not first and (block.level or not named):
            self._heading(block)
            return
        if not named:
            self._text(_from(block, skip, len(block.text)))
            return
        for start, end, label in _runs(lines, labels):
            if label:
                self._begin(label[0])
            self._text(_from(block, label[1] if label else start, end))
        if self._open and self._open.passages and self._open.column.meaning not in _ACCOUNTS:
            self._open = None

    def _heading(self, block: Block) -> None:
        """A heading inside an article: the name of a field, or part of its text."""
        column = self._named(block.text)
        self._open = None
        if column.meaning:
            self._begin(column)
        else:
            self._rest.extend(block.passages)

    def _begin(self, column: Column) -> None:
        self._open = _Open(column)
        self._fields.append(self._open)

    def _text(self, passages: Iterable[Passage]) -> None:
        found = list(passages)
        if self._open is None:
            self._rest.extend(found)
            return
        self._open.passages.extend(found)

    def _named(self, name: str) -> Column:
        meaning = self._words.meaning(name)
        return Column(name.strip(), Meaning(meaning) if meaning else None, year_in(self._words.dated(name)))

    def _label(self, block: Block, start: int, end: int) -> Label | None:
        """The name of a field that a line begins with, and where its value begins."""
        found = _LABEL.match(block.text, start, end)
        if not found or len(found["name"].split()) > _LONGEST_NAME:
            return None
        return self._named(found["name"]), found.end()


def _runs(lines: Sequence[Span], labels: Sequence[Label | None]) -> Iterator[tuple[int, int, Label | None]]:
    """The lines of a block, those without a label joined to the line before: a sentence may run over them."""
    starts = [i for i, label in enumerate(labels) if label or i == 0]
    for at, following in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[at][0], lines[following - 1][1], labels[at]


def label_names(document: Document) -> Iterator[str]:
    """What could be the names of labelled fields in the paragraphs of a document."""
    for block in document.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            for start, end in _lines(block, document, 0):
                found = _LABEL.match(block.text, start, end)
                if found and len(found["name"].split()) <= _LONGEST_NAME:
                    yield found["name"].strip()


def _lines(block: Block, document: Document, skip: int) -> Iterator[Span]:
    """The spans of a block's printed lines in its text, from `skip` on."""
    breaks = [
        place
        for place, letter in enumerate(block.text)
        if letter == " " and place > skip and document.text[block.offsets.stored(place)] in "\n\f"
    ]
    starts = [skip, *(place + 1 for place in breaks)]
    yield from zip(starts, [*breaks, len(block.text)], strict=True)


def _from(block: Block, start: int, end: int) -> Iterator[Passage]:
    """The sentences of a block that lie between two places of its text, cut at them."""
    place = 0
    for passage in block.passages:
        begin = block.text.find(passage.text, place)
        place = begin + len(passage.text)
        first, last = max(start, begin), min(end, place)
        while first < last and passage.text[first - begin].isspace():
            first += 1
        while last > first and passage.text[last - begin - 1].isspace():
            last -= 1
        if first < last:
            yield passage.part(first - begin, last - begin)
