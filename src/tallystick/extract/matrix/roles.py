"""Roles: the meaning of columns that only their cells, or the other columns, tell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tallystick.extract.fields import option_of
from tallystick.extract.matrix.grid import Row
from tallystick.languages.columns import Columns
from tallystick.languages.tokens import tokens_of, without_years, year_in
from tallystick.model.outline import Column, Meaning

_FIGURE = re.compile(r"[<>≤≥~±+-]?\s?(?:[$€£¥]\s?)?\d[\d.,\u00a0 ]*\s?(?:%|[^\W\d]{1,12})?")
_MOSTLY = 0.6  # the share of a column's cells that must say what it is
_LONG = 60  # characters: a status is shorter, an account of progress longer
_LONGEST_NUMBER = 25  # characters of a printed number or code
_LONGEST_DATE = 30  # characters
_PROSE = 4  # words from which a target is told in words
_DISTINCT = 0.8  # the share of different texts in a column that names items and not groups of them
_FIGURES = (Meaning.INDICATOR, Meaning.BASELINE, Meaning.TARGET, Meaning.ACTUAL)
_TITLES = (Meaning.INDICATOR, Meaning.TEXT)


Given = Mapping[int, Meaning | None]
"""The meanings that a mapping file gives to columns, by their place."""


def settle(
    columns: Sequence[Column], rows: Sequence[Row], words: Columns, given: Given
) -> tuple[Column, ...]:
    """The columns with the meaning that the cells in `rows` and the other columns give them; what is `given`
    stands."""
    settled = _with_given(columns, given)
    if Meaning.ACTION in given.values():
        settled = [_without_action(column, place, given) for place, column in enumerate(settled)]
    settled = [_by_cells(column, _texts(rows, place), words) for place, column in enumerate(settled)]
    settled = _with_told_targets(settled, rows)
    settled = _with_results(settled)
    settled = _with_years(settled, words)
    settled = _latest_actual(settled)
    return tuple(_with_given(_with_action(settled, rows), given))


def _with_given(columns: Sequence[Column], given: Given) -> list[Column]:
    return [replace(c, meaning=given[place]) if place in given else c for place, c in enumerate(columns)]


def _without_action(column: Column, place: int, given: Given) -> Column:
    """A column that does not say what is to be done, since another is said to."""
    other = column.meaning is Meaning.ACTION and place not in given
    return replace(column, meaning=Meaning.TEXT) if other else column


def _texts(rows: Sequence[Row], column: int) -> list[str]:
    return [row.own[column].text for row in rows if column in row.own]


def _by_cells(column: Column, texts: Sequence[str], words: Columns) -> Column:
    """A column of statuses is one whatever it is called; a column called so that holds accounts is not."""
    said = [text for text in texts if not words.is_blank(text)]
    numbers = [text for text in said if not words.is_total(text)]
    if column.meaning is Meaning.NUMBER and sum(map(_is_number, numbers)) < _MOSTLY * len(numbers):
        return replace(column, meaning=None)
    if column.meaning is None and words.is_status(option_of(column.header)) and all(map(words.is_mark, said)):
        return replace(column, meaning=Meaning.STATUS)
    if not said or column.meaning not in (None, Meaning.STATUS, Meaning.PROGRESS, Meaning.ACTUAL):
        return column
    statuses = sum(map(words.is_status, said))
    if statuses >= _MOSTLY * len(said) and statuses > 1:
        return replace(column, meaning=Meaning.STATUS)
    dated = sum(year_in(words.dated(text)) is not None and len(text) <= _LONGEST_DATE for text in said)
    if column.meaning is Meaning.STATUS and not statuses and dated >= _MOSTLY * len(said):
        return replace(column, meaning=Meaning.DEADLINE)
    figures = sum(_FIGURE.fullmatch(text.strip()) is not None for text in said)
    if column.meaning is Meaning.PROGRESS and figures >= _MOSTLY * len(said):
        return replace(column, meaning=Meaning.ACTUAL)
    if column.meaning is Meaning.STATUS and not statuses and _usual_length(said) > _LONG:
        return replace(column, meaning=Meaning.PROGRESS)
    return column


def _is_number(text: str) -> bool:
    """Whether a text can be the number or code of an item: short, with a digit, or a lone letter or Roman number."""
    plain = text.strip(" .:()")
    roman = plain.isalpha() and (len(plain) == 1 or set(plain) <= set("IVXLC"))
    return len(plain) <= _LONGEST_NUMBER and (roman or any(sign.isdigit() for sign in plain))


def _with_told_targets(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """Where one column gives targets as figures, another that tells them in words says what is to be done."""
    targets = [place for place, column in enumerate(columns) if column.meaning is Meaning.TARGET]
    told = [place for place in targets if _usual_words(_texts(rows, place)) >= _PROSE]
    if len(told) != 1 or len(told) == len(targets):
        return columns
    other = any(column.meaning is Meaning.ACTION for column in columns)
    meaning = Meaning.TEXT if other else Meaning.ACTION
    return [replace(c, meaning=meaning) if place in told else c for place, c in enumerate(columns)]


def _usual_words(texts: Sequence[str]) -> int:
    lengths = sorted(len(text.split()) for text in texts)
    return lengths[len(lengths) // 2] if lengths else 0


def _usual_length(texts: Sequence[str]) -> int:
    return sorted(map(len, texts))[len(texts) // 2]


def _with_results(columns: list[Column]) -> list[Column]:
    """A column of progress that stands before the indicators and targets names what is to come of it."""
    figures = [place for place, column in enumerate(columns) if column.meaning in _FIGURES]
    first = min(figures, default=-1)
    return [
        replace(column, meaning=Meaning.SECTION)
        if column.meaning is Meaning.PROGRESS and column.year is None and place < first
        else column
        for place, column in enumerate(columns)
    ]


def _with_years(columns: list[Column], words: Columns) -> list[Column]:
    """Columns called only by a year, or figures without a name: the first is the baseline, the later targets."""
    bare = [
        p
        for p, column in enumerate(columns)
        if column.meaning is None and column.year and _is_bare(column, words)
    ]
    meanings = {column.meaning for column in columns}
    order = sorted(bare, key=lambda place: columns[place].year or 0)
    if Meaning.TARGET in meanings:
        return columns
    first = order[0] if len(order) > 1 and Meaning.BASELINE not in meanings else None
    return [
        replace(column, meaning=Meaning.BASELINE if place == first else Meaning.TARGET)
        if place in order
        else column
        for place, column in enumerate(columns)
    ]


def _is_bare(column: Column, words: Columns) -> bool:
    names = tokens_of(without_years(words.dated(column.header)))
    return not names or words.is_neutral(" ".join(names))


def _latest_actual(columns: list[Column]) -> list[Column]:
    """Of the figures reported for several years the last is what was reached; the others are kept as they are."""
    last = max((column.year or 0 for column in columns if column.meaning is Meaning.ACTUAL), default=0)
    earlier = [c for c in columns if c.meaning is Meaning.ACTUAL and c.year and c.year < last]
    return [replace(column, meaning=None) if column in earlier else column for column in columns]


def _with_action(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns with just one that says what is to be done: called so, or the one that names the items."""
    called = [place for place, column in enumerate(columns) if column.meaning is Meaning.ACTION]
    action = _most_distinct(called, rows) if called else _item_column(columns, rows)
    if action is None:
        return columns
    return [_beside_action(column, place, action, rows) for place, column in enumerate(columns)]


