"""Tables of OpenDocument files: rows and cells, repeated and merged ones included."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from tallystick.read.collector import Collector, Piece
from tallystick.read.odf.content import attribute, cell_pieces, count
from tallystick.read.reading import Place
from tallystick.read.source import Source
from tallystick.read.xml import local

_MOST_COLUMNS = 1_000
_MOST_ROWS = 2_000_000
_GROUPS = frozenset(("table-row-group", "table-rows", "table-header-rows"))
_CELLS = ("table-cell", "covered-table-cell")
_CHECK_EVERY = 1_000


def append_table(collector: Collector, table: Element, styles: Mapping[str, Element], source: Source) -> int:
    """Append the rows of a table; returns how many formulas in it have no stored value."""
    collector.begin_table()
    number = uncalculated = 0
    for row, heading in _rows(table):
        times = count(row, "number-rows-repeated", _MOST_ROWS)
        cells, places, empty = _row(row, heading, styles)
        uncalculated += empty
        if cells:
            for again in range(times):
                if again % _CHECK_EVERY == 0:
                    source.check_length(collector.length)
                    source.check_time(f"row {number + again:,}")
                collector.row(cells, [_moved(place, number + again) for place in places])
        number += times
    return uncalculated


def _moved(place: Place, row: int) -> Place:
    return Place(row, place.column, place.down, place.across, place.heading)


def _rows(table: Element, heading: bool = False) -> Iterator[tuple[Element, bool]]:
    """The rows of a table, and whether each belongs to its header."""
    for child in table:
        if local(child) == "table-row":
            yield child, heading
        elif local(child) in _GROUPS:
            yield from _rows(child, heading or local(child) == "table-header-rows")


def _row(
    row: Element, heading: bool, styles: Mapping[str, Element]
) -> tuple[list[list[Piece]], list[Place], int]:
    """The cells of a row that hold text, their places as if it were the first row, and formulas without value."""
    cells: list[list[Piece]] = []
    places: list[Place] = []
    column = uncalculated = 0
    for cell in row:
        if local(cell) not in _CELLS:
            continue
        times = count(cell, "number-columns-repeated", _MOST_COLUMNS)
        pieces = cell_pieces(cell, styles) if local(cell) == _CELLS[0] else []
        if any(piece.text.strip() for piece in pieces):
            down = count(cell, "number-rows-spanned", _MOST_ROWS)
            across = count(cell, "number-columns-spanned", _MOST_COLUMNS)
            for again in range(min(times, max(0, _MOST_COLUMNS - column))):
                cells.append(pieces)
                places.append(Place(0, column + again, down, across, heading))
        elif attribute(cell, "formula"):
            uncalculated += times
        column += times
    return cells, places, uncalculated
