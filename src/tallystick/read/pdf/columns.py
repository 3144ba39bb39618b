"""Columns: lines that a file draws across the columns of a page, put into the order in which they are read.

Most files draw one column after the other, and their order is kept. Some draw line by line over the whole
page; then pdfium's order mixes the columns, and the gap between them tells where they lie.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, pairwise
from statistics import median

from tallystick.read.pdf.prints import Print

_GAP = 1.2  # times the size of the letters: a wider gap may lie between columns
_ROWS = 4  # gaps above each other that make a gutter
_MIXED = 3  # times the order goes back from right to left before it is taken to be mixed
_FILLED = 0.55  # share of a column's width that its median line fills, when it holds prose and no table
_WORDS = 3  # words of its median line
_NARROWEST = 0.15  # share of the page's text that a column is wide
_DEEPEST = 4  # columns within columns


@dataclass(frozen=True, slots=True)
class _Sides:
    """The prints of a page on the two sides of a gutter, and those that run across it, in the given order."""

    left: list[Print]
    right: list[Print]
    across: list[Print]


def reading_order(prints: Sequence[Print]) -> list[Print]:
    """The prints in reading order; those that run over several columns of prose are cut at the gutters."""
    ordered = list(_ordered(prints, 0))
    if len(ordered) == len(prints) and all(a is b for a, b in zip(ordered, prints, strict=True)):
        return ordered
    return list(_numbered(ordered))


def _numbered(prints: Sequence[Print]) -> Iterator[Print]:
    """The prints with their columns counted: another begins where the order goes up the page again."""
    numbers = count()
    number, above = next(numbers), prints[0]
    for each in prints:
        if each.base > above.base + 0.5 * each.size:
            number = next(numbers)
        yield replace(each, column=number)
        above = each


def _ordered(prints: Sequence[Print], depth: int) -> Iterator[Print]:
    gutter = _gutter(prints) if depth < _DEEPEST else None
    if gutter is None:
        yield from prints
        return
    parts = [part for each in prints for part in _cut(each, gutter)]
    band: list[Print] = []
    for each in sorted(parts, key=lambda part: (-part.base, part.left)):
        if each.left < gutter < each.right:
            yield from _band(band, gutter, depth)
            band = []
            yield each
        else:
            band.append(each)
    yield from _band(band, gutter, depth)


def _band(band: Sequence[Print], gutter: float, depth: int) -> Iterator[Print]:
    yield from _ordered([each for each in band if each.right <= gutter], depth + 1)
    yield from _ordered([each for each in band if each.right > gutter], depth + 1)


def _gutter(prints: Sequence[Print]) -> float | None:
    """The x at which columns of prose part that the order of `prints` mixes; None when there is no such x."""
    gaps = list(_gaps(prints))
    for place in _crossings(gaps):
        parts = [part for each in prints for part in _cut(each, place)]
        sides = _sides(parts, place)
        if _mixed(parts, place) >= _MIXED and _is_prose(sides, place):
            return place
    return None


def _gaps(prints: Sequence[Print]) -> Iterator[tuple[float, float]]:
    """The wide gaps inside prints, and between prints that follow each other on one base line."""
    for each in prints:
        for word, following in pairwise(each.words):
            if following.left - word.right > _GAP * each.size:
                yield word.right, following.left
    for each, other in pairwise(prints):
        level = abs(each.base - other.base) < 0.3 * each.size
        if level and other.left - each.right > _GAP * each.size:
            yield each.right, other.left


def _crossings(gaps: Sequence[tuple[float, float]]) -> list[float]:
    """Places that at least _ROWS gaps lie over, those with the most gaps first, none twice."""
    if len(gaps) < _ROWS:
        return []
    places = sorted({(start + end) / 2 for start, end in gaps})
    weights = {place: sum(start < place < end for start, end in gaps) for place in places}
    best = sorted(
        (place for place in places if weights[place] >= _ROWS), key=lambda place: (-weights[place], place)
    )
    return best[:3]


def _cut(each: Print, place: float) -> Iterator[Print]:
    """The print, cut in two where a wide gap between its words lies over `place`."""
    for i, (word, following) in enumerate(pairwise(each.words)):
        if word.right < place < following.left and following.left - word.right > _GAP * each.size:
            yield each.part(0, i + 1)
            yield each.part(i + 1, len(each.words))
            return
    yield each


def _sides(parts: Sequence[Print], place: float) -> _Sides:
    left = [each for each in parts if each.right <= place]
    right = [each for each in parts if each.left >= place]
    return _Sides(left, right, [each for each in parts if each.left < place < each.right])


def _mixed(parts: Sequence[Print], place: float) -> int:
    """How often the order goes from the right side of `place` back to the left."""
    sides = [each.left >= place for each in parts if not each.left < place < each.right]
    return sum(before and not after for before, after in pairwise(sides))


def _is_prose(sides: _Sides, place: float) -> bool:
    """Whether both sides hold lines of prose, which fill their column, and not the cells of a table."""
    if not sides.left or not sides.right:
        return False
    start, end = min(each.left for each in sides.left), max(each.right for each in sides.right)
    edge = max(each.right for each in sides.left)
    begin = min(each.left for each in sides.right)
    wide = min(edge - start, end - begin) >= _NARROWEST * (end - start)
    return wide and _fills(sides.left, edge - start) and _fills(sides.right, end - begin)


def _fills(prints: Sequence[Print], width: float) -> bool:
    lines = median(each.right - each.left for each in prints)
    return lines >= _FILLED * width and median(len(each.words) for each in prints) >= _WORDS
