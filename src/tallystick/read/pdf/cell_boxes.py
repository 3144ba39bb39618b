"""The boxes of the cells of ruled tables, found by pdfplumber; imported only for files that have rulings."""

import io
from contextlib import suppress

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from tallystick.read.pdf.table import Box

_UNREADABLE = (
    PDFException,
    PSException,
    PdfminerException,
    MalformedPDFException,
    ValueError,
    KeyError,
    TypeError,
    IndexError,
)
"""What pdfplumber raises for a damaged file that pdfium can read."""


class CellBoxes:
    """Asks pdfplumber for the cells on the pages of one file."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._opened: PDF | None = None

    def on_page(self, index: int) -> list[list[Box]]:
        """The cells of each table on a page; none where pdfplumber cannot read what pdfium can."""
        try:
            if self._opened is None:
                self._opened = pdfplumber.open(io.BytesIO(self._data))
            page = self._opened.pages[index]
            right, top = _shift(page)
            tables = page.find_tables()
            page.close()
        except _UNREADABLE:
            return []
        return [
            [(x0 + right, top - y1, x1 + right, top - y0) for x0, y0, x1, y1 in table.cells]
            for table in tables
        ]

    def close(self) -> None:
        """Close what was opened."""
        if self._opened is not None:
            with suppress(*_UNREADABLE):  # it reads the pages once more to close them
                self._opened.close()


def _shift(page: Page) -> tuple[float, float]:
    """What leads from pdfplumber's places to pdfium's: what to add to x, and from what to subtract y.

    pdfplumber counts from the upper left corner of the page as it is shown, pdfium from the origin of the
    file, turned with the page.
    """
    left, bottom, right, top = (float(edge) for edge in page.page_obj.mediabox)
    turned = {90: (bottom, -left), 180: (-right, -bottom), 270: (-top, right)}
    x, y = turned.get(page.rotation, (left, top))
    return x - float(page.bbox[0]), y + float(page.bbox[1])
