"""Loading: the one place where modules are imported when they are first needed.

The libraries behind some formats are large, and most runs need one format: so the modules that use them are
named in tables and imported by name, and starting the program stays quick.
"""

from importlib import import_module
from typing import Protocol, cast

from tallystick.read.file_format import FileFormat
from tallystick.read.reading import Reading
from tallystick.read.source import Source

_READERS = {
    FileFormat.PDF: "tallystick.read.pdf.reader",
    FileFormat.DOCX: "tallystick.read.docx.reader",
    FileFormat.XLSX: "tallystick.read.xlsx.reader",
    FileFormat.ODS: "tallystick.read.odf.spreadsheet",
    FileFormat.ODT: "tallystick.read.odf.text",
    FileFormat.CSV: "tallystick.read.csv.reader",
    FileFormat.IATI: "tallystick.read.iati.reader",
    FileFormat.JSON: "tallystick.read.json.reader",
    FileFormat.HTML: "tallystick.read.html.reader",
    FileFormat.MARKDOWN: "tallystick.read.text.markdown",
    FileFormat.TEXT: "tallystick.read.text.plain",
}
"""The module that reads each format."""

_CELL_BOXES = "tallystick.read.pdf.cell_boxes"
"""The module that finds the cells of ruled tables; only few files have any."""

Box = tuple[float, float, float, float]


class FormatReader(Protocol):
    """What each module of _READERS offers."""

    def read(self, source: Source) -> Reading:
        """What the file holds. Raises DocumentError when it cannot be read."""


def format_reader(kind: FileFormat) -> FormatReader:
    """The module that reads files of one format."""
    return cast(FormatReader, import_module(_READERS[kind]))


class CellBoxes(Protocol):
    """What the class CellBoxes of _CELL_BOXES offers."""

    def on_page(self, index: int) -> list[list[Box]]:
        """The boxes of the cells of each ruled table on a page: left, bottom, right, top."""

    def close(self) -> None:
        """Close what was opened."""


def cell_boxes(data: bytes) -> CellBoxes:
    """The finder of cells in a PDF of these bytes."""
    return cast(CellBoxes, import_module(_CELL_BOXES).CellBoxes(data))
