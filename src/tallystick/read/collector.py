"""Collector: puts together the stored text of formats that know their blocks, and drafts over it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tallystick.model.document import BlockKind, Page
from tallystick.read.raised import is_note_mark
from tallystick.read.reading import Draft, Place, Reading, Span, without

_BEFORE = 20  # characters before a raised mark that tell a note from an exponent


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one weight; `raised` marks what is set above the line."""

    text: str
    bold: bool = False
    raised: bool = False


class Collector:
    """Appends blocks to a stored text: each on lines of its own, the cells of a table row between tabs."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._drafts: list[Draft] = []
        self.length = 0
        self._table = 0
        self._row = 0
        self._starts: list[int] = []

    @property
    def kinds(self) -> frozenset[BlockKind]:
        """The kinds of the blocks that were appended."""
        return frozenset(draft.kind for draft in self._drafts)

    def begin_page(self) -> None:
        """Say that what follows stands on another page (a sheet, a file)."""
        self._starts.append(self.length)

    def begin_table(self) -> None:
        """Say that the rows that follow are those of another table."""
        self._table += 1
        self._row = 0

    def block(self, kind: BlockKind, pieces: Sequence[Piece], level: int = 0) -> None:
        """Append one block; a block without visible text is left out."""
        if any(piece.text.strip() for piece in pieces):
            spans, bold = self._append(pieces)
            self._add("\n")
            self._drafts.append(Draft(kind, spans, level, bold))

    def row(self, cells: Sequence[Sequence[Piece]], places: Sequence[Place] = ()) -> None:
        """Append one table row; a row without visible text is left out.

        `places` are those of the cells in the grid of the table; without them each cell has its own column.
        """
        row = self._row
        self._row += 1
        if not any(piece.text.strip() for cell in cells for piece in cell):
            return
        filled: list[tuple[Span, ...]] = []
        bold: list[Span] = []
        for i, cell in enumerate(cells):
            if i:
                self._add("\t")
            spans, heavy = self._append(cell)
            filled.append(spans)
            bold.extend(heavy)
        self._add("\n")
        whole = tuple(span for cell in filled for span in cell)
        grid = tuple(places) or tuple(Place(row, column) for column in range(len(filled)))
        self._drafts.append(
            Draft(BlockKind.TABLE_ROW, whole, 0, tuple(bold), tuple(filled), grid, self._table)
        )

    def reading(self, title: str, notes: tuple[str, ...] = ()) -> Reading:
        """All that was appended; as one page, unless pages were begun."""
        text = "".join(self._parts)
        starts = [*(self._starts or [0]), len(text)]
        pages = tuple(Page(i, *span) for i, span in enumerate(pairwise(starts), start=1))
        return Reading(text, pages, tuple(self._drafts), title, styled=True, notes=notes)

    def _append(self, pieces: Sequence[Piece]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """Append the pieces without the space around them: the spans to read, and which are bold.

        The raised marks of notes are appended and not read.
        """
        start = self.length
        bold: list[Span] = []
        skipped: list[Span] = []
        before = ""
        for piece in _trimmed(pieces):
            span = (self.length, self.length + len(piece.text))
            if piece.raised and before and is_note_mark(before, piece.text):
                skipped.append(span)
            elif piece.bold:
                bold.append(span)
            self._add(piece.text)
            before = piece.text[-_BEFORE:]
        return without((start, self.length), tuple(skipped)), tuple(bold)

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
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return kept
