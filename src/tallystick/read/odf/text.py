"""OpenDocument texts: headings, paragraphs, lists with their printed labels, tables, bold runs."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from tallystick.model.document import BlockKind
from tallystick.read.collector import Collector, Piece
from tallystick.read.odf.content import OUTLINE, attribute, count, macro_notes, open_content, pieces_of
from tallystick.read.odf.lists import Lists
from tallystick.read.odf.tables import append_table
from tallystick.read.reading import Reading
from tallystick.read.source import Source
from tallystick.read.xml import local

_TITLE = "Title"
_DEEPEST = 10
_MOST = 100_000
_HOLDERS = frozenset(("section", "index-body"))


def read(source: Source) -> Reading:
    """What an OpenDocument text holds. Raises DocumentError when it cannot be read.

    The stored text is put together from its paragraphs as that of a Word document is; notes, comments,
    deleted text and tables of contents are not in it.
    """
    body, styles = open_content(source)
    walker = _Walker(source, styles)
    walker.body(body)
    return walker.collector.reading(walker.title, tuple(macro_notes(source)))


class _Walker:
    """Goes through the body of one text and collects its blocks."""

    def __init__(self, source: Source, styles: Mapping[str, Element]) -> None:
        self._source = source
        self._styles = styles
        self._lists = Lists(styles)
        self.collector = Collector()
        self.title = ""

    def body(self, element: Element) -> None:
        """Collect the paragraphs, lists and tables of an element, in order."""
        for child in element:
            name = local(child)
            if name in ("p", "h"):
                self._paragraph(child)
            elif name == "list":
                self._list(child, attribute(child, "style-name"), 0)
            elif name == "table":
                append_table(self.collector, child, self._styles, self._source)
            elif name in _HOLDERS:
                self.body(child)

    def _paragraph(self, element: Element) -> None:
        self._source.check_length(self.collector.length)
        pieces = list(pieces_of(element, self._styles))
        if local(element) == "h":
            self._heading(element, pieces)
        elif self._is_title(attribute(element, "style-name")):
            self.title = self.title or "".join(piece.text for piece in pieces).strip()
            self.collector.block(BlockKind.HEADING, pieces)
        else:
            self.collector.block(BlockKind.PARAGRAPH, pieces)

    def _heading(self, element: Element, pieces: list[Piece]) -> None:
        """A heading, before it the number that the outline gives it."""
        level = count(element, "outline-level", _DEEPEST)
        label = ""
        if attribute(element, "is-list-header") != "true" and any(piece.text.strip() for piece in pieces):
            if attribute(element, "restart-numbering") == "true":
                self._lists.restart(OUTLINE, level - 1, count(element, "start-value", _MOST))
            label = self._lists.label(OUTLINE, level - 1)
        labelled = [Piece(f"{label} ", pieces[0].bold), *pieces] if label else pieces
        self.collector.block(BlockKind.HEADING, labelled, level)

    def _is_title(self, style: str) -> bool:
        parent = attribute(self._styles[style], "parent-style-name") if style in self._styles else ""
        return _TITLE in (style, parent)

    def _list(self, element: Element, style: str, depth: int) -> None:
        if depth == 0:
            goes_on = (
                attribute(element, "continue-numbering") == "true"
                or attribute(element, "continue-list") != ""
            )
            self._lists.begin(style, goes_on)
        for item in element:
            if local(item) in ("list-item", "list-header"):
                self._item(item, style, depth)

    def _item(self, item: Element, style: str, depth: int) -> None:
        labelled = local(item) == "list-header"
        for child in item:
            if local(child) == "list":
                self._list(child, attribute(child, "style-name") or style, depth + 1)
            elif local(child) in ("p", "h"):
                self._entry(child, "" if labelled else self._lists.label(style, depth))
                labelled = True

    def _entry(self, element: Element, label: str) -> None:
        """The paragraph of a list item, its label before it; a heading in a list stays a heading."""
        pieces = list(pieces_of(element, self._styles))
        if label and any(piece.text.strip() for piece in pieces):
            pieces.insert(0, Piece(f"{label} ", pieces[0].bold))
        if local(element) == "h":
            self.collector.block(BlockKind.HEADING, pieces, count(element, "outline-level", _DEEPEST))
        else:
            self.collector.block(BlockKind.LIST_ITEM, pieces)
