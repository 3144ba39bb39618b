"""Content: the words of paragraphs in OpenDocument files, a piece a run of one weight."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from tallystick.read.archive import check_archive, names_in, read_member
from tallystick.read.collector import Piece
from tallystick.read.source import Source
from tallystick.read.xml import local, parse_xml

CONTENT = "content.xml"
_STYLES = "styles.xml"
_UNREAD = frozenset(
    ("annotation", "annotation-end", "note", "tracked-changes", "ruby-text", "shapes", "forms")
)
_STYLED = ("style", "list-style", "outline-style")
OUTLINE = "outline-style"
"""The name under which the numbers of headings stand among the styles."""
_MACROS = ("Basic/", "Scripts/")
_LONGEST_CHAIN = 20


def open_content(source: Source) -> tuple[Element, dict[str, Element]]:
    """The body of a source and the styles it uses, by name. Raises DocumentError when it cannot be read."""
    check_archive(source)
    root = parse_xml(source, read_member(source, CONTENT), CONTENT)
    parts = [root]
    if _STYLES in names_in(source):
        parts.insert(0, parse_xml(source, read_member(source, _STYLES), _STYLES))
    styles = {
        OUTLINE if local(each) == OUTLINE else attribute(each, "name"): each
        for part in parts
        for each in part.iter()
        if local(each) in _STYLED
    }
    body = next((each for each in root if local(each) == "body"), None)
    if body is None or not len(body):
        raise source.refuse("the OpenDocument file has no body; open it and save it again")
    return body[0], styles


def macro_notes(source: Source) -> Iterator[str]:
    """A note where a file holds macros, which are never run."""
    if any(
        name.startswith(_MACROS) and name.endswith((".xml", ".py", ".bsh", ".js"))
        for name in names_in(source)
    ):
        yield "The file holds macros; they were not run."


def attribute(element: Element, name: str) -> str:
    """The value of an attribute, whatever its namespace; "" where there is none."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def count(element: Element, name: str, most: int) -> int:
    """A count of repetitions or merged cells: 1 where none is given, never more than `most`."""
    value = attribute(element, name)
    return min(int(value), most) if value.isascii() and value.isdigit() and 0 < len(value) < 9 else 1


def pieces_of(element: Element, styles: Mapping[str, Element], bold: bool = False) -> Iterator[Piece]:
    """The words of a paragraph or span, notes and comments left out."""
    heavy = is_bold(attribute(element, "style-name"), styles, bold)
    if element.text:
        yield Piece(element.text, heavy)
    for child in element:
        name = local(child)
        if name == "s":
            yield Piece(" " * count(child, "c", 100), heavy)
        elif name in ("tab", "line-break"):
            yield Piece("\t" if name == "tab" else "\n", heavy)
        elif name not in _UNREAD:
            yield from pieces_of(child, styles, heavy)
        if child.tail:
            yield Piece(child.tail, heavy)


def is_bold(style: str, styles: Mapping[str, Element], inherited: bool) -> bool:
    """Whether a style, or one it is based on, sets text in bold."""
    for _ in range(_LONGEST_CHAIN):
        if style not in styles:
            break
        weight = next((w for each in styles[style].iter() if (w := attribute(each, "font-weight"))), "")
        if weight:
            return weight == "bold" or (weight.isdigit() and int(weight) >= 600)
        style = attribute(styles[style], "parent-style-name")
    return inherited


def cell_pieces(cell: Element, styles: Mapping[str, Element]) -> list[Piece]:
    """The words of a table cell, its paragraphs on lines of their own."""
    pieces: list[Piece] = []
    for paragraph in _paragraphs(cell):
        if pieces:
            pieces.append(Piece("\n"))
        pieces.extend(pieces_of(paragraph, styles))
    return pieces


def _paragraphs(element: Element) -> Iterator[Element]:
    for child in element:
        if local(child) in ("p", "h"):
            yield child
        elif local(child) not in _UNREAD:
            yield from _paragraphs(child)
