"""Assembly: the prints and tables of all pages put together to the stored text, its lines and its rows."""

from collections.abc import Sequence
from dataclasses import replace

from tallystick.model.document import BlockKind, Page
from tallystick.read.pdf.layout import Placed, Usual, placed
from tallystick.read.pdf.prints import Print
from tallystick.read.pdf.table import Table, TableCell
from tallystick.read.reading import Draft, Line, Place, Span, without

_AT_EDGE = 3  # prints (running heads, page numbers) between the parts of a table that runs over two pages


class Assembly:
    """Takes pages one after the other and appends what they hold."""

    def __init__(self, usual: Usual) -> None:
        self._usual = usual
        self._parts: list[str] = []
        self._length = 0
        self.items: list[Line | Draft] = []
        self.pages: list[Page] = []
        self._tables = 0
        self._row = 0
        self._last: Table | None = None
        self._since = 0

    @property
    def text(self) -> str:
        """The stored text of the pages so far."""
        return "".join(self._parts)

    def page(self, elements: Sequence[Print | Table]) -> None:
        """Append one page: a line of the stored text for each print, a tab between the cells of a row."""
        number, start = len(self.pages) + 1, self._length
        before = 0
        for each in placed(elements, self._usual):
            if isinstance(each, Table):
                self._table(each, goes_on=before <= _AT_EDGE)
                before = _AT_EDGE + 1
            else:
                self._line(each, number)
                before += 1
        self.pages.append(Page(number, start, self._length))

    def _line(self, each: Placed, number: int) -> None:
        start, bold = self._append(each.printed)
        skipped = tuple((start + begin, start + end) for begin, end in each.printed.skipped())
        self.items.append(
            Line(
                start,
                self._length,
                number,
                each.apart,
                each.full,
                each.opens,
                bold,
                each.printed.size,
                left=each.printed.left,
                foot=each.foot,
                skipped=skipped,
            )
        )
        self._add("\n")
        self._since += 1

    def _table(self, table: Table, goes_on: bool) -> None:
        """Append a table; it is the same as the last when it goes on where that stopped, on the page before."""
        above = self._last
        same = above is not None and goes_on and self._since <= 2 * _AT_EDGE and table.continues(above)
        if not same:
            self._tables += 1
            self._row = 0
        first = table.rows[0][0].place.row if table.rows else 0
        repeated = same and above is not None and _texts(table.rows[0]) == _texts(above.rows[0])
        for row in table.rows:
            self._table_row(row, self._row - first, shown=not (repeated and row is table.rows[0]))
        self._row += max((cell.place.row for row in table.rows for cell in row), default=-1) + 1 - first
        self._last, self._since = table if not same or above is None else replace(table, rows=above.rows), 0

    def _table_row(self, row: Sequence[TableCell], down: int, shown: bool) -> None:
        cells: list[tuple[Span, ...]] = []
        bold: list[Span] = []
        for i, cell in enumerate(row):
            self._add("\t" if i else "")
            spans: list[Span] = []
            for j, line in enumerate(cell.lines):
                self._add("\n" if j else "")
                start, heavy = self._append(line)
                skipped = ((start + begin, start + end) for begin, end in line.skipped())
                spans.extend(without((start, self._length), tuple(skipped)))
                bold.extend(heavy)
            cells.append(tuple(spans))
        self._add("\n")
        places = tuple(_lower(cell.place, down) for cell in row)
        whole = tuple(span for cell in cells for span in cell)
        if shown:
            kind = BlockKind.TABLE_ROW
            self.items.append(Draft(kind, whole, 0, tuple(bold), tuple(cells), places, self._tables))

    def _append(self, each: Print) -> tuple[int, tuple[Span, ...]]:
        """Append the text of a print: where it begins, and its bold spans."""
        start = self._length
        self._add(each.text)
        return start, tuple((start + begin, start + end) for begin, end in each.bold())

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def _lower(place: Place, down: int) -> Place:
    return replace(place, row=place.row + down)


def _texts(row: Sequence[TableCell]) -> list[str]:
    return [" ".join(line.text for line in cell.lines) for cell in row]
