"""PDF files: pages, printed lines in reading order, bold words, headings and ruled tables."""

import re
from collections.abc import Iterator
from contextlib import closing

import pypdfium2

from tallystick.read.pdf.assembly import Assembly
from tallystick.read.pdf.headings import bookmarks, with_headings
from tallystick.read.pdf.layout import usual
from tallystick.read.pdf.library import opened
from tallystick.read.pdf.page import Pages
from tallystick.read.pdf.prints import Print
from tallystick.read.pdf.table import Table
from tallystick.read.reading import Reading
from tallystick.read.source import Source

_FILE_NAME = re.compile(r"^Microsoft \w+ - |^untitled|\.(?:docx?|pdf|indd|rtf|odt|pptx?|tex)$", re.IGNORECASE)
_SIGN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_MOST = 0.5  # share of letters without a meaning from which a file is refused


def read(source: Source) -> Reading:
    """What a PDF holds. Raises DocumentError when it cannot be read or has no text layer.

    The stored text is what pdfium extracts, a line of the print a line, without the spaces around it; a
    hyphen at a line end stands as "-" whatever the file holds there. Columns that the file draws line by
    line stand one after the other, and between the cells of a ruled table stands a tab.
    """
    with opened(source) as document:
        pages = list(_pages(source, document))
        title = _title(document)
        marks = bookmarks(document)
    if not any(pages):
        raise source.refuse(
            f"none of its {len(pages):,} pages has text (it is probably scanned); "
            "run text recognition first, for example with ocrmypdf"
        )
    assembly = Assembly(usual(pages))
    for elements in pages:
        assembly.page(elements)
    text = assembly.text
    if _is_unreadable(text):
        raise source.refuse(
            "its letters have no meaning in the file, only shapes; run text recognition on it, for example with "
            "ocrmypdf --force-ocr"
        )
    items = with_headings(text, assembly.items, marks)
    return Reading(text, tuple(assembly.pages), items, title, styled=True, notes=_notes(pages))


def _pages(source: Source, document: pypdfium2.PdfDocument) -> Iterator[list[Print | Table]]:
    length = 0
    with closing(Pages(document, source.data)) as reader:
        for index in range(len(document)):
            source.check_time(f"page {index + 1:,}")
            elements = reader.elements(index)
            length += sum(len(each.text) + 1 for each in elements if isinstance(each, Print))
            source.check_length(length)
            yield elements


def _title(document: pypdfium2.PdfDocument) -> str:
    """The title in the properties of a PDF; "" where it is no text or a program has put the name of a file there."""
    try:
        title = str(document.get_metadata_value("Title")).strip()
    except UnicodeDecodeError:
        return ""
    return "" if _FILE_NAME.search(title) else title


def _is_unreadable(text: str) -> bool:
    """Whether most of the text is signs without a meaning: fonts that do not say which letters they draw."""
    signs = len(_SIGN.findall(text))
    return signs > _MOST * len("".join(text.split()))


def _notes(pages: list[list[Print | Table]]) -> tuple[str, ...]:
    """Notes on pages without text and on columns that were put in order."""
    empty = [number for number, elements in enumerate(pages, start=1) if not elements]
    columns = [
        number
        for number, elements in enumerate(pages, start=1)
        if any(isinstance(each, Print) and each.column for each in elements)
    ]
    notes = [
        f"Pages without text (pictures, or blank): {_listed(empty)}." if empty else "",
        f"Pages whose columns were put in reading order: {_listed(columns)}." if columns else "",
    ]
    return tuple(note for note in notes if note)


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:10])
    return f"{shown} and {len(numbers) - 10:,} more" if len(numbers) > 10 else shown
