"""Walk: through the blocks of a document with tables, to its sections, the records of its items, and the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tallystick.extract.labels import read_label
from tallystick.extract.matrix.grid import Row
from tallystick.extract.matrix.records import Body, Record, Sort, is_rest, sort_of
from tallystick.extract.matrix.tables import holds_articles
from tallystick.extract.sections import COLUMN, HEADING, ROW, TITLE_ROW, Sections, repeats_title, title_of
from tallystick.languages.columns import Columns
from tallystick.languages.tokens import tokens_of
from tallystick.model.document import Block, BlockKind, Document
from tallystick.model.outline import Meaning

_LONGEST_LINE = 200  # characters of a paragraph that heads a table


@dataclass
class Found:
    """One item: its record, and the id of the section it stands under."""

    record: Record
    section: str | None


@dataclass
class Walk:
    """What was found on the way: records in reading order, the blocks that belong to none, and what each
    table left out, by the number of the table and the sort of row."""

    document: Document
    words: Columns
    bodies: Sequence[Body]
    sections: Sections = field(default_factory=Sections)
    found: list[Found] = field(default_factory=list)
    outside: list[Block] = field(default_factory=list)
    left_out: dict[int, list[Sort]] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)

    def run(self) -> "Walk":
        """Walk through the whole document."""
        place = {id(row.block): (body, row) for body in self.bodies for row in body.rows}
        headers = {
            id(row.block) for body in self.bodies if holds_articles(body) for row in _header_rows(body)
        }
        taken = {
            place for place, block in enumerate(self.document.blocks) if block.kind is BlockKind.TABLE_ROW
        }
        title = title_of(self.document, taken)
        above = {id(block) for block in _lines_above(self.document.blocks, self.words)}
        for block in self.document.blocks:
            if id(block) in place and self._takes(place[id(block)][0]):
                self._row(*place[id(block)])
            elif id(block) in headers or block is title:
                continue
            elif id(block) in above or (
                block.kind is BlockKind.HEADING and not repeats_title(self.document, block)
            ):
                self._heading(block)
            else:
                self.outside.append(block)
        return self

    def _takes(self, body: Body) -> bool:
        """Whether the rows of a body are looked at: those under a header with articles, and those above one."""
        return holds_articles(body) or any(
            other.grid is body.grid and holds_articles(other) for other in self.bodies if body.header is None
        )

    def _heading(self, block: Block) -> None:
        if block.level:
            self.sections.enter((HEADING, block.level), block.text)
        else:
            self.sections.enter_shaped(HEADING, block.text)

    def _row(self, body: Body, row: Row) -> None:
        if body.grid.table not in self.titles:
            self.sections.leave((TITLE_ROW,)) if not body.goes_on else None
            self.titles[body.grid.table] = self.sections.title(HEADING)
        if body.header is None:
            self._above(row)
            return
        sort = self._sort(row, body)
        if sort is Sort.HEADING:
            self._section_row(row, body)
        elif sort is Sort.ITEM or (sort is Sort.MORE and not self._last_in(body)):
            self._item(row, body)
        elif sort in (Sort.MORE, Sort.REST):
            record = self.found[-1].record
            record.rows.append(row)
            record.rests.extend([row] if sort is Sort.REST else [])
        else:
            if sort is Sort.REMARK or sort is Sort.TOTAL:
                self.outside.append(row.block)
            self.left_out.setdefault(body.grid.table, []).append(sort)

    def _sort(self, row: Row, body: Body) -> Sort:
        sort = sort_of(row, body, self.words)
        if sort in (Sort.ITEM, Sort.MORE, Sort.REMARK, Sort.HEADING) and self._opens_page(row, body):
            before = self.found[-1].record.rows[-1]
            return Sort.REST if is_rest(row, before, body) else sort
        return sort

    def _opens_page(self, row: Row, body: Body) -> bool:
        """Whether a row is the first of a page or table on which the table of the last item goes on."""
        if not self.found or (row is not body.rows[0] and not self._last_in(body)):
            return False
        before = self.found[-1].record.rows[-1].block
        return row.block.page > before.page or (body.goes_on and row is body.rows[0])

    def _last_in(self, body: Body) -> bool:
        return bool(self.found) and self.found[-1].record.body.header is body.header

    def _above(self, row: Row) -> None:
        """A line above the header of a table: a heading when it is one short cell, else text outside."""
        text = row.texts[0]
        if len(row.own) > 1 or text.rstrip().endswith(".") or len(text) > 200:
            self.outside.append(row.block)
            return
        above = self.sections.title(HEADING)
        if above and tokens_of(text)[: len(tokens_of(above))] == tokens_of(above):
            self.sections.drop_last()
        self.sections.enter_shaped(TITLE_ROW, text)

    def _section_row(self, row: Row, body: Body) -> None:
        column, cell = next(iter(row.own.items()))
        narrow = cell.across == 1 and body.columns[column].meaning is Meaning.SECTION
        if narrow:
            self.sections.enter((COLUMN, column), cell.text)
        else:
            self.sections.enter_shaped(ROW, cell.text)

    def _item(self, row: Row, body: Body) -> None:
        for column, name in enumerate(body.columns):
            if name.meaning is Meaning.SECTION and column in row.own:
                self._section_column(column, row.own[column].text)
        self.found.append(Found(Record(body, [row]), self.sections.current))

    def _section_column(self, column: int, text: str) -> None:
        """Stand under the group a column names, unless the reader stands there already."""
        if not self.words.is_blank(text) and self.sections.open_at((COLUMN, column)) != text.strip():
            self.sections.enter_again((COLUMN, column), text)


def _lines_above(blocks: Sequence[Block], words: Columns) -> Iterator[Block]:
    """The paragraphs right above a table that head it: those all in bold, its caption, and those labelled as a goal."""
    run: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH:
            run.append(block)
            continue
        if block.kind is BlockKind.TABLE_ROW:
            yield from (each for each in run if _heads(each, words))
        run = []


def _heads(block: Block, words: Columns) -> bool:
    if len(block.text) > _LONGEST_LINE:
        return False
    label = read_label(block.text)
    if label and not label.keyword:
        label = read_label(block.text[label.end :]) or label
    if label and label.keyword and words.meaning(label.keyword) == Meaning.SECTION:
        return True
    caption = label is not None and words.is_caption(label.keyword) and label.end < len(block.text)
    heavy = all(passage.bold for passage in block.passages)
    return (caption or heavy) and not block.text.rstrip().endswith((".", ";", ":"))


def _header_rows(body: Body) -> tuple[Row, ...]:
    return body.grid.rows[body.header.first : body.header.last + 1] if body.header else ()
