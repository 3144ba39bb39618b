"""Layout: what the place of a print says: whether it is apart from the line above, full, or opens a page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tallystick.read.pdf.prints import Print
from tallystick.read.pdf.table import Table

_GAP = 1.25  # times the usual distance of lines: more sets a line apart
_INDENT = 0.8  # times the size of the letters: more to the right sets a line apart
_OTHER_SIZE = 0.05  # difference of sizes, as a share, that sets a line apart
_RAGGED = 2.5  # times the size of the letters: as short of the right edge a line still is full
_HANGING = ("•", "●", "○", "◦", "▪", "■", "–", "-", "*", "□", "➢", "✓")
_SMALL = 0.93  # of the usual size: the size under which prints may be notes
_BELOW_NOTES = 3  # prints below the notes: page number, foot
_NUMBERED = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§])[\])]?\s*\S")
_COUNTING = "(0123456789ivxIVXabcdefgh"


@dataclass(frozen=True, slots=True)
class Placed:
    """A print and what its place says (see Line)."""

    printed: Print
    apart: bool
    full: bool
    opens: bool
    foot: bool


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual in a document: the size of letters, and the distance of lines as a multiple of it."""

    size: float
    distance: float


def usual(pages: Sequence[Sequence[Print | Table]]) -> Usual:
    """What is usual in a document."""
    sizes: Counter[float] = Counter()
    for elements in pages:
        for each in elements:
            if isinstance(each, Print):
                sizes[each.size] += len(each.text)
    size = max(sizes, key=lambda size: (sizes[size], size), default=0.0)
    return Usual(size, _distance(pages))


def _distance(pages: Sequence[Sequence[Print | Table]]) -> float:
    steps = Counter(
        round((above.base - below.base) / above.size, 2)
        for elements in pages
        for above, below in pairwise(elements)
        if isinstance(above, Print) and isinstance(below, Print)
        if above.size == below.size > 0 and 0.8 * above.size < above.base - below.base < 2.5 * above.size
    )
    return max(steps, key=lambda step: (steps[step], -step)) if steps else 1.3


def placed(elements: Sequence[Print | Table], usual: Usual) -> Iterator[Placed | Table]:
    """The elements of a page in order, each print with what its place says."""
    prints = [each for each in elements if isinstance(each, Print)]
    edges = {column: _edges(prints, column) for column in {each.column for each in prints}}
    foot = _foot(elements, usual.size)
    above: Print | Table | None = None
    for number, each in enumerate(elements):
        if isinstance(each, Table):
            yield each
        else:
            left, right = edges[each.column]
            full = each.right >= right - _RAGGED * each.size
            opens = _opens(above, each)
            indented = each.left > left + _INDENT * each.size
            apart = indented if opens else _apart(above, each, usual.distance)
            yield Placed(each, apart, full, opens, number in foot)
        above = each


def _edges(prints: Sequence[Print], column: int) -> tuple[float, float]:
    """The usual left edge of a column and the right edge that few of its lines pass."""
    inside = [each for each in prints if each.column == column]
    lefts = Counter(round(each.left) for each in inside)
    rights = sorted(each.right for each in inside)
    return float(max(lefts, key=lambda left: (lefts[left], -left))), rights[int(0.9 * (len(rights) - 1))]


def _opens(above: Print | Table | None, each: Print) -> bool:
    """Whether a print is the first of its page or column."""
    if isinstance(above, Print):
        return each.column != above.column or each.base > above.base + each.size
    return above is None


def _apart(above: Print | Table | None, each: Print, distance: float) -> bool:
    """Whether a print is set apart from what is above it on the page, by a gap, an indent or its size."""
    if not isinstance(above, Print):
        return True
    size = max(above.size, each.size)
    if abs(above.size - each.size) > _OTHER_SIZE * size or above.base - each.base > _GAP * distance * size:
        return True
    indented = each.left > above.left + _INDENT * each.size and not _hangs(above)
    return indented and above.base - each.base > 0.5 * size


def _hangs(above: Print) -> bool:
    """Whether the lines below a print are indented because it begins with a bullet or a number."""
    first = above.words[0]
    mark = above.text[first.start : first.end]
    counted = len(mark) <= 6 and mark[0] in _COUNTING and mark[-1] in ".)"
    return len(above.words) > 1 and (mark in _HANGING or counted)


def _foot(elements: Sequence[Print | Table], usual: float) -> range:
    """The places of the notes at the foot of a page: small prints at its end, the first with a mark."""
    stop = len(elements)
    while stop > 0 and len(elements) - stop < _BELOW_NOTES and not _is_note_line(elements[stop - 1], usual):
        stop -= 1
    start = stop
    while start > 0 and _is_small(elements[start - 1], usual):
        start -= 1
    first = elements[start] if start < stop else None
    return range(start, stop) if isinstance(first, Print) and _NUMBERED.match(first.text) else range(0)


def _is_small(each: Print | Table, usual: float) -> bool:
    return isinstance(each, Print) and each.size < _SMALL * usual


def _is_note_line(each: Print | Table, usual: float) -> bool:
    """Whether the last line of notes may be this, and not a page number or a foot."""
    return _is_small(each, usual) and isinstance(each, Print) and any(map(str.isalpha, each.text))
