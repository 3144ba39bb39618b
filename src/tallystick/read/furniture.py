"""Furniture: page numbers, running heads and feet, which are in the stored text but not in the reading."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from tallystick.read.lines_table import label_pattern
from tallystick.read.page_numbers import by_page, counted_numbers, edge_numbers, only_number, page_marks
from tallystick.read.paragraphs import usual_size
from tallystick.read.reading import Draft, Line, Reading

_EDGE = 6  # lines from the top or the foot of a page among which running heads are looked for
_OFTEN = 3  # pages on which a line must stand at the edge to be a running head
_SHARE = 0.2  # and the share of the pages
_FEW_PAGES = 5  # pages of a short document, in which two are enough for a line without numbers
_OFTEN_OF_FEW = 2
_LARGER = 1.1  # times the usual size: larger lines are headings
_DIGITS = re.compile(r"\d+")

Item = Line | Draft


def without_furniture(reading: Reading, language: str) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """The items of a reading that are text, and a note on what was left out."""
    lines = [item for item in reading.items if isinstance(item, Line)]
    if not lines:
        return reading.items, ()
    dropped = page_marks(reading.text, lines, language)
    if len(reading.pages) > 1:
        dropped |= edge_numbers(reading.text, lines, dropped)
        dropped |= _RunningHeads(reading, language).starts(lines, dropped)
        dropped |= edge_numbers(reading.text, lines, dropped)
    elif any(line.size for line in lines):
        dropped |= only_number(reading.text, lines)
    else:
        dropped |= counted_numbers(reading.text, lines)
        dropped |= _beside_marks(reading.text, lines, dropped)
    if not dropped or len(dropped) == len(reading.items):
        return reading.items, ()
    note = f"{len(dropped):,} lines are page numbers, running heads or feet and are not read as text."
    return tuple(_kept(reading.items, dropped)), (note,)


def _kept(items: Sequence[Item], dropped: set[int]) -> Iterator[Item]:
    """The items without dropped lines; the first line left of a page opens it."""
    page = 0
    for item in items:
        if isinstance(item, Draft):
            yield item
        elif item.start not in dropped:
            opens = item.page != page
            page = item.page
            yield replace(item, opens_page=True) if opens and not item.opens_page else item


class _RunningHeads:
    """Finds lines that stand, but for their numbers, at the edge of many pages.

    A line in larger letters than usual is a heading, even if running heads repeat it in small ones: it is
    only left out where it is repeated as large as it is. Labels of numbered items ("Action 5") are only left
    out where they are repeated with their number.
    """

    def __init__(self, reading: Reading, language: str) -> None:
        self._text = reading.text
        self._pages = len(reading.pages)
        self._title = reading.title.casefold()
        self._label = label_pattern(language)
        self._largest = _LARGER * usual_size([item for item in reading.items if isinstance(item, Line)])

    def starts(self, lines: Sequence[Line], dropped: set[int]) -> set[int]:
        """The starts of the running heads and feet among `lines` that are not in `dropped`."""
        pages = by_page(lines, dropped)
        shapes = {line.start: self._shape(line) for page in pages for line in page}
        seen = Counter(
            key
            for page in pages
            for key in {key for line in _edges(page) for key in self._keys(line, shapes)}
        )
        running = {key for key, count in seen.items() if count >= self._enough(key[0])}
        found: set[int] = set()
        for page in pages:
            deep = _depth(page)
            for ordered in (page[:deep], page[: -deep - 1 : -1]):
                heads = takewhile(lambda line: self._keys(line, shapes)[0] in running, ordered)
                found |= {line.start for line in heads}
        return found

    def _keys(self, line: Line, shapes: dict[int, str]) -> tuple[tuple[str, bool], ...]:
        """As what a line is counted: as large as it is, and in small letters."""
        shape = shapes[line.start]
        return ((shape, True), (shape, False)) if line.size > self._largest else ((shape, False),)

    def _shape(self, line: Line) -> str:
        """The text of a line, without its numbers when more is left of it than a label or signs."""
        text = self._text[line.start : line.end].casefold()
        exact = self._label.match(self._text, line.start, line.end) or text.upper() == text
        return text if exact else _DIGITS.sub("#", text)

    def _enough(self, shape: str) -> float:
        """On how many pages a line must stand at the edge to be a running head."""
        if shape == self._title:
            return 1
        few = self._pages <= _FEW_PAGES and "#" not in shape
        return max(_OFTEN_OF_FEW if few else _OFTEN, _SHARE * self._pages)


def _depth(page: Sequence[Line]) -> int:
    """How many lines at each edge of a page may be running heads: never all of them."""
    return max(1, min(_EDGE, len(page) // 2 - 1))


def _edges(page: Sequence[Line]) -> Sequence[Line]:
    deep = _depth(page)
    return (*page[:deep], *page[-deep:])


def _beside_marks(text: str, lines: Sequence[Line], dropped: set[int]) -> set[int]:
    """Starts of lines that stand alone beside many page marks of a text without pages, always the same."""
    beside: dict[int, str] = {}
    for i, line in enumerate(lines):
        for neighbour, outer in ((i - 1, i - 1), (i + 1, i + 2)) if line.start in dropped else ():
            if 0 <= neighbour < len(lines) and (outer >= len(lines) or lines[outer].apart):
                beside[lines[neighbour].start] = text[
                    lines[neighbour].start : lines[neighbour].end
                ].casefold()
    seen = Counter(beside.values())
    return {start for start, shape in beside.items() if seen[shape] >= _OFTEN}
