"""The blocks of a report as paragraphs, tables and pictures of a Word document."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from io import BytesIO

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm

from tallystick.publish.report.docx.lists import numbering_of
from tallystick.publish.report.docx.names import Names
from tallystick.publish.report.docx.package import region
from tallystick.publish.report.docx.tables import table
from tallystick.publish.report.docx.xml import (
    Element,
    bookmarked,
    element,
    field,
    inside_link,
    outside_link,
    paragraph,
    run,
)
from tallystick.publish.report.drawn import Drawings
from tallystick.publish.report.model import (
    Block,
    Bullets,
    Figure,
    Look,
    Paragraph,
    Quotation,
    Span,
    Spans,
    Table,
)

LOOKS = {Look.BODY: "normal", Look.NOTE: "report note", Look.PROPOSED: "report mark"}
ROOM, ROOM_ACROSS = 160.0, 247.0  # millimetres of text on a page upright and crosswise


class Blocks:
    """Makes the blocks of one report; `styles` are the ids of its styles by name."""

    def __init__(
        self, document: Document, names: Names, styles: Mapping[str, str], drawings: Drawings
    ) -> None:
        self._document = document
        self._names = names
        self._styles = styles
        self._drawings = drawings

    def made(self, block: Block, across: bool) -> Iterator[Element]:
        """The elements of a block; `across` says that the page lies crosswise."""
        match block:
            case Paragraph():
                yield paragraph(self._styles[LOOKS[block.look]], self.runs(block.spans))
            case Quotation():
                yield paragraph(self._styles["quote"], self._quoted(block))
            case Bullets():
                yield from self._list(block)
            case Table():
                yield from self._table(block, ROOM_ACROSS if across else ROOM)
            case Figure():
                yield from self._figure(block)

    def runs(self, spans: Iterable[Span]) -> list[Element]:
        """The spans as runs, links and references."""
        return [made for span in spans for made in self._span(span)]

    def _span(self, span: Span) -> list[Element]:
        if not span.target:
            return [run(span.text, *_properties(span))]
        if span.target.startswith("http"):
            relationship = self._document.part.relate_to(
                span.target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
            return [outside_link(relationship, [run(span.text, self._link_style())])]
        bookmark = self._names.bookmark(span.target)
        if not span.text:
            return field(f"REF {bookmark} \\h", " ".join(map(str, self._names.caption(span.target))))
        return [inside_link(bookmark, [run(span.text, self._link_style())])]

    def _link_style(self) -> Element:
        return element("w:rStyle", w_val=self._styles["hyperlink"])

    def _quoted(self, block: Quotation) -> list[Element]:
        place = [run(" ("), *self.runs(block.place), run(")")] if block.place else []
        return [run("“"), *self.runs((block.words,)), run("”"), *place]

    def _list(self, block: Bullets) -> Iterator[Element]:
        style = self._styles["list number" if block.numbered else "list bullet"]
        own = numbering_of(self._document, style) if block.numbered else []
        for item in block.items:
            yield paragraph(style, self.runs(item), *deepcopy(own))

    def _caption(self, anchor: str, caption: Spans, *properties: Element) -> Element:
        """ "Table 7: ..." with a number that Word counts; the bookmark holds what references show."""
        kind, number = self._names.caption(anchor)
        label = [run(f"{kind} "), *field(f"SEQ {kind} \\* ARABIC", str(number))]
        named = bookmarked(self._names.bookmark(anchor), self._names.number(anchor), label)
        return paragraph(self._styles["caption"], [*named, run(": "), *self.runs(caption)], *properties)

    def _table(self, block: Table, room: float) -> Iterator[Element]:
        yield self._caption(block.anchor, block.caption, element("w:keepNext"))
        cells = [[self.runs(cell) for cell in row] for row in block.rows]
        yield table(block, cells, self._styles, room)

    def _figure(self, block: Figure) -> Iterator[Element]:
        drawing = self._drawings[block.picture.name]
        width = Mm(min(drawing.millimetres, ROOM))
        inline = self._document.part.new_pic_inline(BytesIO(drawing.png), width)
        inline.docPr.set("descr", block.picture.alt)
        inline.docPr.set("name", f"Picture {self._names.number(block.anchor)}")
        inline.docPr.set("id", str(self._names.number(block.anchor)))
        for properties in inline.iter(qn("pic:cNvPr")):
            properties.set("descr", block.picture.alt)
            properties.set("name", f"{block.anchor}.png")
        holder = element("w:r", element("w:drawing"))
        holder[0].append(inline)
        yield paragraph(self._styles["normal"], [holder], element("w:keepNext"))
        yield self._caption(block.anchor, block.caption)


def _properties(span: Span) -> list[Element]:
    """Bold, italic and language, in the order that Word wants them."""
    found = [element(name) for name, on in (("w:b", span.strong), ("w:i", span.emphasis)) if on]
    if not span.language:
        return found
    tag = region(span.language)
    asian = span.language.partition("-")[0] in ("zh", "ja", "ko")
    return [*found, element("w:lang", **{"w_eastAsia" if asian else "w_val": tag})]
