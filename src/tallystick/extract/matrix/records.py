"""Records: the rows under a header sorted into items, headings, remarks, and what only repeats or adds up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tallystick.extract.matrix.grid import Grid, Row
from tallystick.extract.matrix.header import Header, names_columns
from tallystick.languages.columns import Columns
from tallystick.languages.tokens import tokens_of
from tallystick.model.document import Cell, OffsetMap, Passage
from tallystick.model.outline import Column, Meaning

_SENTENCE = re.compile(r"[.!?;][\"'”’»)\]]*$")
_COUNT = re.compile(r"\(?\d{1,2}\)?\.?")
_EXCEPTIONS = 0.4  # the share of rows with one cell only from which they are items like others
_LONGEST_HEADING = 200  # characters


class Sort(StrEnum):
    """What a row under a header is."""

    ITEM = "item"
    MORE = "more"
    REST = "rest"
    HEADING = "heading"
    REMARK = "remark"
    REPEATED = "repeated header"
    COUNTED = "numbers of the columns"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of one table under one header, and how its columns are understood.

    `goes_on` says that the table continues the one before it: its first row may be the rest of that one's last.
    """

    grid: Grid
    header: Header | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    goes_on: bool = False

    def place(self, meaning: Meaning) -> int | None:
        """The first column of a meaning."""
        return next((p for p, column in enumerate(self.columns) if column.meaning is meaning), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """What one column says of an item: its row in the record, its column, its sentences."""

    row: int
    column: int
    passages: tuple[Passage, ...]


@dataclass
class Record:
    """The rows of one item: it begins in `rows[0]`; `rests` are those that a page cut off the row before."""

    body: Body
    rows: list[Row] = field(default_factory=list)
    rests: list[Row] = field(default_factory=list)

    def entries(self) -> Iterator[Entry]:
        """What the cells say of the item. One merged downwards over several items speaks of each of them."""
        found: dict[tuple[int, int], Entry] = {}
        seen: list[Cell] = []
        place = -1
        for row in self.rows:
            rest = any(row is each for each in self.rests)
            place += not rest
            for column, cell in (row.own if self.rows[0] is not row else row.cover).items():
                if column >= len(self.body.columns) or any(cell is each for each in seen):
                    continue
                seen.append(cell)
                before = found.get((place, column)) if rest else None
                passages = run_on(before.passages, cell.passages) if before else cell.passages
                found[place, column] = Entry(place, column, passages)
        yield from found.values()


def run_on(above: Sequence[Passage], below: Sequence[Passage]) -> tuple[Passage, ...]:
    """The sentences of a cell that a page cut in two: the last above and the first below are one."""
    if not above or not below or _SENTENCE.search(above[-1].text):
        return (*above, *below)
    last, first = above[-1], below[0]
    shift = len(last.text) + 1
    runs = (
        *last.offsets.runs,
        (len(last.text), last.end),
        *((clean + shift, stored) for clean, stored in first.offsets.runs),
    )
    whole = replace(last, text=f"{last.text} {first.text}", end=first.end, offsets=OffsetMap(runs))
    return (*above[:-1], whole, *below[1:])


def sort_of(row: Row, body: Body, words: Columns) -> Sort:
    """What a row under a header is."""
    if _repeats(row, body) or (row.is_header and names_columns(row, words)):
        return Sort.REPEATED
    if len(row.own) > 1 and all(_COUNT.fullmatch(text) for text in row.texts) and _counts_up(row.texts):
        return Sort.COUNTED
    if len(row.own) == 1 and not _is_covered(row) and not _is_item_alone(row, body):
        return _alone(next(iter(row.own.values())), body)
    if words.is_total(row.texts[0]):
        return Sort.TOTAL
    return Sort.ITEM if _begins_item(row, body) else Sort.MORE


def _repeats(row: Row, body: Body) -> bool:
    if body.header is None:
        return False
    names = {
        tokens_of(level) for column in body.columns for level in (column.header, *column.header.split(" – "))
    }
    return len(row.own) > 1 and all(tokens_of(text) in names for text in row.texts)


def _counts_up(texts: Sequence[str]) -> bool:
    numbers = [int(re.sub(r"\D", "", text)) for text in texts]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 1


def _is_covered(row: Row) -> bool:
    """Whether a cell that is merged from above says something of a row."""
    return any(cell.row < row.number for cell in row.cover.values())


def _is_item_alone(row: Row, body: Body) -> bool:
    """Whether the only cell of a row says something of an item: it is as narrow as a column that does so.

    Where rows have numbers, or nearly all of them have other cells, a lone text in the column of what is to be
    done is a heading without a merged cell.
    """
    column, cell = next(iter(row.own.items()))
    meaning = body.columns[column].meaning if cell.across == 1 and column < len(body.columns) else None
    if meaning is not Meaning.ACTION:
        return meaning not in (None, Meaning.SECTION, Meaning.NUMBER)
    alone = sum(len(each.own) == 1 for each in body.rows)
    return body.place(Meaning.NUMBER) is None and alone > _EXCEPTIONS * len(body.rows) and not row.bold


def _alone(cell: Cell, body: Body) -> Sort:
    """What a row is that holds one cell only: a heading, or a remark if it reads like a sentence."""
    known = body.columns[cell.column].meaning if cell.column < len(body.columns) else None
    if known is Meaning.SECTION and cell.across == 1:
        return Sort.HEADING
    if len(cell.text) > _LONGEST_HEADING or _SENTENCE.search(cell.text):
        return Sort.REMARK
    return Sort.HEADING if cell.column == 0 or known is Meaning.ACTION else Sort.REMARK


def _begins_item(row: Row, body: Body) -> bool:
    action, number = body.place(Meaning.ACTION), body.place(Meaning.NUMBER)
    return any(place is not None and place in row.own for place in (action, number))


def is_rest(row: Row, before: Row, body: Body) -> bool:
    """Whether the first row of a page or table is the rest of the row `before`, cut by the page.

    It has no number where the rows have numbers, and what it holds begins in the middle of a sentence, or goes
    on with what is to be done.
    """
    number, action = body.place(Meaning.NUMBER), body.place(Meaning.ACTION)
    if any(cell.across > 1 for cell in row.own.values()) or (number is not None and number in row.own):
        return False
    if number is not None and action in row.own and number in before.own:
        return True
    return any(cell.text[0].islower() for cell in row.own.values())
