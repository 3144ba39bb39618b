"""Blocks: drafts read clean and cut into passages."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from tallystick.model.document import Block, BlockKind, Cell, OffsetMap, Passage
from tallystick.read.clean import Clean, broken_words, clean_cells, clean_spans
from tallystick.read.hyphens import Hyphens
from tallystick.read.lines_table import lines_table
from tallystick.read.reading import Draft, Place, Reading, Span
from tallystick.read.sentences import Sentences, sentences_of


def build_blocks(
    reading: Reading, drafts: Iterable[Draft], language: str
) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks of a document, and notes on what was decided. Drafts without text are left out."""
    hyphens = Hyphens(reading.text, lines_table(language))
    builder = _Builder(reading, hyphens, sentences_of(language))
    blocks: list[Block] = []
    unsure = 0
    for draft in drafts:
        block = builder.block(draft, len(blocks))
        if block is not None:
            blocks.append(block)
            unsure += sum(not hyphens.shows(*word) for word in broken_words(reading.text, draft.spans))
    return tuple(blocks), _note(unsure)


def _note(unsure: int) -> tuple[str, ...]:
    if not unsure:
        return ()
    return (
        f"Words broken at line ends and put together by rule, the document shows them nowhere else: {unsure:,}.",
    )


class _Builder:
    """Builds the blocks of one reading."""

    def __init__(self, reading: Reading, hyphens: Hyphens, sentences: Sentences) -> None:
        self._text = reading.text
        self._hyphens = hyphens
        self._sentences = sentences
        self._starts = [page.start for page in reading.pages]
        self._numbers = [page.number for page in reading.pages]

    def block(self, draft: Draft, index: int) -> Block | None:
        """The block of a draft, the `index`-th of its document; None when no text is left of it."""
        if draft.cells:
            clean = clean_cells(self._text, draft.cells, self._hyphens)
        else:
            clean = clean_spans(self._text, draft.spans, self._hyphens)
        if not clean.text:
            return None
        cells = tuple(self._cells(draft, index))
        start, end = clean.offsets.span(0, len(clean.text))
        cuts = self._cuts(draft, clean, cells)
        passages = tuple(self._passage(clean, cut, draft.bold, index) for cut in cuts)
        bold = mostly_bold(draft.bold, draft.spans)
        return Block(
            draft.kind,
            clean.text,
            start,
            end,
            self._page(start),
            clean.offsets,
            passages,
            draft.level,
            bold,
            cells,
            draft.table,
        )

    def _cells(self, draft: Draft, index: int) -> Iterator[Cell]:
        """The cells of a table row that hold text."""
        places = draft.places or tuple(Place(0, column) for column in range(len(draft.cells)))
        for spans, place in zip(draft.cells, places, strict=True):
            clean = clean_spans(self._text, spans, self._hyphens)
            if clean.text:
                passages = (
                    self._passage(clean, cut, draft.bold, index) for cut in self._sentences.spans(clean.text)
                )
                yield Cell(
                    clean.text,
                    tuple(passages),
                    place.row,
                    place.column,
                    place.down,
                    place.across,
                    place.heading,
                )

    def _cuts(self, draft: Draft, clean: Clean, cells: Sequence[Cell]) -> list[Span]:
        """The clean spans of the passages.

        A heading is one passage. So is a table row whose cells hold no more than a sentence each, because its
        cells explain each other.
        """
        if draft.kind is BlockKind.HEADING:
            return [(0, len(clean.text))]
        if draft.kind is BlockKind.TABLE_ROW and all(len(cell.passages) < 2 for cell in cells):
            return [(0, len(clean.text))]
        return list(self._sentences.spans(clean.text))

    def _passage(self, clean: Clean, cut: Span, bold: Sequence[Span], block: int) -> Passage:
        offsets = clean.offsets.part(*cut)
        length = cut[1] - cut[0]
        start, end = offsets.span(0, length)
        return Passage(
            clean.text[cut[0] : cut[1]],
            start,
            end,
            self._page(start),
            block,
            offsets,
            bool(bold) and mostly_bold(bold, stored_runs(offsets, length)),
        )

    def _page(self, offset: int) -> int:
        return self._numbers[max(bisect_right(self._starts, offset) - 1, 0)]


def stored_runs(offsets: OffsetMap, length: int) -> list[Span]:
    """The stored spans that a clean text of `length` characters is made of."""
    ends = [clean for clean, _ in offsets.runs[1:]] + [length]
    return [(stored, stored + end - clean) for (clean, stored), end in zip(offsets.runs, ends, strict=True)]


def mostly_bold(bold: Sequence[Span], spans: Sequence[Span]) -> bool:
    """Whether more than half of `spans` lies in `bold`; both are in order, and no two overlap."""
    whole = sum(end - start for start, end in spans)
    inside = 0
    for start, end in spans:
        at = max(bisect_right(bold, (start, end)) - 1, 0)
        while at < len(bold) and bold[at][0] < end:
            inside += max(0, min(end, bold[at][1]) - max(start, bold[at][0]))
            at += 1
    return 2 * inside > whole
