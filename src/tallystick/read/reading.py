"""Reading: what a format yields before it becomes a Document: stored text, pages, and lines or drafts."""

from dataclasses import dataclass

from tallystick.model.document import BlockKind, Page

Span = tuple[int, int]
"""A half-open span of stored offsets, in code points."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: the stored span of its text without the spaces around it.

    `apart` says that the layout sets it apart from the line above (a blank line, a gap, an indent), `full`
    that it runs to the right edge of its column, `opens_page` that nothing but furniture stands above it on
    its page. `bold` are the stored spans in bold. `size` is the size of the letters (0 where the format
    has none), `level` the depth of the heading it belongs to (0 where that is not known). `left` is where it
    begins on the page, `foot` marks the lines of notes at the foot of a page, and `skipped` are the stored
    spans in it that are not read, such as the raised marks of notes.
    """

    start: int
    end: int
    page: int
    apart: bool = False
    full: bool = False
    opens_page: bool = False
    bold: tuple[Span, ...] = ()
    size: float = 0.0
    level: int = 0
    heading: bool = False
    left: float = 0.0
    foot: bool = False
    skipped: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands in the grid of its table (see Cell)."""

    row: int
    column: int
    down: int = 1
    across: int = 1
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """One block before its text is cleaned: the stored spans it is made of, in reading order.

    Between two spans stands a line break of the print, or markup that is not read. `cells` are the spans of a
    table row's cells, each a tuple of spans, `places` where each stands in its grid, `table` the number of the
    table from 1; `bold` are the stored spans in bold.
    """

    kind: BlockKind
    spans: tuple[Span, ...]
    level: int = 0
    bold: tuple[Span, ...] = ()
    cells: tuple[tuple[Span, ...], ...] = ()
    places: tuple[Place, ...] = ()
    table: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as its format tells it.

    `items` are the lines of formats that know only lines (PDF, text), or drafts where blocks are known
    (DOCX, HTML, table rows), in reading order.
    """

    text: str
    pages: tuple[Page, ...]
    items: tuple[Line | Draft, ...]
    title: str = ""
    styled: bool = False
    notes: tuple[str, ...] = ()


def without(span: Span, skipped: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is left of a span when `skipped`, spans inside it and in order, are taken out."""
    edges = [span[0], *(edge for each in skipped for edge in each), span[1]]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return tuple((start, end) for start, end in pairs if start < end)
