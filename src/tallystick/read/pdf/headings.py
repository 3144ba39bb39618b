"""Headings of a PDF: named by its bookmarks, or set in larger letters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pypdfium2

from tallystick.read.reading import Draft, Line

_MOST = 5_000
_LARGER = 1.1
_ALIKE = 0.97  # sizes closer than this share are one size


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One entry of a PDF's outline: its title without blanks, its depth from 1, the page it leads to."""

    title: str
    level: int
    page: int


def bookmarks(document: pypdfium2.PdfDocument) -> tuple[Bookmark, ...]:
    """The bookmarks that lead to a page, in order."""
    found: list[Bookmark] = []
    for entry in document.get_toc():
        destination = entry.get_dest()
        page = destination.get_index() if destination else None
        if page is not None and len(found) < _MOST:
            found.append(Bookmark(_bare_title(entry), entry.level + 1, page + 1))
    return tuple(found)


def _bare_title(entry: pypdfium2.PdfBookmark) -> str:
    """The title of a bookmark without blanks; "" where it is no text."""
    try:
        return _bare(entry.get_title())
    except UnicodeDecodeError:
        return ""


def _bare(text: str) -> str:
    return "".join(text.split()).casefold()


def with_headings(
    text: str, items: Sequence[Line | Draft], marks: Sequence[Bookmark]
) -> tuple[Line | Draft, ...]:
    """The items, with the lines that bookmarks name as headings, and levels on lines in larger letters."""
    levels = _levels([item for item in items if isinstance(item, Line)])
    by_page: dict[int, list[Bookmark]] = {}
    for mark in marks:
        by_page.setdefault(mark.page, []).append(mark)
    marked = list(items)
    i = 0
    while i < len(marked):
        item = marked[i]
        if isinstance(item, Draft):
            i += 1
            continue
        named = _named(text, marked, i, by_page.get(item.page, ()))
        if named:
            stop, level = named
            for place in range(i, stop):
                line = marked[place]
                if isinstance(line, Line):
                    marked[place] = replace(line, heading=True, level=level, apart=place == i)
            i = stop
        else:
            marked[i] = replace(item, level=levels.get(item.size, 0))
            i += 1
    return tuple(marked)


def _named(
    text: str, items: Sequence[Line | Draft], start: int, marks: Sequence[Bookmark]
) -> tuple[int, int] | None:
    """Where the heading that begins at `start` stops, and its level; None when no bookmark names it."""
    for mark in marks:
        rest, place = mark.title, start
        while rest and place < len(items):
            line = items[place]
            bare = "" if isinstance(line, Draft) else _bare(text[line.start : line.end])
            if not bare or not rest.startswith(bare.removesuffix("-")):
                break
            rest = rest[len(bare) :] if rest.startswith(bare) else rest[len(bare) - 1 :]
            place += 1
        if not rest and mark.title:
            return place, mark.level
    return None


def _levels(lines: Sequence[Line]) -> dict[float, int]:
    """The level that each size of letters larger than the usual stands for: 1 for the largest."""
    weights: dict[float, int] = {}
    for line in lines:
        weights[line.size] = weights.get(line.size, 0) + line.end - line.start
    usual = max(weights, key=lambda size: (weights[size], size), default=0.0)
    levels: dict[float, int] = {}
    above = 0.0
    for size in sorted((size for size in weights if size > _LARGER * usual), reverse=True):
        same = levels and size > _ALIKE * above
        levels[size] = levels[above] if same else len(set(levels.values())) + 1
        above = size
    return levels
