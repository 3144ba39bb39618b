"""Plain text files: pages at form feeds, lines as they are."""

import re
from collections.abc import Iterator

from tallystick.model.document import Page
from tallystick.read.reading import Line, Reading
from tallystick.read.source import Source
from tallystick.read.text.decode import decode

_LINE = re.compile(r"[^\n\f]+")
_BLANK = re.compile(r"\n[^\S\n\f]*\n|\f")
_FULL = 0.85  # of the usual width of a line
_NARROWEST = 40  # usual width under which no line says that a paragraph goes on
_WIDEST = 130  # usual width above which a line of the file is a whole paragraph


def read(source: Source) -> Reading:
    """The lines of a text file. Raises DocumentError when it is not text."""
    text, notes = decode(source)
    source.check_length(len(text))
    pages = _pages(text)
    return Reading(text, pages, tuple(_lines(text, pages)), notes=notes)


def _pages(text: str) -> tuple[Page, ...]:
    ends = [found.end() for found in re.finditer("\f", text)]
    starts = [0, *(end for end in ends if end < len(text))]
    stops = [*starts[1:], len(text)]
    return tuple(Page(i + 1, start, stop) for i, (start, stop) in enumerate(zip(starts, stops, strict=True)))


def _lines(text: str, pages: tuple[Page, ...]) -> Iterator[Line]:
    found = [_trimmed(text, match) for match in _LINE.finditer(text) if match.group().strip()]
    width = usual_width([end - start for start, end in found])
    previous, page = 0, 0
    for start, end in found:
        opens = page == 0
        while page < len(pages) and pages[page].start <= start:
            page, opens = page + 1, True
        apart = width > _WIDEST or _BLANK.search(text, previous, start) is not None
        full = width >= _NARROWEST and end - start >= _FULL * width
        yield Line(start, end, page, apart, full, opens)
        previous = end


def _trimmed(text: str, match: re.Match[str]) -> tuple[int, int]:
    line = match.group()
    start = match.start() + len(line) - len(line.lstrip())
    return start, match.end() - (len(line) - len(line.rstrip()))


def usual_width(lengths: list[int]) -> int:
    """The length that nine lines of ten do not exceed: the width to which a text is wrapped."""
    return sorted(lengths)[int(0.9 * (len(lengths) - 1))] if lengths else 0
