"""Markdown files: headings, paragraphs, lists, tables and front matter, read in their source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tallystick.model.document import BlockKind, Page
from tallystick.read.reading import Draft, Place, Reading, Span
from tallystick.read.source import Source
from tallystick.read.text.decode import decode
from tallystick.read.text.inline import Inline, inline

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING = re.compile(r"[ \t]#+[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_ITEM = re.compile(r"[ \t]*(?:([-*+])|\d{1,9}[.)])[ \t]+(?=\S)")
_QUOTED = re.compile(r" {0,3}>[ \t]?")
_DIVIDER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BARS = re.compile(r"(?<!\\)\|")
_ATTRIBUTES = re.compile(r"(?<![ \t])[ \t]*\{:[^}\n]{0,500}\}[ \t]*$")
_FIELD = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:[ \t]*")
_LINES = re.compile(r"[^\n\f]+")
_DASHES = re.compile(r"---[ \t]*$")


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the source: its span, and whether a blank line stands above it."""

    start: int
    end: int
    apart: bool


def read(source: Source) -> Reading:
    """What a Markdown file holds. Raises DocumentError when it is not text.

    The stored text is the source itself; marks of headings, emphasis, links and HTML are passed over in the
    reading. The fields of the front matter are rows of two cells.
    """
    text, notes = decode(source)
    source.check_length(len(text))
    reader = _Reader(text)
    drafts = tuple(reader.drafts())
    return Reading(text, (Page(1, 0, len(text)),), drafts, reader.title, styled=True, notes=notes)


