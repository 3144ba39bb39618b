"""The report as a DOCX: real styles, headings, captions, cross-references, alternative texts."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import zip_longest

from docx.document import Document
from docx.oxml.ns import qn

from tallystick.publish.report.docx.blocks import Blocks
from tallystick.publish.report.docx.contents import contents
from tallystick.publish.report.docx.names import Names
from tallystick.publish.report.docx.package import describe, packed
from tallystick.publish.report.docx.template import empty_document, style_ids
from tallystick.publish.report.docx.xml import Element, bookmarked, element, field, paragraph
from tallystick.publish.report.drawn import Drawings
from tallystick.publish.report.model import Report, Section, Table, words
from tallystick.publish.report.walk import sections

DEEPEST = 9  # levels of headings that Word has


def write_docx(report: Report, drawings: Drawings, template: bytes | None = None) -> bytes:
    """The DOCX of a report; the same report, template and drawings give the same bytes.

    Raises PublicationError for a template that cannot be read or lacks styles.
    """
    levels = min(max(level for level, _ in sections(report)), DEEPEST)
    document = empty_document(template, levels)
    describe(document, report)
    if template is None:
        _set_head_and_foot(document, report)
    _Writer(document, report, drawings).write()
    return packed(document)


class _Writer:
    """Puts one report into one document."""

    def __init__(self, document: Document, report: Report, drawings: Drawings) -> None:
        self._body = document.element.body
        self._report = report
        self._names = Names(report)
        self._styles = style_ids(document)
        self._blocks = Blocks(document, self._names, self._styles, drawings)
        self._end = self._body.sectPr  # looked up once: that walks over all that is there
        self._page = deepcopy(self._end)

    def write(self) -> None:
        """Title page, contents, chapters."""
        for made in self._title_page():
            self._add(made)
        self._add(self._contents())
        wide = False
        for chapter in self._report.chapters:
            if chapter.wide != wide:
                self._end_pages(wide)
                wide = chapter.wide
            for made in self._section(1, chapter):
                self._add(made)
        if self._end.getprevious().tag == qn("w:tbl"):
            self._add(element("w:p", _hairline()))
        self._body.replace(self._end, self._pages(wide))

    def _add(self, made: Element) -> None:
        self._end.addprevious(made)

    def _title_page(self) -> Iterator[Element]:
        subtitle, title = self._styles["subtitle"], self._styles["title"]
        yield paragraph(subtitle, self._blocks.runs(self._report.subtitle))
        yield paragraph(title, self._blocks.runs((self._report.title,)))
        for line in self._report.imprint:
            yield paragraph(self._styles["normal"], self._blocks.runs(line))

    def _contents(self) -> Element:
        entries = [
            (level, words(section.title), self._names.bookmark(section.anchor))
            for level, section in sections(self._report)
        ]
        return contents(entries, self._styles)

    def _section(self, level: int, section: Section) -> Iterator[Element]:
        style = self._styles[f"heading {min(level, DEEPEST)}"]
        name = self._names.bookmark(section.anchor)
        runs = self._blocks.runs(section.title)
        yield paragraph(style, bookmarked(name, self._names.number(section.anchor), runs))
        for block, after in zip_longest(section.blocks, section.blocks[1:]):
            yield from self._blocks.made(block, section.wide)
            if isinstance(block, Table) and after:
                yield paragraph(self._styles["normal"], [])
        for inner in section.sections:
            yield from self._section(level + 1, inner)

    def _end_pages(self, wide: bool) -> None:
        """End the pages that lie upright or crosswise."""
        self._add(element("w:p", _hairline(self._pages(wide))))

    def _pages(self, wide: bool) -> Element:
        pages: Element = deepcopy(self._page)
        if not wide:
            return pages
        size, title = pages.find(qn("w:pgSz")), pages.find(qn("w:titlePg"))
        width, height = size.get(qn("w:w")), size.get(qn("w:h"))
        size.set(qn("w:w"), height)
        size.set(qn("w:h"), width)
        size.set(qn("w:orient"), "landscape")
        if title is not None:
            pages.remove(title)
        return pages


def _hairline(*more: Element) -> Element:
    """Properties of the paragraph that Word wants behind a table, so low that it never needs a page of its own."""
    low = element("w:spacing", w_before="0", w_after="0", w_line="20", w_lineRule="exact")
    return element("w:pPr", low, element("w:rPr", element("w:sz", w_val="2")), *more)


def _set_head_and_foot(document: Document, report: Report) -> None:
    """The title above each page but the first, the number below."""
    section = document.sections[0]
    section.header.paragraphs[0].text = report.title.text
    foot = section.footer.paragraphs[0]
    foot.alignment = 1
    for made in field("PAGE", "1"):
        foot._p.append(made)
    section.first_page_footer.paragraphs[0].text = ""
