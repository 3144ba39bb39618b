"""Layout: from the prints of all pages to lines that know what sets them apart from the line above."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from tallystick.read.pdf.prints import Print

_GAP = 1.25  # times the usual distance of lines: more sets a line apart
_INDENT = 0.8  # times the size of the letters: more to the right sets a line apart
_OTHER_SIZE = 0.05  # difference of sizes, as a share, that sets a line apart
_RAGGED = 2.5  # times the size of the letters: as short of the right edge a line still is full
_HANGING = ("•", "●", "○", "◦", "▪", "■", "–", "-", "*", "□", "➢", "✓")


def usual_distance(pages: Sequence[Sequence[Print]]) -> float:
    """The distance of lines most usual in a document, as a multiple of the size of their letters."""
    steps = Counter(
        round((above.base - below.base) / above.size, 2)
        for prints in pages
        for above, below in itertools.pairwise(prints)
        if above.size == below.size > 0 and 0.8 * above.size < above.base - below.base < 2.5 * above.size
    )
    return max(steps, key=lambda step: (steps[step], -step)) if steps else 1.3


def placed(prints: Sequence[Print], distance: float) -> Iterator[tuple[Print, bool, bool, bool]]:
    """Each print of a page with what its place says: whether it is apart, full, opens a column."""
    edges = {column: _edges(prints, column) for column in {each.column for each in prints}}
    above: Print | None = None
    for each in prints:
        left, right = edges[each.column]
        opens = above is None or each.column != above.column or each.base > above.base + each.size
        apart = (
            each.left > left + _INDENT * each.size
            if opens or above is None
            else _apart(above, each, distance)
        )
        yield each, apart, each.right >= right - _RAGGED * each.size, opens
        above = each


def _edges(prints: Sequence[Print], column: int) -> tuple[float, float]:
    """The usual left edge of a column and the right edge that few of its lines pass."""
    inside = [each for each in prints if each.column == column]
    lefts = Counter(round(each.left) for each in inside)
    rights = sorted(each.right for each in inside)
    return float(max(lefts, key=lambda left: (lefts[left], -left))), rights[int(0.9 * (len(rights) - 1))]


def _apart(above: Print, each: Print, distance: float) -> bool:
    size = max(above.size, each.size)
    if abs(above.size - each.size) > _OTHER_SIZE * size:
        return True
    if above.base - each.base > _GAP * distance * size:
        return True
    indented = each.left > above.left + _INDENT * each.size and not _hangs(above)
    return indented and above.base - each.base > 0.5 * size


def _hangs(above: Print) -> bool:
    """Whether the lines below the line are indented because it begins with a bullet or number."""
    first = above.words[0]
    mark = above.text[first.start : first.end]
    return len(above.words) > 1 and (
        mark in _HANGING or (len(mark) <= 6 and mark[-1] in ".)" and mark[0] in "(0123456789ivxIVXabcdefgh")
    )
