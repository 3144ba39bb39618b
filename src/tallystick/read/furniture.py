"""Furniture: page numbers, running heads and feet, which are in the stored text but not in the reading."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from tallystick.read.lines_table import page_mark_pattern
from tallystick.read.paragraphs import usual_size
from tallystick.read.reading import Draft, Line, Reading

_EDGE = 6  # lines from the top or the foot of a page among which running heads are looked for
_NUMBER_EDGE = 2
_OFTEN = 3  # pages on which a line must stand at the edge to be a running head
_FEW_PAGES = 5  # pages of a short document, in which two are enough for a line without numbers
_OFTEN_OF_FEW = 2
_SHARE = 0.2  # and the share of the pages
_BARE = re.compile(r"\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LARGER = 1.1  # times the usual size: larger lines are headings
_DIGITS = re.compile(r"\d+")

Item = Line | Draft


def without_furniture(reading: Reading, language: str) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """The items of a reading that are text, and a note on what was left out."""
    lines = [item for item in reading.items if isinstance(item, Line)]
    if not lines:
        return reading.items, ()
    dropped = _marks(reading.text, lines, language)
    if len(reading.pages) > 1:
        dropped |= _running(reading, lines, dropped)
        dropped |= _edge_numbers(reading.text, lines, dropped)
    else:
        dropped |= _only_number(reading.text, lines)
        dropped |= _counted_numbers(reading.text, lines)
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
            yield _opening(item) if opens and not item.opens_page else item


def _opening(line: Line) -> Line:
    return replace(line, opens_page=True)


def _marks(text: str, lines: Sequence[Line], language: str) -> set[int]:
    """Starts of the lines that are page marks by their form, wherever they stand."""
    mark = page_mark_pattern(language)
    return {
        line.start
        for line in lines
        if line.end - line.start < 24 and mark.fullmatch(text, line.start, line.end)
    }


def _pages(lines: Sequence[Line], dropped: set[int]) -> list[list[Line]]:
    left = (line for line in lines if line.start not in dropped)
    return [list(group) for _, group in groupby(left, key=lambda line: line.page)]


def _running(reading: Reading, lines: Sequence[Line], dropped: set[int]) -> set[int]:
    """Starts of lines that stand, but for their numbers, at the edge of many pages.

    A line in larger letters than usual is a heading, even if running heads repeat it in small ones: it is
    only left out where it is repeated as large as it is.
    """
    pages = _pages(lines, dropped)
    largest = _LARGER * usual_size(lines)
    keys = {line.start: _keys(reading.text, line, largest) for page in pages for line in page}
    seen = Counter(
        key for page in pages for key in {key for line in _edges(page) for key in keys[line.start]}
    )
    title = _DIGITS.sub("#", reading.title.casefold())
    running = {(title, False)} if len(pages) > 1 else set()
    running |= {key for key, count in seen.items() if count >= _enough(key[0], len(reading.pages))}
    found: set[int] = set()
    for page in pages:
        for ordered in (page[:_EDGE], page[: -_EDGE - 1 : -1]):
            found |= {line.start for line in takewhile(lambda line: keys[line.start][0] in running, ordered)}
    return found


def _edges(page: Sequence[Line]) -> Sequence[Line]:
    return (*page[:_EDGE], *page[-_EDGE:])


def _keys(text: str, line: Line, largest: float) -> tuple[tuple[str, bool], ...]:
    """The text of a line without its numbers, as what it is counted: with its largeness, and in small letters."""
    shape = _shape(text, line)
    large = line.size > largest
    return ((shape, large), (shape, False)) if large else ((shape, False),)


def _enough(shape: str, pages: int) -> float:
    """On how many pages a line must stand at the edge to be a running head."""
    few = pages <= _FEW_PAGES and "#" not in shape
    return max(_OFTEN_OF_FEW if few else _OFTEN, _SHARE * pages)


def _shape(text: str, line: Line) -> str:
    return _DIGITS.sub("#", text[line.start : line.end].casefold())


def _edge_numbers(text: str, lines: Sequence[Line], dropped: set[int]) -> set[int]:
    """Starts of bare numbers among the first or last lines of pages that count up with the pages.

    They do when they differ by the same from the number of the page on at least two pages.
    """
    edges = [
        (line, number - line.page)
        for page in _pages(lines, dropped)
        for line in dict.fromkeys((*page[:_NUMBER_EDGE], *page[-_NUMBER_EDGE:]))
        if _is_bare(text, line) and (number := _number(text[line.start : line.end])) is not None
    ]
    shifts = Counter(shift for _, shift in edges)
    return {line.start for line, shift in edges if shifts[shift] > 1}


def _number(digits: str) -> int | None:
    """The number that figures or a Roman numeral stand for; None for letters that are no numeral."""
    if digits.isdecimal():
        return int(digits)
    values = [_ROMAN[letter] for letter in digits.upper()]
    total = sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))
    return total if total > 0 else None


def _is_bare(text: str, line: Line) -> bool:
    return line.end - line.start <= 7 and _BARE.fullmatch(text, line.start, line.end) is not None


def _only_number(text: str, lines: Sequence[Line]) -> set[int]:
    """The start of the number of the only page of a PDF."""
    edges = {line.start for line in (lines[0], lines[-1]) if line.size and text[line.start : line.end] == "1"}
    return edges if len(lines) > 1 else set()


def _counted_numbers(text: str, lines: Sequence[Line]) -> set[int]:
    """Starts of lines that are bare numbers and count up through a text without pages.

    They are the longest rising series of such numbers, when it takes in most of them.
    """
    bare = [line for line in lines if _is_bare(text, line) and text[line.start].isdecimal()]
    series = _rising([int(text[line.start : line.end]) for line in bare])
    if len(series) < _OFTEN or len(series) < 0.6 * len(bare):
        return set()
    first, last = (int(text[bare[i].start : bare[i].end]) for i in (series[0], series[-1]))
    if last - first > 3 * len(series):
        return set()
    return {bare[i].start for i in series}


def _rising(numbers: Sequence[int]) -> list[int]:
    """The places of the longest strictly rising series in `numbers`."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(number)
            ends.append(place)
        else:
            tails[at], ends[at] = number, place
    series: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        series.append(place)
        place = before[place]
    return series[::-1]


def _beside_marks(text: str, lines: Sequence[Line], dropped: set[int]) -> set[int]:
    """Starts of lines that stand, but for their numbers, beside many page marks of a text without pages."""
    places = [i for i, line in enumerate(lines) if line.start in dropped]
    beside = [i for place in places for i in (place - 1, place + 1) if 0 <= i < len(lines)]
    shapes = {i: _shape(text, lines[i]) for i in beside if lines[i].start not in dropped}
    seen = Counter(shapes.values())
    return {lines[i].start for i, shape in shapes.items() if seen[shape] >= _OFTEN}
