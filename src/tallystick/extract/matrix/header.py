"""Header: which rows of a table name its columns, and what each column is called."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallystick.extract.matrix.grid import Grid, Row
from tallystick.languages.columns import Columns
from tallystick.languages.tokens import is_year, tokens_of, without_years, year_in
from tallystick.model.outline import Column, Meaning

_LONGEST_CELL = 14  # words
_ENOUGH = 2  # columns of different meanings that a header must name
_SHARE = 0.5  # of its cells that must be understood, or be years
_SHARE_OF_BOLD = 0.3  # where the row is set in bold


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table: its rows (places in `Grid.rows`), and its columns from the first."""

    first: int
    last: int
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """The words of the columns' names, by which the same header is known again."""
        return tuple(tokens_of(column.header) for column in self.columns)


def find_headers(grid: Grid, words: Columns) -> tuple[Header, ...]:
    """The headers in a table, from top to bottom; a table may hold several under each other."""
    found: list[Header] = []
    place = 0
    while place < len(grid.rows):
        if names_columns(grid.rows[place], words):
            header = _header(grid, place, found[-1].last + 1 if found else 0, words)
            found.append(header)
            place = header.last + 1
        else:
            place += 1
    return tuple(found)


def names_columns(row: Row, words: Columns) -> bool:
    """Whether a row reads as a header: short cells, two of them at least with different known meanings, and half
    of all known; fewer are enough in bold, and no more where the format marks the row as a header."""
    if len(row.own) < _ENOUGH or any(len(text.split()) > _LONGEST_CELL for text in row.texts):
        return False
    meanings = [words.meaning(text) for text in row.texts]
    known = sum(
        meaning is not None
        or words.is_neutral(text)
        or words.is_kept(text)
        or words.is_status(text)
        or is_year(words.dated(text))
        for meaning, text in zip(meanings, row.texts, strict=True)
    )
    least = 0.0 if row.is_header else _SHARE_OF_BOLD if row.bold else _SHARE
    return len(set(meanings) - {None}) >= _ENOUGH and known >= least * len(meanings)


def _header(grid: Grid, place: int, least: int, words: Columns) -> Header:
    first = place
    while first > least and _groups(grid.rows[first - 1], grid.width):
        first -= 1
    last = place
    while last + 1 < len(grid.rows) and _goes_on(grid.rows, first, last + 1, words):
        last += 1
    return header_of(grid, range(first, last + 1), words)


def header_of(grid: Grid, places: range, words: Columns) -> Header:
    """The header that stands in the rows at `places`."""
    rows = grid.rows[places.start : places.stop]
    columns = tuple(_column(path, words) for path in _paths(rows, grid.width))
    return Header(places.start, places.stop - 1, columns)


def _groups(row: Row, width: int) -> bool:
    """Whether a row above a header names groups of its columns."""
    wide = [cell for cell in row.own.values() if 1 < cell.across < width]
    return bool(wide) and all(len(text.split()) <= _LONGEST_CELL for text in row.texts)


def _goes_on(rows: Sequence[Row], first: int, place: int, words: Columns) -> bool:
    """Whether the row at `place` is one more level of the header that begins at `first`."""
    row, above = rows[place], rows[first:place]
    if any(cell.row < row.number for cell in row.cover.values()):
        return any(cell.row >= above[0].number for cell in row.cover.values() if cell.row < row.number)
    cells = [cell for level in above for cell in level.own.values()]
    named = {cell.column for cell in cells}
    wide = {c for cell in cells if cell.across > 1 for c in range(cell.column, cell.column + cell.across)}
    under = set(row.own)
    if under <= wide and all(len(text.split()) <= _LONGEST_CELL // 2 for text in row.texts):
        return True
    known = all(
        is_year(words.dated(text)) or words.meaning(text) or words.is_neutral(text) for text in row.texts
    )
    return known and bool(under - named) and bool(named - under)


def _paths(rows: Sequence[Row], width: int) -> Iterator[tuple[str, ...]]:
    """For each column the names that stand above it, from top to bottom."""
    levels = [_level(row, width) for row in rows]
    for column in range(width):
        path = [names[column] or _group(levels, depth, column) for depth, names in enumerate(levels)]
        yield tuple(dict.fromkeys(name for name in path if name))


def _level(row: Row, width: int) -> list[str]:
    return [row.cover[column].text if column in row.cover else "" for column in range(width)]


def _group(levels: Sequence[Sequence[str]], depth: int, column: int) -> str:
    """The name to the left at one level, where it heads a group whose cells are not merged."""
    below = levels[depth + 1 :]
    if not any(names[column] for names in below):
        return ""
    left = next((c for c in reversed(range(column)) if levels[depth][c]), None)
    if left is None or not any(names[left] != levels[depth][left] and names[left] for names in below):
        return ""
    return levels[depth][left]


def _column(path: tuple[str, ...], words: Columns) -> Column:
    if not path:
        return Column("")
    header = " – ".join(path)
    leaf = words.dated(path[-1])
    year = year_in(leaf) or year_in(words.dated(header))
    bare = not tokens_of(without_years(leaf)) or words.is_neutral(leaf)
    names = (*path[-2::-1], header) if bare else (*path[::-1], header)
    meaning = next((found for name in names if (found := words.meaning(name))), None)
    return Column(header, Meaning(meaning) if meaning else None, year)
