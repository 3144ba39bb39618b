"""Refusal: why no articles were found in a document, and the names that a mapping file may use to mend that."""

from collections.abc import Iterator

from tallystick.errors import OutlineError
from tallystick.extract.forms import label_names
from tallystick.extract.matrix.grid import Grid, grids_of
from tallystick.extract.matrix.header import find_headers
from tallystick.languages.columns import Columns
from tallystick.model.document import BlockKind, Document

_LONGEST_NAME = 40  # characters of a cell that an error shows
_FEW = 6  # cells that it shows
_PAIR = 2  # cells of a row that are a name and its value
_FIRST = 5  # rows among which a header that is not understood is looked for


def is_mostly_table(document: Document) -> bool:
    """Whether most of the text of a document stands in tables."""
    rows = sum(len(block.text) for block in document.blocks if block.kind is BlockKind.TABLE_ROW)
    return 2 * rows > sum(len(block.text) for block in document.blocks)


def texts_in(document: Document, words: Columns) -> Iterator[str]:
    """All that may name a column or a labelled field in a document: its headers, and the first rows of its tables."""
    yield from headers_in(document, words)
    for grid in grids_of(document.blocks).values():
        for header in find_headers(grid, words):
            yield from (name for column in header.columns for name in column.header.split(" – "))
        for row in grid.rows[:_FIRST]:
            yield from row.texts
        yield from (row.texts[0] for row in grid.rows if len(row.own) == _PAIR)


def headers_in(document: Document, words: Columns) -> Iterator[str]:
    """The names of the columns of a document's tables, where no header is understood their first rows; the names
    beside the values of forms; and what could name labelled fields."""
    for grid in grids_of(document.blocks).values():
        headers = find_headers(grid, words)
        yield from (column.header for header in headers for column in header.columns)
        if not headers and grid.width > _PAIR:
            first = next((row for row in grid.rows if len(row.own) > 1), grid.rows[0])
            yield from (text for text in first.texts if len(text) <= _LONGEST_NAME)
        elif not headers:
            yield from (row.texts[0] for row in grid.rows if len(row.own) == _PAIR)
    yield from label_names(document)


def refusal(document: Document, words: Columns) -> OutlineError:
    """The error that says why nothing was found, and what would help."""
    grids = list(grids_of(document.blocks).values())
    if grids and is_mostly_table(document):
        largest = max(grids, key=lambda grid: len(grid.rows))
        return OutlineError(f"{document.name}, page {largest.page}: {_about(largest, words)}")
    return OutlineError(
        f"{document.name}: no articles found (looked for numbered items such as 'Article 1', 'Action 2.1' or '1.2', "
        "for tables with a header, for labelled fields such as 'Lead:', and for paragraphs that undertake something); "
        "is this the plan? If it is, say in a mapping file how it is laid out (see docs/mapping.md)"
    )


def _about(grid: Grid, words: Columns) -> str:
    if headers := find_headers(grid, words):
        known = ", ".join(repr(column.header) for column in headers[0].columns if column.meaning)
        return (
            f"the table has a header ({known}), but no row under it says what is to be done; say in a mapping file "
            "which column does (see docs/mapping.md)"
        )
    shown = ", ".join(repr(text[:_LONGEST_NAME]) for text in grid.rows[0].texts[:_FEW])
    return (
        f"the table of {len(grid.rows):,} rows and {grid.width:,} columns has no header that is "
        f"understood (its first row reads {shown}); say in a mapping file which row is the header, or what its "
        "columns mean (see docs/mapping.md)"
    )
