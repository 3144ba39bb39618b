"""Collector: puts together the stored text of formats that know their blocks, and drafts over it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tallystick.model.document import BlockKind, Page
from tallystick.read.reading import Draft, Place, Reading, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one weight."""

    text: str
    bold: bool = False


class Collector:
    """Appends blocks to a stored text: each on lines of its own, the cells of a table row between tabs."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._drafts: list[Draft] = []
        self.length = 0
        self._table = 0
        self._row = 0

    def begin_table(self) -> None:
        """Say that the rows that follow are those of another table."""
        self._table += 1
        self._row = 0

    def block(self, kind: BlockKind, pieces: Sequence[Piece], level: int = 0) -> None:
        """Append one block; a block without visible text is left out."""
        if any(piece.text.strip() for piece in pieces):
            span, bold = self._append(pieces)
            self._add("\n")
            self._drafts.append(Draft(kind, (span,), level, bold))

    def row(self, cells: Sequence[Sequence[Piece]], places: Sequence[Place] = ()) -> None:
        """Append one table row; a row without visible text is left out.

        `places` are those of the cells in the grid of the table; without them each cell has its own column.
        """
        row = self._row
        self._row += 1
        if not any(piece.text.strip() for cell in cells for piece in cell):
            return
        spans: list[tuple[Span, ...]] = []
        bold: list[Span] = []
        for i, cell in enumerate(cells):
            if i:
                self._add("\t")
            span, heavy = self._append(cell)
            spans.append((span,) if span[0] < span[1] else ())
            bold.extend(heavy)
        self._add("\n")
        whole = tuple(span for cell in spans for span in cell)
        grid = tuple(places) or tuple(Place(row, column) for column in range(len(spans)))
        self._drafts.append(
            Draft(BlockKind.TABLE_ROW, whole, 0, tuple(bold), tuple(spans), grid, self._table)
        )

    def reading(self, title: str, notes: tuple[str, ...] = ()) -> Reading:
        """All that was appended, as one page."""
        text = "".join(self._parts)
        return Reading(text, (Page(1, 0, len(text)),), tuple(self._drafts), title, styled=True, notes=notes)

    def _append(self, pieces: Sequence[Piece]) -> tuple[Span, tuple[Span, ...]]:
        """Append the pieces without the space around them: their span, and which of it is bold."""
        kept = _trimmed(pieces)
        start = self.length
        bold: list[Span] = []
        for piece in kept:
            if piece.bold:
                bold.append((self.length, self.length + len(piece.text)))
            self._add(piece.text)
        return (start, self.length), tuple(bold)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)


def _trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    kept = list(pieces)
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = Piece(kept[0].text.lstrip(), kept[0].bold)
        kept[-1] = Piece(kept[-1].text.rstrip(), kept[-1].bold)
    return kept