class _Reader:
    """Goes through the lines of one source."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tables = 0
        self.title = ""

    def drafts(self) -> Iterator[Draft]:
        """The blocks of the source, in order."""
        begin, fields = self._front_matter()
        yield from fields
        group: list[_Row] = []
        fenced = False
        for row in self._rows(begin):
            fence = _FENCE.match(self._text, row.start, row.end) is not None
            if group and (fence or row.apart or (not fenced and self._opens(group, row))):
                yield from self._block(group, fenced)
                group = []
            if fence:
                fenced = not fenced
                continue
            group.append(row)
            if not fenced and len(group) == 1 and self._stands_alone(row):
                yield from self._block(group, fenced)
                group = []
        yield from self._block(group, fenced)

    def _rows(self, begin: int) -> Iterator[_Row]:
        apart = True
        previous = begin
        for found in _LINES.finditer(self._text, begin):
            apart = apart or "\n" in self._text[previous : found.start()].replace("\n", "", 1)
            if found.group().strip():
                yield _Row(found.start(), found.end(), apart)
                apart = False
            else:
                apart = True
            previous = found.end()

    def _stands_alone(self, row: _Row) -> bool:
        line = (self._text, row.start, row.end)
        return bool(self._heading_mark(row) or _RULE.match(*line))

    def _heading_mark(self, row: _Row) -> re.Match[str] | None:
        """The mark that makes a line a heading; it may open a list item."""
        item = _ITEM.match(self._text, row.start, row.end)
        return _HEADING.match(self._text, item.end() if item else row.start, row.end)

    def _opens(self, group: Sequence[_Row], row: _Row) -> bool:
        """Whether a line that follows `group` without a blank line is a block of its own."""
        line = (self._text, row.start, row.end)
        if _UNDERLINE.match(*line) and len(group) == 1 and not _ITEM.match(self._text, group[0].start):
            return False
        return bool(_HEADING.match(*line) or _RULE.match(*line) or _ITEM.match(*line))

    def _block(self, group: Sequence[_Row], fenced: bool) -> Iterator[Draft]:
        if not group:
            return
        if fenced:
            yield Draft(BlockKind.PARAGRAPH, tuple((row.start, row.end) for row in group))
            return
        first = group[0]
        line = (self._text, first.start, first.end)
        if (
            len(group) > 1
            and _DIVIDER.match(self._text, group[1].start, group[1].end)
            and _BARS.search(*line)
        ):
            yield from self._table([first, *group[2:]])
        elif heading := self._heading_mark(first):
            yield self._heading(heading.end(), first.end, len(heading[1]))
        elif len(group) == 2 and (under := _UNDERLINE.match(self._text, group[1].start, group[1].end)):
            yield self._heading(first.start, first.end, 1 if under[1][0] == "=" else 2)
        elif not _RULE.match(*line):
            yield self._paragraph(group)

    def _heading(self, start: int, end: int, level: int) -> Draft:
        closing = _CLOSING.search(self._text, start, end)
        found = self._inline(start, closing.start() if closing else end)
        return Draft(BlockKind.HEADING, found.spans, level, found.bold)

    def _paragraph(self, group: Sequence[_Row]) -> Draft:
        item = _ITEM.match(self._text, group[0].start, group[0].end)
        spans: list[Span] = []
        bold: list[Span] = []
        for row in group:
            quoted = _QUOTED.match(self._text, row.start, row.end)
            start = quoted.end() if quoted else row.start
            if row is group[0] and item and item[1]:
                start = item.end()
            found = self._inline(start, row.end)
            spans.extend(found.spans)
            bold.extend(found.bold)
        kind = BlockKind.LIST_ITEM if item else BlockKind.PARAGRAPH
        return Draft(kind, tuple(spans), 0, tuple(bold))

    def _table(self, rows: Sequence[_Row]) -> Iterator[Draft]:
        self._tables += 1
        for number, row in enumerate(rows):
            bars = [bar.start() for bar in _BARS.finditer(self._text, row.start, row.end)]
            edges = [row.start - 1, *bars, row.end]
            cells = [self._inline(a + 1, b) for a, b in pairwise(edges)]
            filled = tuple(cell.spans for cell in _within_bars(cells))
            places = tuple(Place(number, column, heading=number == 0) for column in range(len(filled)))
            spans = tuple(span for cell in filled for span in cell)
            bold = tuple(span for cell in cells for span in cell.bold)
            yield Draft(BlockKind.TABLE_ROW, spans, 0, bold, filled, places, self._tables)

    def _inline(self, start: int, end: int) -> Inline:
        attributes = _ATTRIBUTES.search(self._text, start, end)
        return inline(self._text, start, attributes.start() if attributes else end)

    def _front_matter(self) -> tuple[int, list[Draft]]:
        """Where the text after the front matter begins, and the fields of it."""
        lines = list(_LINES.finditer(self._text)) if self._text.startswith("---") else []
        close = next((i for i, line in enumerate(lines) if i and _DASHES.match(line.group())), 0)
        if not close or not _DASHES.match(lines[0].group()):
            return 0, []
        fields: list[list[Span]] = []
        for line in lines[1:close]:
            if _FIELD.match(line.group()) or not fields:
                fields.append([])
            fields[-1].append(line.span())
        self._tables = 1
        drafts = [draft for row, field in enumerate(fields) for draft in self._field(field, row)]
        return lines[close].end(), drafts

    def _field(self, lines: Sequence[Span], row: int) -> Iterator[Draft]:
        start, end = lines[0]
        name = _FIELD.match(self._text, start, end)
        if not name:
            return
        parts = [_unquoted(self._text, a, b) for a, b in ((name.end(), end), *lines[1:])]
        value = tuple(span for a, b in parts for span in inline(self._text, a, b).spans)
        if name[1] == "title" and value:
            self.title = self._text[value[0][0] : value[-1][1]].strip()
        cells = ((name.span(1),), value)
        places = (Place(row, 0), Place(row, 1))
        yield Draft(BlockKind.TABLE_ROW, (name.span(1), *value), 0, (), cells, places, self._tables)


def _within_bars(cells: Sequence[Inline]) -> Sequence[Inline]:
    """The cells of a row without the empty ones outside its outer bars."""
    inner = cells[1:] if not cells[0].spans else cells
    return inner[:-1] if inner and not inner[-1].spans else inner


def _unquoted(text: str, start: int, end: int) -> Span:
    """A span without the blanks and quotation marks at its ends."""
    while start < end and text[start] in " \t\"'":
        start += 1
    while start < end and text[end - 1] in " \t\"'":
        end -= 1
    return start, end
