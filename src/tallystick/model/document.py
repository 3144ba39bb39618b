"""Document: the stored text of one file, and the passages (sentences) that were read in it.

The stored text is what the file says, letter by letter, page marks and line-end hyphens included; it is
hashed, and every quote is a slice of it. Blocks and passages are the *clean* reading of that text, and an
`OffsetMap` leads from each clean character back to the stored one.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from itertools import pairwise

from tallystick.model.source_kind import SourceKind


class Role(StrEnum):
    """What a document is in an evaluation; one file may be both."""

    PLAN = "plan"
    REPORT = "report"
    PLAN_AND_REPORT = "plan_and_report"


class BlockKind(StrEnum):
    """What a run of text is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each character of a clean text stands in the stored text.

    `runs` are (clean offset, stored offset) pairs in ascending order: from one pair to the next, clean and
    stored characters run in step. Offsets are in code points.
    """

    runs: tuple[tuple[int, int], ...]

    def stored(self, clean: int) -> int:
        """The stored offset of the clean character at `clean`."""
        at = bisect_right(self.runs, (clean, float("inf"))) - 1
        start, origin = self.runs[max(at, 0)]
        return origin + clean - start

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stored half-open span of the clean span `start:end` (which holds at least one character)."""
        return self.stored(start), self.stored(end - 1) + 1

    def part(self, start: int, end: int) -> "OffsetMap":
        """The map of the clean slice `start:end`, with clean offsets counted from its beginning."""
        first, last = bisect_right(self.runs, (start, float("inf"))), bisect_left(self.runs, (end,))
        inside = [(clean - start, origin) for clean, origin in self.runs[first:last]]
        return OffsetMap(((0, self.stored(start)), *inside))


@dataclass(frozen=True, slots=True)
class Page:
    """One page (or, where the format has none, the whole text): its number from 1 and its stored span."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence: its clean text, its stored span, its page, the block it stands in, and its style."""

    text: str
    start: int
    end: int
    page: int
    block: int
    offsets: OffsetMap
    bold: bool = False

    def part(self, start: int, end: int | None = None) -> "Passage":
        """The clean slice `start:end` as a passage of its own; it must hold at least one character."""
        stop = len(self.text) if end is None else end
        first, last = self.offsets.span(start, stop)
        return Passage(
            self.text[start:stop],
            first,
            last,
            self.page,
            self.block,
            self.offsets.part(start, stop),
            self.bold,
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row: its clean text, its sentences, and its place in the grid of the table.

    `row` and `column` count from 0 in the table; `down` and `across` say over how many rows and columns the
    cell is merged. `heading` says that the format marks it as a cell of the table's header.
    """

    text: str
    passages: tuple[Passage, ...]
    row: int
    column: int
    down: int = 1
    across: int = 1
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or table row, in reading order.

    `level` is the heading's depth from 1 where the format says so (0 elsewhere). `bold` says that most of
    the block is set in bold. `cells` are the cells of a table row, those without text left out; `table`
    counts the tables of the document from 1 (0 for blocks that are no table rows).
    """

    kind: BlockKind
    text: str
    start: int
    end: int
    page: int
    offsets: OffsetMap
    passages: tuple[Passage, ...]
    level: int = 0
    bold: bool = False
    cells: tuple[Cell, ...] = ()
    table: int = 0


@dataclass(frozen=True)
class Document:
    """One file as it was read. `text` is the stored text; `file_sha256` identifies the original file.

    `styled` says that the format tells bold from regular, so that the absence of bold means something.
    `notes` are sentences about what the reader had to decide or leave out. `source` says who speaks in it,
    None where nobody said so.
    """

    id: str
    title: str
    name: str
    role: Role
    language: str
    file_sha256: str
    text: str = field(repr=False)
    pages: tuple[Page, ...] = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    styled: bool = False
    notes: tuple[str, ...] = ()
    source: SourceKind | None = None

    @cached_property
    def sha256(self) -> str:
        """The hash of the stored text in UTF-8, by which every quote names its document."""
        return sha256(self.text.encode("utf-8")).hexdigest()

    def page_at(self, offset: int) -> int:
        """The number of the page on which the stored character `offset` stands."""
        starts = [page.start for page in self.pages]
        return self.pages[max(bisect_right(starts, offset) - 1, 0)].number


def in_step(stored: tuple[int, ...]) -> OffsetMap:
    """The map for a clean text whose characters stand at the `stored` offsets, one offset a character."""
    if not stored:
        return OffsetMap(((0, 0),))
    breaks = [i + 1 for i, (a, b) in enumerate(pairwise(stored)) if b != a + 1]
    return OffsetMap(tuple((i, stored[i]) for i in (0, *breaks)))
