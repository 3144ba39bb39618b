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
    """Whether a row is the header of a table inside the form: names only, and rows as wide below it."""
    row = grid.rows[place]
    if len(row.own) <= _PAIR or not names_columns(row, words) or place + 1 == len(grid.rows):
        return False
    known = [words.meaning(text) for text in row.texts]
    return all(known) and not _is_pair(row, words)


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
        passages = tuple(passage for cell in cells[1:] for passage in cell.passages)
        if not words.is_technical(cells[0].text):
            yield FormEntry(_named(cells[0].text, cells[0], words), passages)


def _named(header: str, cell: Cell, words: Columns) -> Column:
    meaning = words.meaning(cell.text)
    return Column(header, Meaning(meaning) if meaning else None, year_in(header))


def understood(rows: Sequence[Row], words: Columns) -> int:
    """How many rows begin with the name of a field that is understood, with something beside it."""
    return sum(len(row.own) > 1 and words.meaning(row.texts[0]) is not None for row in rows)
