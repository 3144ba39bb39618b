"""Tables: which rows of a document's tables stand under which header, and which tables go on another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tallystick.errors import DataError
from tallystick.extract.mapping import PlanMapping
from tallystick.extract.matrix.grid import Grid, Row, grids_of
from tallystick.extract.matrix.header import Header, find_headers, header_of
from tallystick.extract.matrix.records import Body
from tallystick.extract.matrix.roles import settle
from tallystick.languages.columns import Columns
from tallystick.languages.tokens import tokens_of
from tallystick.model.document import Block, BlockKind
from tallystick.model.outline import Column, Meaning

Names = tuple[tuple[str, ...], ...]
"""The words of a header's columns, by which tables with the same header are known."""


def bodies_of(
    blocks: Sequence[Block], words: Columns, mapping: PlanMapping, steps: bool = False
) -> list[Body]:
    """The tables of a document in order, a body a header, their columns settled; rows above a header have none.

    A table without a header that follows another of its width with nothing but text between goes on under
    that one's header. Where `steps` are items, a column of steps says what is to be done. Raises DataError when the
    mapping names a sheet or header that is not there.
    """
    bodies: list[Body] = []
    above = headings_above(blocks)
    grids = _named_grids(grids_of(blocks), above, mapping)
    headed = False
    for table, grid in grids.items():
        headers = headers_of(grid, words, mapping)
        headed = headed or bool(headers)
        bodies.extend(_bodies(grid, headers, bodies, above[table].apart))
    if mapping.header_rows and not headed:
        raise DataError(f"{mapping.source}: header_rows: no table has rows {list(mapping.header_rows)}")
    if steps:
        bodies = [replace(body, columns=_as_items(body.columns)) for body in bodies]
    return _settled(bodies, words, mapping)


def _as_items(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns, those of steps saying what is to be done."""
    steps = [replace(c, meaning=Meaning.ACTION) if c.meaning is Meaning.MILESTONE else c for c in columns]
    return tuple(columns if any(c.meaning is Meaning.ACTION for c in columns) else steps)


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a table: its heading, and whether that stands between it and the table before."""

    heading: str
    page: int
    apart: bool


def headings_above(blocks: Sequence[Block]) -> dict[int, Above]:
    """What stands above each table, by its number."""
    found: dict[int, Above] = {}
    heading, apart = "", False
    for block in blocks:
        if block.kind is BlockKind.TABLE_ROW:
            found.setdefault(block.table, Above(heading, block.page, apart))
            apart = False
        elif block.kind is BlockKind.HEADING:
            heading, apart = block.text.strip(), True
    return found


def _named_grids(grids: dict[int, Grid], above: dict[int, Above], mapping: PlanMapping) -> dict[int, Grid]:
    """The tables that the mapping speaks of: all of them, or those under the sheet it names."""
    if not mapping.sheet:
        return grids
    wanted = mapping.sheet.strip().lower()
    named = {table: grid for table, grid in grids.items() if above[table].heading.lower() == wanted}
    numbered = {table: grid for table, grid in grids.items() if str(above[table].page) == wanted}
    if not named and not numbered:
        raise mapping.refuse_sheet(dict.fromkeys(each.heading or str(each.page) for each in above.values()))
    return named or numbered


def headers_of(grid: Grid, words: Columns, mapping: PlanMapping) -> tuple[Header, ...]:
    """The headers of a table: those that are found, or the one that the mapping says it has."""
    if mapping.header_rows is None:
        return find_headers(grid, words)
    if not mapping.header_rows:
        columns = tuple(Column(f"column {place}") for place in range(1, grid.width + 1))
        return (Header(-1, -1, columns),)
    places = [place for place, row in enumerate(grid.rows) if row.number + 1 in mapping.header_rows]
    return (header_of(grid, range(places[0], places[-1] + 1), words),) if places else ()


def _bodies(grid: Grid, headers: Sequence[Header], before: Sequence[Body], apart: bool) -> Iterator[Body]:
    first = headers[0].first if headers else len(grid.rows)
    last = before[-1] if before and not apart else None
    above = grid.rows[: max(first, 0)]
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


def _settled(bodies: Sequence[Body], words: Columns, mapping: PlanMapping) -> list[Body]:
    """The bodies with columns settled by all rows that stand under the same header anywhere."""
    rows: dict[Names, list[Row]] = {}
    for body in bodies:
        if body.header:
            rows.setdefault(body.header.names, []).extend(row for row in body.rows if len(row.own) > 1)
    columns = {
        body.header.names: settle(
            body.columns, rows[body.header.names], words, _given(body.header.columns, mapping)
        )
        for body in bodies
        if body.header
    }
    mapping.check_places(_widest(bodies))
    return [replace(body, columns=columns[body.header.names]) if body.header else body for body in bodies]


def _widest(bodies: Sequence[Body]) -> list[str]:
    """The headers of the columns of the widest table that has a header, or of the widest of all."""
    headed = [body for body in bodies if body.header]
    body = max(headed or bodies, key=lambda each: len(each.columns) or each.grid.width, default=None)
    if body is None:
        return []
    return [column.header for column in body.columns] or [""] * body.grid.width


def _given(columns: Sequence[Column], mapping: PlanMapping) -> dict[int, Meaning | None]:
    """The meanings that the mapping gives to columns, by their place."""
    names = {tokens_of(name): meaning for name, meaning in mapping.names}
    named = {
        place: names[tokens_of(name)]
        for place, column in enumerate(columns)
        for name in (*column.header.split(" – "), column.header)
        if tokens_of(name) in names
    }
    return {**named, **{place - 1: meaning for place, meaning in mapping.places}}


def holds_articles(body: Body) -> bool:
    """Whether the columns of a table say what is to be done, and one thing more at least."""
    meanings = [column.meaning for column in body.columns if column.meaning]
    return Meaning.ACTION in meanings and len(meanings) > 1
