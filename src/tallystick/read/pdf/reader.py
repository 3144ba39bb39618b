"""PDF files: pages, printed lines in reading order, bold words, headings and ruled tables."""

from collections.abc import Iterator, Sequence

import pypdfium2

from tallystick.model.document import Page
from tallystick.read.pdf.layout import placed, usual_distance
from tallystick.read.pdf.library import Probe, opened, page_text
from tallystick.read.pdf.prints import Print, page_prints
from tallystick.read.reading import Line, Reading
from tallystick.read.source import Source


def read(source: Source) -> Reading:
    """What a PDF holds. Raises DocumentError when it cannot be read or has no text layer.

    The stored text is what pdfium extracts, a line of the print a line, without the spaces around it; a
    hyphen at a line end stands as "-" whatever the file holds there.
    """
    with opened(source) as document:
        pages = list(_pages(source, document))
        title = document.get_metadata_value("Title").strip()
    if not any(pages):
        raise source.refuse(
            f"none of its {len(pages):,} pages has text (it is probably scanned); "
            "run text recognition first, for example with ocrmypdf"
        )
    return _reading(pages, title)


def _pages(source: Source, document: pypdfium2.PdfDocument) -> Iterator[list[Print]]:
    length = 0
    for number in range(len(document)):
        source.check_time(f"page {number + 1:,}")
        page = document[number]
        textpage = page.get_textpage()
        prints = page_prints(page_text(textpage), Probe(textpage))
        length += sum(len(each.text) + 1 for each in prints)
        source.check_length(length)
        textpage.close()
        page.close()
        yield prints


def _reading(pages: Sequence[Sequence[Print]], title: str) -> Reading:
    distance = usual_distance(pages)
    parts: list[str] = []
    items: list[Line] = []
    spans: list[Page] = []
    offset = 0
    for number, prints in enumerate(pages, start=1):
        begin = offset
        for each, apart, full, opens in placed(prints, distance):
            end = offset + len(each.text)
            bold = tuple((offset + start, offset + stop) for start, stop in each.bold())
            items.append(Line(offset, end, number, apart, full, opens, bold, each.size))
            parts.append(each.text)
            offset = end + 1
        spans.append(Page(number, begin, offset))
    return Reading("\n".join(parts) + "\n", tuple(spans), tuple(items), title, styled=True)
