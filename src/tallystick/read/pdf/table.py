"""Table: the words of a page sorted into the boxes of a ruled table's cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallystick.read.pdf.prints import Print
from tallystick.read.reading import Place

Box = tuple[float, float, float, float]
"""Left, bottom, right, top; y grows upwards."""

_NEAR = 2.0  # points: edges closer than this are one
_LOWEST = 0.25  # of the size of its letters: how far above its base line a word lies in its cell


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell: its place in the grid, and its lines from top to bottom."""

    place: Place
    lines: tuple[Print, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One ruled table: its rows of cells, the x of its columns' edges, its box on the page (y grows upwards)."""

    rows: tuple[tuple[TableCell, ...], ...]
    edges: tuple[float, ...]
    top: float
    bottom: float

    def overlaps(self, each: Print) -> bool:
        """Whether the table stands over or under a print."""
        return each.left < self.edges[-1] and self.edges[0] < each.right

    def continues(self, above: "Table") -> bool:
        """Whether the columns of the table are those of another."""
        pairs = list(zip(self.edges, above.edges, strict=False))
        return len(self.edges) == len(above.edges) and all(abs(a - b) <= _NEAR for a, b in pairs)


def table_of(boxes: Sequence[Box], prints: Sequence[Print]) -> tuple[Table | None, list[Print]]:
    """The table of the cells `boxes` with the words in them, and the prints left; no table if it holds none."""
    columns = _edges([edge for box in boxes for edge in (box[0], box[2])])
    rows = _edges([-edge for box in boxes for edge in (box[1], box[3])])
    if len(columns) < 3 or len(rows) < 3:
        return None, list(prints)
    filled, rest = _sorted_words(boxes, prints)
    if len({_nearest(columns, boxes[i][0]) for i in filled}) < 2 or 3 * len(filled) < len(boxes):
        return None, list(prints)
    cells = [TableCell(_place(boxes[i], columns, rows), tuple(lines)) for i, lines in sorted(filled.items())]
    cells.sort(key=lambda cell: (cell.place.row, cell.place.column))
    numbers = sorted({cell.place.row for cell in cells})
    table = Table(
        tuple(tuple(cell for cell in cells if cell.place.row == number) for number in numbers),
        tuple(columns),
        -rows[0],
        -rows[-1],
    )
    return table, rest


def _edges(values: Sequence[float]) -> list[float]:
    """The values in order, those close to each other as one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _NEAR:
            edges.append(value)
    return edges


def _nearest(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda i: abs(edges[i] - value))


def _place(box: Box, columns: Sequence[float], rows: Sequence[float]) -> Place:
    first, last = _nearest(columns, box[0]), _nearest(columns, box[2])
    top, bottom = _nearest(rows, -box[3]), _nearest(rows, -box[1])
    return Place(top, first, max(bottom - top, 1), max(last - first, 1))


def _sorted_words(
    boxes: Sequence[Box], prints: Sequence[Print]
) -> tuple[dict[int, list[Print]], list[Print]]:
    """The prints cut at the edges of the boxes: those inside by the number of their box, and those outside."""
    inside: dict[int, list[Print]] = {}
    outside: list[Print] = []
    for each in prints:
        for box, part in _parts(boxes, each):
            (outside if box is None else inside.setdefault(box, [])).append(part)
    for lines in inside.values():
        lines.sort(key=lambda line: (-line.base, line.left))
    return inside, outside


def _parts(boxes: Sequence[Box], each: Print) -> Iterator[tuple[int | None, Print]]:
    """The runs of words of a print that lie in one box, with its number, or in none."""
    homes = [
        _home(boxes, (word.left + word.right) / 2, word.base + _LOWEST * each.size) for word in each.words
    ]
    if len(set(homes)) == 1:
        yield homes[0], each
        return
    first = 0
    for stop in range(1, len(homes) + 1):
        if stop == len(homes) or homes[stop] != homes[first]:
            yield homes[first], each.part(first, stop)
            first = stop


def _home(boxes: Sequence[Box], x: float, y: float) -> int | None:
    """The number of the smallest box around a point."""
    around = [
        i for i, (left, bottom, right, top) in enumerate(boxes) if left <= x <= right and bottom <= y <= top
    ]
    return min(around, key=lambda i: (boxes[i][2] - boxes[i][0]) * (boxes[i][3] - boxes[i][1]), default=None)
