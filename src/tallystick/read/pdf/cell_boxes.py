"""The boxes of the cells of ruled tables, found by pdfplumber; imported only for files that have rulings."""

import io

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from tallystick.read.pdf.table import Box


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
            top = float(page.mediabox[1]) + float(page.height)
            tables = page.find_tables()
            page.close()
        except (PDFException, PSException, PdfminerException, ValueError, KeyError, TypeError, IndexError):
            return []
        return [[(x0, top - y1, x1, top - y0) for x0, y0, x1, y1 in table.cells] for table in tables]

    def close(self) -> None:
        """Close what was opened."""
        if self._opened is not None:
            self._opened.close()
