"""Word documents (DOCX): headings, paragraphs, lists with their printed labels, tables, bold runs."""

from collections.abc import Iterator

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from tallystick.model.document import BlockKind
from tallystick.read.collector import Collector, Piece
from tallystick.read.docx.numbering import Numbering
from tallystick.read.docx.package import open_package
from tallystick.read.docx.styles import Style, Styles
from tallystick.read.docx.tables import WRAPPERS, inside, table_rows
from tallystick.read.reading import Reading
from tallystick.read.source import Source

_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "\u2011",
    qn("w:softHyphen"): "\u00ad",
}
_NOTES = {qn("w:footnoteReference"): "footnotes", qn("w:endnoteReference"): "endnotes"}


def read(source: Source) -> Reading:
    """What a Word document holds. Raises DocumentError when it cannot be read.

    The stored text is put together from the document's paragraphs, one a line, with the numbers and labels
    that Word prints before them, and table rows with a tab between cells. Deleted and hidden text, headers
    and footers are not in it.
    """
    document = open_package(source)
    walker = _Walker(source, document)
    walker.body(document.element.body)
    return walker.collector.reading(_title(document), _notes(document))


def _title(document: Document) -> str:
    """The title in the properties of a document; "" where they are not what python-docx knows as properties."""
    try:
        return str(document.core_properties.title or "").strip()
    except (AttributeError, KeyError, ValueError):
        return ""


def _notes(document: Document) -> tuple[str, ...]:
    body = document.element.body
    counts = {name: sum(1 for _ in body.iter(tag)) for tag, name in _NOTES.items()}
    return tuple(f"{count:,} {name} were not read." for name, count in counts.items() if count)


def _part(document: Document, kind: str) -> Element | None:
    """The root element of the document's part of one kind, None where it has none."""
    related = (
        each.target_part
        for each in document.part.rels.values()
        if each.reltype == kind and not each.is_external
    )
    return next((part.element for part in related if hasattr(part, "element")), None)


class _Walker:
    """Goes through the body of one document and collects its blocks."""

    def __init__(self, source: Source, document: Document) -> None:
        self._source = source
        self._styles = Styles(document.styles.element)
        self._numbering = Numbering(_part(document, RELATIONSHIP_TYPE.NUMBERING))
        self.collector = Collector()

    def body(self, element: Element) -> None:
        """Collect the paragraphs and tables of an element, in order."""
        for child in element:
            if child.tag == qn("w:p"):
                self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                self._table(child)
            elif child.tag in WRAPPERS:
                self.body(child)

    def _paragraph(self, element: Element) -> None:
        self._source.check_length(self.collector.length)
        self._source.check_time(f"character {self.collector.length:,}")
        style = self._styles.paragraph(element)
        pieces = self._pieces(element, style)
        if style.level is not None:
            self.collector.block(BlockKind.HEADING, pieces, style.level)
        elif style.numbering and style.numbering[0] != "0":
            self.collector.block(BlockKind.LIST_ITEM, pieces)
        else:
            self.collector.block(BlockKind.PARAGRAPH, pieces)

    def _pieces(self, element: Element, style: Style) -> list[Piece]:
        """The text of a paragraph with its printed label, a piece a run."""
        pieces = list(self._runs(element, style))
        if style.numbering and any(piece.text.strip() for piece in pieces):
            label = self._numbering.label(*style.numbering)
            if label:
                pieces.insert(0, Piece(f"{label} ", bool(pieces[0].bold)))
        return pieces

    def _runs(self, element: Element, style: Style) -> Iterator[Piece]:
        for child in element:
            if child.tag == qn("w:r"):
                own = self._styles.run(child, style)
                if not own.hidden:
                    yield Piece(_run_text(child), bool(own.bold), bool(own.raised))
            elif child.tag in WRAPPERS:
                yield from self._runs(child, style)

    def _table(self, element: Element) -> None:
        """Collect a table: its rows, or its paragraphs when it is a frame with one cell a row."""
        rows = list(inside(element, qn("w:tr")))
        if all(len(list(inside(row, qn("w:tc")))) == 1 for row in rows):
            for row in rows:
                self.body(next(inside(row, qn("w:tc"))))
            return
        self.collector.begin_table()
        for cells in table_rows(rows):
            texts = [self._cell(cell.element) for cell in cells]
            self.collector.row(texts, [cell.place for cell in cells])

    def _cell(self, element: Element) -> list[Piece]:
        """The text of a cell, its paragraphs on lines of their own, tables in it included."""
        pieces: list[Piece] = []
        for paragraph in element.iter(qn("w:p")):
            found = self._pieces(paragraph, self._styles.paragraph(paragraph))
            if pieces and found:
                pieces.append(Piece("\n"))
            pieces.extend(found)
        return pieces


def _run_text(run: Element) -> str:
    return "".join(
        str(child.text or "") if child.tag == qn("w:t") else _SIGNS.get(str(child.tag), "") for child in run
    )
