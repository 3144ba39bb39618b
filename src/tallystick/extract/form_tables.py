"""Tables that are forms: a name beside a value, options of which one is marked, milestones with dates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallystick.extract.matrix.grid import Grid, Row
from tallystick.extract.matrix.header import header_of, names_columns
from tallystick.languages.columns import Columns
from tallystick.languages.tokens import year_in
from tallystick.model.document import Cell, Passage
from tallystick.model.outline import Column, Meaning

_PAIR = 2


@dataclass(frozen=True, slots=True)
class FormEntry:
    """One field of a form; `column` is None for text that has no name. `row` counts the milestones from 1."""

    column: Column | None
    passages: tuple[Passage, ...]
    row: int = 0


def is_form(grid: Grid, words: Columns) -> bool:
    """Whether a table holds fields that are understood; any other table inside an article is part of its text."""
    heads = any(_heads_table(grid, place, words) for place in range(len(grid.rows)))
    return heads or understood(grid.rows, words) > 0


def form_entries(grid: Grid, words: Columns) -> Iterator[FormEntry]:
    """What the rows of a form say, in order."""
    place = milestones = 0
    while place < len(grid.rows):
        row = grid.rows[place]
        if _heads_table(grid, place, words):
            entries, place = _inner_table(grid, place, words, milestones)
            milestones += len({entry.row for entry in entries})
            yield from entries
        elif _offers_options(grid, place, words):
            yield from _marked(row, grid.rows[place + 1], words)
            place += 2
        else:
            yield from _pairs(row, words)
            place += 1


def _heads_table(grid: Grid, place: int, words: Columns) -> bool:
    """Whether a row is the header of a table inside the form: names only, or marked as one, and rows below it."""
    row = grid.rows[place]
    least = _PAIR if row.is_header else _PAIR + 1
    if len(row.own) < least or not names_columns(row, words) or place + 1 == len(grid.rows):
        return False
    known = row.is_header or all(words.meaning(text) or words.is_kept(text) for text in row.texts)
    return known and not _is_pair(row, words)


def _is_pair(row: Row, words: Columns) -> bool:
    """Whether a row holds two names, each with its value beside it."""
    texts = row.texts
    return (
        len(texts) == 2 * _PAIR
        and all(map(words.meaning, texts[::2]))
        and not all(map(words.meaning, texts[1::2]))
    )


def _inner_table(grid: Grid, place: int, words: Columns, before: int) -> tuple[list[FormEntry], int]:
    """The fields of the rows under an inner header, and the place of the first row behind them."""
    columns = header_of(grid, range(place, place + 1), words).columns
    first = min(grid.rows[place].own)
    entries: list[FormEntry] = []
    at = place + 1
    while at < len(grid.rows) and _is_inner(grid.rows[at], first, words):
        row = grid.rows[at]
        entries.extend(
            FormEntry(columns[column], cell.passages, before + at - place) for column, cell in row.own.items()
        )
        at += 1
    return entries, at


def _is_inner(row: Row, first: int, words: Columns) -> bool:
    return (
        first in row.own and len(row.own) > 1 and not (len(row.own) <= _PAIR and words.meaning(row.texts[0]))
    )


def _offers_options(grid: Grid, place: int, words: Columns) -> bool:
    """Whether a row names options, and the one below marks some of them."""
    if place + 1 == len(grid.rows) or len(grid.rows[place].own) <= _PAIR:
        return False
    below = grid.rows[place + 1]
    return all(words.is_mark(text) for text in below.texts) and set(below.own) <= set(grid.rows[place].own)


def _marked(row: Row, below: Row, words: Columns) -> Iterator[FormEntry]:
    name, *options = row.own.values()
    for column, cell in below.own.items():
        option = row.own[column]
        if option in options:
            yield FormEntry(_named(f"{name.text} – {option.text}", name, words), cell.passages)


def _pairs(row: Row, words: Columns) -> Iterator[FormEntry]:
    """The fields of a row: a name and its value, or two of them; a cell alone is text."""
    cells = list(row.own.values())
    if len(cells) == 1:
        yield FormEntry(None, cells[0].passages)
    elif _is_pair(row, words):
        for name, value in zip(cells[::2], cells[1::2], strict=True):
            yield FormEntry(_named(name.text, name, words), value.passages)
    else:
        names = 1
        while len(cells) > names + 1 and _is_name(cells[names], words):
            names += 1
        passages = tuple(passage for cell in cells[names:] for passage in cell.passages)
        if not words.is_technical(cells[0].text):
            header = " – ".join(cell.text for cell in cells[:names])
            yield FormEntry(_named(header, cells[names - 1], words), passages)


def _is_name(cell: Cell, words: Columns) -> bool:
    """Whether a cell behind a name is a name as well: the group before it is merged over several fields."""
    return words.meaning(cell.text) is not None or cell.text.rstrip().endswith("?")


def _named(header: str, cell: Cell, words: Columns) -> Column:
    meaning = words.meaning(cell.text)
    return Column(header, Meaning(meaning) if meaning else None, year_in(words.dated(header)))


def heads_steps(grid: Grid, words: Columns) -> bool:
    """Whether a table is one of the steps of an article: its header is marked as one and names them."""
    steps = any(words.meaning(text) == Meaning.MILESTONE for text in grid.rows[0].texts)
    return steps and grid.rows[0].is_header and _heads_table(grid, 0, words)


def understood(rows: Sequence[Row], words: Columns) -> int:
    """How many rows begin with the name of a field that is understood, with something beside it but names."""
    return sum(words.meaning(row.texts[0]) is not None and not _only_names(row, words) for row in rows)


def _only_names(row: Row, words: Columns) -> bool:
    return all(map(words.meaning, row.texts))
