"""Items: a walk through the blocks of a document that sorts each into a section, an article, or outside."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tallystick.extract.labels import Label, is_contents, label_of
from tallystick.extract.sections import repeats_title, title_of
from tallystick.languages.columns import columns_of
from tallystick.model.document import Block, BlockKind, Document
from tallystick.model.outline import Section

Starts = Mapping[int, Label]
"""Where articles begin: the place of each one's first block in the document, and the label it begins with.

An article without a printed label has one without text whose number is its place in the order.
"""

_LONGEST_HEADING = 160  # characters; a longer unstyled block is text, whatever it begins with
_SOME = 0.3  # the share of list items that may go on in a paragraph by chance
_LEVEL = "level "
_UNLABELLED = "heading"  # an unstyled heading without a label has nothing under it


@dataclass(frozen=True, slots=True)
class Item:
    """One article as found: its label, its blocks (the first begins with the label), its section."""

    label: Label
    blocks: tuple[Block, ...]
    section: str | None


class Items:
    """Walks the blocks of one document once."""

    def __init__(self, document: Document, starts: Starts) -> None:
        self.document = document
        self.starts = starts
        self.sections: list[Section] = []
        self.items: list[Item] = []
        self.outside: list[Block] = []
        self._open: list[tuple[str, str]] = []  # (shape, section id) of the headings the reader stands under
        self._article: tuple[Label, list[Block], str | None] | None = None
        self._article_level = max((document.blocks[place].level for place in starts), default=0)
        self._words = columns_of(document.language)
        self._families = frozenset(label.family for label in starts.values())

    def read(self) -> "Items":
        """Sort the blocks into sections, articles, and those outside both, each in reading order."""
        title = title_of(self.document, self.starts)
        for place, block in enumerate(self.document.blocks):
            label = label_of(block)
            if place in self.starts:
                self._close()
                self._article = (self.starts[place], [block], self._open[-1][1] if self._open else None)
            elif repeats_title(self.document, block):
                self.outside.append(block)
            elif (
                block is title or self._is_contents(place) or self._leaves_form(block) or self._closes(block)
            ):
                self._close()
                self.outside.append(block)
            elif shape := self._heading_shape(block, label):
                self._close()
                self._enter(block, shape)
            elif self._article:
                self._article[1].append(block)
            else:
                self.outside.append(block)
        self._close()
        self._part_from_lists()
        return self

    def _part_from_lists(self) -> None:
        """Where articles are the items of lists and few go on in paragraphs, those stand behind the lists."""
        listed = [item for item in self.items if item.blocks[0].kind is BlockKind.LIST_ITEM]
        going_on = sum(any(map(_is_paragraph, item.blocks)) for item in listed)
        if len(listed) < len(self.items) or going_on > _SOME * len(listed):
            return
        order = {id(block): place for place, block in enumerate(self.document.blocks)}
        self.outside.extend(block for item in self.items for block in item.blocks if _is_paragraph(block))
        self.outside.sort(key=lambda block: order[id(block)])
        self.items = [
            replace(item, blocks=tuple(block for block in item.blocks if not _is_paragraph(block)))
            for item in self.items
        ]

    def _is_contents(self, place: int) -> bool:
        """Whether a block is a line of a table of contents, or the heading of one."""
        blocks = self.document.blocks
        below = blocks[place + 1] if place + 1 < len(blocks) else None
        heads = blocks[place].kind is BlockKind.HEADING and below is not None and is_contents(below)
        return heads or is_contents(blocks[place])

    def _closes(self, block: Block) -> bool:
        """Whether a heading inside an article ends it: the notes and annexes behind the last one."""
        inside = block.kind is BlockKind.HEADING and block.level > self._article_level and self._article
        return bool(inside) and self._words.is_closing(block.text)

    def _leaves_form(self, block: Block) -> bool:
        """Whether a block that is no heading stands behind the table that the whole article is."""
        first = self._article[1][0] if self._article else None
        return first is not None and first.table > 0 and block.table != first.table and not block.level

    def _close(self) -> None:
        if self._article:
            label, blocks, section = self._article
            self.items.append(Item(label, tuple(blocks), section))
        self._article = None

    def _enter(self, block: Block, shape: str) -> None:
        for depth, (known, _) in enumerate(self._open):
            if known in (shape, _UNLABELLED) or _is_below(known, shape):
                del self._open[depth:]
                break
        identifier = f"s{len(self.sections) + 1}"
        parent = self._open[-1][1] if self._open else None
        self.sections.append(Section(identifier, block.text.strip(), parent, len(self.sections) + 1))
        self._open.append((shape, identifier))

    def _heading_shape(self, block: Block, label: Label | None) -> str | None:
        """What makes a block a section heading, None where it is not one.

        A heading of the format's own counts when it stands above the articles; so does a short block that
        begins with a label of another family (IV., (2), Part 1) and does not end like a sentence.
        """
        if block.kind is BlockKind.HEADING and block.level:
            above = not self._article_level or block.level <= self._article_level
            return f"{_LEVEL}{block.level:02}" if above else None
        if block.kind in (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM) or len(block.text) > _LONGEST_HEADING:
            return None
        if block.text.rstrip().endswith((".", ";", ",", ":")):
            return None
        if label and not label.is_code:
            return label.family
        capitals = block.text.isupper() and any(section.title.isupper() for section in self.sections)
        lone = block.kind is BlockKind.HEADING and (self._article is None or capitals)
        return _UNLABELLED if lone else None


def _is_paragraph(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH


def _is_below(known: str, shape: str) -> bool:
    """Whether an open heading is deeper than one that begins, by the levels the format gives both."""
    return known.startswith(_LEVEL) and shape.startswith(_LEVEL) and known > shape
