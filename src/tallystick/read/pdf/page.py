"""The elements of one page in reading order: its prints, and its tables where they stand among them."""

from collections.abc import Sequence

import pypdfium2

from tallystick.read.loading import CellBoxes, cell_boxes
from tallystick.read.pdf.columns import reading_order
from tallystick.read.pdf.library import Probe, page_text
from tallystick.read.pdf.prints import Print, page_prints
from tallystick.read.pdf.rulings import has_rulings
from tallystick.read.pdf.table import Table, table_of


class Pages:
    """Reads the pages of one PDF."""

    def __init__(self, document: pypdfium2.PdfDocument, data: bytes) -> None:
        self._document = document
        self._data = data
        self._boxes: CellBoxes | None = None

    def elements(self, index: int) -> list[Print | Table]:
        """The prints and tables of the page at `index`, in reading order."""
        page = self._document[index]
        textpage = page.get_textpage()
        prints = page_prints(page_text(textpage), Probe(textpage))
        ruled = bool(prints) and has_rulings(page)
        textpage.close()
        page.close()
        tables, left = self._tables(index, prints) if ruled else ([], prints)
        return _with_tables(reading_order(left), tables)

    def close(self) -> None:
        """Close what was opened beside the document."""
        if self._boxes is not None:
            self._boxes.close()

    def _tables(self, index: int, prints: Sequence[Print]) -> tuple[list[Table], list[Print]]:
        if self._boxes is None:
            self._boxes = cell_boxes(self._data)
        left = list(prints)
        found: list[Table] = []
        for boxes in self._boxes.on_page(index):
            table, left = table_of(boxes, left)
            if table is not None:
                found.append(table)
        return found, left


def _with_tables(prints: Sequence[Print], tables: Sequence[Table]) -> list[Print | Table]:
    """The prints with each table before the first of them that stands below it."""
    waiting = sorted(tables, key=lambda table: (-table.top, table.edges[0]))
    elements: list[Print | Table] = []
    for each in prints:
        for table in [table for table in waiting if table.overlaps(each) and each.base < table.bottom]:
            waiting.remove(table)
            elements.append(table)
        elements.append(each)
    return [*elements, *waiting]
