"""Page numbers: lines that hold the number of a page and nothing else."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from tallystick.read.lines_table import page_mark_pattern
from tallystick.read.reading import Line

_EDGE = 2  # lines from the top or the foot of a page among which its number is looked for
_OFTEN = 3  # numbers that make a series
_MOST = 0.6  # share of all bare numbers that belongs to it
_STEP = 3  # by how much they rise at most, on average
_LONGEST = 24  # characters of a page mark
_BARE = re.compile(r"\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def by_page(lines: Sequence[Line], dropped: set[int]) -> list[list[Line]]:
    """The lines whose starts are not in `dropped`, page by page."""
    left = (line for line in lines if line.start not in dropped)
    return [list(group) for _, group in groupby(left, key=lambda line: line.page)]


def page_marks(text: str, lines: Sequence[Line], language: str) -> set[int]:
    """Starts of the lines that are page marks by their form, wherever they stand."""
    mark = page_mark_pattern(language)
    return {
        line.start
        for line in lines
        if line.end - line.start < _LONGEST and mark.fullmatch(text, line.start, line.end)
    }


def edge_numbers(text: str, lines: Sequence[Line], dropped: set[int]) -> set[int]:
    """Starts of bare numbers among the first or last lines of pages that count up with the pages.

    They do when they differ by the same from the number of the page on at least two pages. Where most pages
    are numbered so, the others may begin or end with another number (a cover, a part of its own).
    """
    edges = [
        (line, number - line.page)
        for page in by_page(lines, dropped)
        for line in dict.fromkeys((*page[:_EDGE], *page[-_EDGE:]))
        if _is_bare(text, line) and (number := _number(text[line.start : line.end])) is not None
    ]
    shifts = Counter(shift for _, shift in edges)
    steady = max(shifts.values(), default=0) > len(by_page(lines, set())) / 2
    return {line.start for line, shift in edges if shifts[shift] > 1 or steady}


def _number(digits: str) -> int | None:
    """The number that figures or a Roman numeral stand for; None for letters that are no numeral."""
    if digits.isdecimal():
        return int(digits)
    values = [_ROMAN[letter] for letter in digits.upper()]
    total = sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))
    return total if total > 0 else None


def _is_bare(text: str, line: Line) -> bool:
    return line.end - line.start <= 7 and _BARE.fullmatch(text, line.start, line.end) is not None


def only_number(text: str, lines: Sequence[Line]) -> set[int]:
    """The start of the number of the only page of a PDF."""
    edges = {line.start for line in (lines[0], lines[-1]) if line.size and text[line.start : line.end] == "1"}
    return edges if len(lines) > 1 else set()


def counted_numbers(text: str, lines: Sequence[Line]) -> set[int]:
    """Starts of lines that are bare numbers and count up through a text without pages.

    They are the longest rising series of such numbers, when it takes in most of them.
    """
    bare = [line for line in lines if _is_bare(text, line) and text[line.start].isdecimal()]
    series = _rising([int(text[line.start : line.end]) for line in bare])
    if len(series) < _OFTEN or len(series) < _MOST * len(bare):
        return set()
    first, last = (int(text[bare[i].start : bare[i].end]) for i in (series[0], series[-1]))
    if last - first > _STEP * len(series):
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
