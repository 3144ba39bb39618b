"""Sections: the headings above the articles, nested by their rank."""

from collections.abc import Container
from dataclasses import dataclass, field

from tallystick.extract.labels import label_of, read_label
from tallystick.languages.columns import columns_of
from tallystick.model.document import Block, BlockKind, Document
from tallystick.model.outline import Section

Rank = tuple[int, ...]
"""What a heading ranks by: one with a lower rank stands above, one with the same rank beside."""

HEADING, TITLE_ROW, ROW, COLUMN = range(4)
"""The first part of a rank: a heading of the document, a line above a table, a row across it, a column."""


@dataclass
class Sections:
    """The sections of a document as they are met, and those the reader stands under."""

    found: list[Section] = field(default_factory=list)
    _open: list[tuple[Rank, str, str]] = field(default_factory=list)  # rank, shape, id

    @property
    def current(self) -> str | None:
        """The id of the innermost heading the reader stands under."""
        return self._open[-1][2] if self._open else None

    def title(self, kind: int) -> str:
        """The innermost open heading of a kind; "" where none is open."""
        ids = [identifier for rank, _, identifier in self._open if rank[0] == kind]
        return next((section.title for section in self.found if ids and section.id == ids[-1]), "")

    def open_at(self, rank: Rank) -> str | None:
        """The title of the open heading of a rank, None where none is open."""
        ids = [identifier for known, _, identifier in self._open if known == rank]
        return next((section.title for section in self.found if ids and section.id == ids[0]), None)

    def enter(self, rank: Rank, title: str) -> str:
        """Stand under a heading; what it stands beside, and all below that, is left. Returns its id."""
        return self._enter(rank, "", title)

    def enter_again(self, rank: Rank, title: str) -> str:
        """Stand under a heading that may be printed many times: one of the same title in the same place is the same."""
        self.leave(rank)
        known = (each for each in self.found if (each.title, each.parent) == (title.strip(), self.current))
        section = next(known, None)
        if section is None:
            return self._enter(rank, "", title)
        self._open.append((rank, "", section.id))
        return section.id

    def enter_shaped(self, kind: int, title: str) -> str:
        """Stand under a heading whose depth is not printed: beside the last of its shape, below the others.

        Its shape is its label ("Goal 3", "Objective 1.1"); headings without one are all of one shape.
        """
        label = read_label(title)
        shape = label.family if label else "unlabelled"
        same = [rank for rank, known, _ in self._open if rank[0] == kind and known == shape]
        deeper = 1 + max((rank[1] for rank, _, _ in self._open if rank[0] == kind), default=0)
        return self._enter(same[0] if same else (kind, deeper), shape, title)

    def leave(self, rank: Rank) -> None:
        """Leave every heading that does not stand above `rank`."""
        self._open = [each for each in self._open if each[0] < rank]

    def drop_last(self) -> None:
        """Take back the heading entered last."""
        if self._open and self.found and self._open[-1][2] == self.found[-1].id:
            self._open.pop()
            self.found.pop()

    def _enter(self, rank: Rank, shape: str, title: str) -> str:
        self.leave(rank)
        order = len(self.found) + 1
        identifier = f"s{order}"
        self.found.append(Section(identifier, title.strip(), self.current, order))
        self._open.append((rank, shape, identifier))
        return identifier


def title_block(document: Document) -> Block | None:
    """The heading that is the title of the whole document, None where none is.

    It is the first heading, has no label, and no other heading is of its level or stands above it.
    """
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    if (
        not headings
        or label_of(headings[0])
        or columns_of(document.language).is_no_commitment(headings[0].text)
    ):
        return None
    first, others = headings[0], headings[1:]
    above = all(other.level > first.level for other in others)
    named = first.text.strip() == document.title.strip()
    return first if above and (named or (first.level and others)) else None


def repeats_title(document: Document, block: Block) -> bool:
    """Whether a heading only prints the title of the document again, at the head of a page."""
    again = block.kind is BlockKind.HEADING and block.text.strip() == document.title.strip()
    return again and block.page > document.pages[0].number


def title_of(document: Document, starts: Container[int]) -> Block | None:
    """The heading that is the title of the whole document, when articles begin in the blocks at `starts`.

    Beside what title_block finds, it is a first heading that reads as the document's title does, if no article
    begins before the next heading of its level.
    """
    if found := title_block(document):
        return found
    headings = [
        (place, block) for place, block in enumerate(document.blocks) if block.kind is BlockKind.HEADING
    ]
    if not headings or headings[0][0] in starts or headings[0][1].text.strip() != document.title.strip():
        return None
    first, block = headings[0]
    if columns_of(document.language).is_no_commitment(block.text):
        return None
    following = next(
        (place for place, other in headings[1:] if other.level <= block.level), len(document.blocks)
    )
    return None if any(place in starts for place in range(first, following)) else block


def used(sections: list[Section], articles: list[str | None]) -> tuple[list[Section], list[Section]]:
    """The sections that hold articles (`articles` are the sections of the articles), and those that hold none."""
    parents = {section.id: section.parent for section in sections}
    needed: set[str] = set()
    for article in articles:
        name = article
        while name is not None and name not in needed:
            needed.add(name)
            name = parents[name]
    return (
        [section for section in sections if section.id in needed],
        [section for section in sections if section.id not in needed],
    )
