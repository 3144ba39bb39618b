"""Web pages (HTML): headings, paragraphs, list items, table rows, bold."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tallystick.model.document import BlockKind
from tallystick.read.collector import Collector, Piece
from tallystick.read.grid import Grid
from tallystick.read.html.encoding import decode_page
from tallystick.read.html.lists import ListCount
from tallystick.read.html.nesting import nesting_depth
from tallystick.read.reading import Place, Reading
from tallystick.read.source import Source

_UNREAD = frozenset(
    ("script", "style", "noscript", "template", "head", "nav", "svg", "math", "iframe", "object", "canvas", "select",
     "button", "textarea", "audio", "video", "map", "datalist", "dialog", "del")
)  # fmt: skip
"""Elements whose content is not text of the document."""

_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label",
     "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
     "wbr", "img", "rp", "rt", "acronym", "nobr", "input")
)  # fmt: skip
"""Elements that do not begin a block of their own; all others do."""

_CELLS = frozenset(("td", "th"))
_BOLD = frozenset(("b", "strong"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SPACE = re.compile(r"[ \t\n\r\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEAVY = re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(normal|lighter|[1-5]00)", re.IGNORECASE)


def read(source: Source) -> Reading:
    """What a web page holds. Raises DocumentError when it is nested too deeply or holds no text.

    The stored text is put together from the page's text as a browser shows it: runs of white space are one
    blank, each block stands on a line of its own, a tab stands between the cells of a row. Scripts, menus
    and hidden elements are not in it.
    """
    markup, notes = decode_page(source)
    source.check_length(len(markup))
    depth = nesting_depth(markup)
    if depth > source.limits.depth:
        raise source.refuse(
            f"nests its elements {depth:,} deep, more than the limit of {source.limits.depth:,}; "
            "open it in a browser and save it as text or print it as PDF"
        )
    tree = LexborHTMLParser(markup)
    title = tree.css_first("title")
    walker = _Walker()
    if tree.body is not None:
        walker.walk(tree.body)
    if not walker.collector.length:
        raise source.refuse(
            "the page holds no text of its own (it may be made by scripts); save it from a browser as PDF"
        )
    name = _SPACE.sub(" ", title.text()).strip() if title is not None else ""
    return walker.collector.reading(name, notes)


def _steps(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """The nodes under `root` in order, each element twice: entered (True) and left (False)."""
    node: LexborNode | None = root
    while node is not None:
        yield node, True
        following = node.child if node.is_element_node and not _is_unread(node) else None
        while following is None and node is not None:
            yield node, False
            if node.mem_id == root.mem_id:
                return
            following = node.next
            if following is None:
                node = node.parent
        node = following


def _is_unread(node: LexborNode) -> bool:
    if node.tag in _UNREAD:
        return True
    attributes = node.attributes
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "") is not None


class _Walker:
    """Collects the blocks of one page."""

    def __init__(self) -> None:
        self.collector = Collector()
        self._pieces: list[Piece] = []
        self._kinds: list[tuple[BlockKind, int]] = [(BlockKind.PARAGRAPH, 0)]
        self._bold: list[bool] = [False]
        self._raised = 0
        self._cells: list[list[Piece]] | None = None
        self._places: list[Place] = []
        self._grid = Grid()
        self._lists: list[ListCount] = []

    def walk(self, root: LexborNode) -> None:
        """Collect all blocks under `root`."""
        for node, entered in _steps(root):
            if node.is_text_node and entered:
                self._text(node.text_content or "")
            elif node.is_element_node and not _is_unread(node):
                self._enter(node) if entered else self._leave(str(node.tag))
        self._flush()

    def _text(self, text: str) -> None:
        plain = _SPACE.sub(" ", text)
        if plain.startswith(" ") and (not self._pieces or self._pieces[-1].text.endswith((" ", "\n"))):
            plain = plain[1:]
        if plain:
            self._pieces.append(Piece(plain, self._bold[-1], self._raised > 0))

    def _enter(self, node: LexborNode) -> None:
        tag = str(node.tag)
        self._bold.append(_weight(tag, node.attributes.get("style") or "", self._bold[-1]))
        self._raised += tag == "sup"
        if tag == "br":
            self._pieces.append(Piece("\n"))
        elif self._cells is not None and tag in _CELLS:
            self._pieces = []
            self._cells.append(self._pieces)
            self._places.append(
                self._grid.place(_count(node, "rowspan"), _count(node, "colspan"), tag == "th")
            )
        elif tag not in _INLINE:
            self._flush()
        if tag == "table" and self._cells is None:
            self.collector.begin_table()
            self._grid = Grid()
        elif tag == "tr" and self._cells is None and (self._grid.goes_on or _holds_data(node)):
            self._cells, self._places = [], []
            self._grid.next_row()
        if tag in _HEADINGS:
            self._kinds.append((BlockKind.HEADING, _HEADINGS[tag]))
        elif tag in ("ol", "ul", "menu"):
            self._lists.append(
                ListCount(tag == "ol", _count(node, "start"), node.attributes.get("type") or "")
            )
        elif tag == "li":
            self._kinds.append((BlockKind.LIST_ITEM, 0))
            self._number(node)

    def _number(self, item: LexborNode) -> None:
        """Begin a list item with the label that a browser prints before it."""
        if self._lists and self._cells is None:
            value = _count(item, "value") if "value" in item.attributes else None
            label = self._lists[-1].label(value)
            self._pieces = [Piece(f"{label} ", self._bold[-1])] if label else []

    def _leave(self, tag: str) -> None:
        self._bold.pop()
        self._raised -= tag == "sup"
        if tag == "tr" and self._cells is not None:
            self.collector.row(self._cells, self._places)
            self._cells, self._pieces = None, []
        elif tag not in _INLINE and tag != "br":
            self._flush()
        if tag in _HEADINGS or tag == "li":
            self._kinds.pop()
        elif tag in ("ol", "ul", "menu") and self._lists:
            self._lists.pop()

    def _flush(self) -> None:
        """End the block in hand; inside a table cell a block only ends a line."""
        if self._cells is not None:
            self._pieces.append(Piece("\n"))
        else:
            kind, level = self._kinds[-1]
            self.collector.block(kind, self._pieces, level)
            self._pieces = []


def _holds_data(row: LexborNode) -> bool:
    """Whether a table row holds data, and is not there to place parts of the page beside each other."""
    cells = [child for child in row.iter() if child.tag in _CELLS]
    several = len(cells) > 1 or any(_count(cell, "colspan") > 1 for cell in cells)
    return several and row.css_first("h1,h2,h3,h4,h5,h6,table") is None


def _count(node: LexborNode, name: str) -> int:
    """The number an attribute of an element gives; 1 where it gives none."""
    value = (node.attributes.get(name) or "").strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _weight(tag: str, style: str, inherited: bool) -> bool:
    """Whether text in an element is bold."""
    if _LIGHT.search(style):
        return False
    return inherited or tag in _BOLD or _HEAVY.search(style) is not None
