"""Tables: which rows of a document's tables stand under which header, and which tables go on another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tallystick.extract.matrix.grid import Grid, Row, grids_of
from tallystick.extract.matrix.header import Header, find_headers
from tallystick.extract.matrix.records import Body
from tallystick.extract.matrix.roles import settle
from tallystick.languages.columns import Columns
from tallystick.model.document import Block, BlockKind
from tallystick.model.outline import Meaning

Names = tuple[tuple[str, ...], ...]
"""The words of a header's columns, by which tables with the same header are known."""


def bodies_of(blocks: Sequence[Block], words: Columns) -> list[Body]:
    """The tables of a document in order, a body a header, their columns settled; rows above a header have none.

    A table without a header that follows another of its width with nothing but text between goes on under
    that one's header.
    """
    bodies: list[Body] = []
    headings = _headings_before(blocks)
    for table, grid in grids_of(blocks).items():
        bodies.extend(_bodies(grid, find_headers(grid, words), bodies, headings[table]))
    return _settled(bodies, words)


def _headings_before(blocks: Sequence[Block]) -> dict[int, bool]:
    """For each table, whether a heading stands between it and the table before."""
    found: dict[int, bool] = {}
    heading = False
    for block in blocks:
        if block.kind is BlockKind.TABLE_ROW:
            found.setdefault(block.table, heading)
            heading = False
        elif block.kind is BlockKind.HEADING:
            heading = True
    return found


def _bodies(grid: Grid, headers: Sequence[Header], before: Sequence[Body], apart: bool) -> Iterator[Body]:
    first = headers[0].first if headers else len(grid.rows)
    last = before[-1] if before and not apart else None
    above = grid.rows[:first]
    if above and not headers and last and last.header and last.grid.width == grid.width:
        yield Body(grid, last.header, last.columns, above, goes_on=True)
    elif above:
        yield Body(grid, None, (), above)
    for place, header in enumerate(headers):
        end = headers[place + 1].first if place + 1 < len(headers) else len(grid.rows)
        again = (
            place == 0 and last is not None and last.header is not None and last.header.names == header.names
        )
        yield Body(grid, header, header.columns, grid.rows[header.last + 1 : end], again)


def _settled(bodies: Sequence[Body], words: Columns) -> list[Body]:
    """The bodies with columns settled by all rows that stand under the same header anywhere."""
    rows: dict[Names, list[Row]] = {}
    for body in bodies:
        if body.header:
            rows.setdefault(body.header.names, []).extend(row for row in body.rows if len(row.own) > 1)
    columns = {
        body.header.names: settle(body.header.columns, rows[body.header.names], words)
        for body in bodies
        if body.header
    }
    return [replace(body, columns=columns[body.header.names]) if body.header else body for body in bodies]


def holds_articles(body: Body) -> bool:
    """Whether the columns of a table say what is to be done, and one thing more at least."""
    meanings = [column.meaning for column in body.columns if column.meaning]
    return Meaning.ACTION in meanings and len(meanings) > 1
