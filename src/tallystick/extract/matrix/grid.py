"""Grid: the rows of a table with the cells that cover each of their columns, merged ones included."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallystick.model.document import Block, BlockKind, Cell


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. `own` are the cells that begin in it, by column; `cover` holds for each column the
    cell that covers it there, which may begin further up or to the left."""

    number: int
    block: Block
    own: Mapping[int, Cell]
    cover: Mapping[int, Cell]

    def text(self, column: int) -> str:
        """The text of the cell that begins in a column; "" where none does."""
        cell = self.own.get(column)
        return cell.text if cell else ""

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the cells that begin in the row, from left to right."""
        return tuple(cell.text for cell in self.own.values())

    @property
    def bold(self) -> bool:
        """Whether the row is set in bold."""
        return self.block.bold

    @property
    def is_header(self) -> bool:
        """Whether the format marks all of its cells as those of a header."""
        return all(cell.heading for cell in self.own.values())


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one table that hold text, and how many columns it has."""

    table: int
    rows: tuple[Row, ...]
    width: int

    @property
    def page(self) -> int:
        """The page on which the table begins."""
        return self.rows[0].block.page


def grids_of(blocks: Sequence[Block]) -> dict[int, Grid]:
    """The tables of a document by their numbers."""
    tables: dict[int, list[Block]] = {}
    for block in blocks:
        if block.kind is BlockKind.TABLE_ROW and block.cells:
            tables.setdefault(block.table, []).append(block)
    return {table: _grid(table, rows) for table, rows in tables.items()}


def _grid(table: int, blocks: Sequence[Block]) -> Grid:
    width = max(cell.column + cell.across for block in blocks for cell in block.cells)
    return Grid(table, tuple(_rows(blocks)), width)


def _rows(blocks: Sequence[Block]) -> Iterator[Row]:
    open_cells: list[Cell] = []
    for place, block in enumerate(blocks):
        number = block.cells[0].row if block.table else place
        open_cells = [cell for cell in open_cells if cell.row + cell.down > number]
        own = {cell.column: cell for cell in sorted(block.cells, key=lambda cell: cell.column)}
        cover = {column: cell for cell in (*open_cells, *own.values()) for column in _columns(cell)}
        open_cells.extend(cell for cell in own.values() if cell.down > 1)
        yield Row(number, block, own, dict(sorted(cover.items())))


def _columns(cell: Cell) -> range:
    return range(cell.column, cell.column + cell.across)