def _item_column(columns: Sequence[Column], rows: Sequence[Row]) -> int | None:
    """The column that names the items; None where it names only steps of an item that stands elsewhere."""
    sections = [place for place, column in enumerate(columns) if column.meaning is Meaning.SECTION]
    steps = [place for place, column in enumerate(columns) if column.meaning is Meaning.MILESTONE]
    if steps:
        return None
    named = [place for place in sections if _distinct(rows, place) >= _DISTINCT]
    if named:
        return named[-1]
    titles = (p for meaning in _TITLES for p, column in enumerate(columns) if column.meaning is meaning)
    return next(titles, sections[-1] if sections else None)


def _beside_action(column: Column, place: int, action: int, rows: Sequence[Row]) -> Column:
    if place == action:
        return replace(column, meaning=Meaning.ACTION)
    if column.meaning is Meaning.ACTION:
        groups = place < action and _distinct(rows, place) < _DISTINCT
        return replace(column, meaning=Meaning.SECTION if groups else Meaning.TEXT)
    if column.meaning is Meaning.SECTION and place > action:
        return replace(column, meaning=Meaning.TEXT)
    return column


def _most_distinct(places: Sequence[int], rows: Sequence[Row]) -> int:
    return max(places, key=lambda place: (len(set(_texts(rows, place))), -place))


def _distinct(rows: Sequence[Row], column: int) -> float:
    """How many different texts a column has for each row that holds any of the others."""
    return len(set(_texts(rows, column))) / len(rows) if rows else 0.0
