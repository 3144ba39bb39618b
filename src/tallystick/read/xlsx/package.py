"""The package of a workbook: checked, made lean, and asked for what openpyxl's reading mode does not tell."""

import io
import re
import zipfile
from dataclasses import dataclass

from openpyxl.utils.cell import range_boundaries

from tallystick.read.archive import XML, check_archive, opened_archive
from tallystick.read.source import Source

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_MACROS = "xl/vbaProject.bin"
_EMPTY_CELL = re.compile(rb"<(?:\w+:)?c\b[^<>]*(?:/>|>\s*</(?:\w+:)?c>)")
_EMPTY_ROW = re.compile(rb"<(?:\w+:)?row\b[^<>]*(?:/>|>\s*</(?:\w+:)?row>)")
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\b[^<>]*?\bref=["']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})["']""")
_UNCALCULATED = re.compile(
    rb"</(?:\w+:)?f>\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
    rb"|<(?:\w+:)?f\b[^<>]*/>\s*(?:<(?:\w+:)?v\s*/>)?\s*</(?:\w+:)?c>"
)
_MOST_MERGED = 100_000


@dataclass(frozen=True, slots=True)
class Package:
    """A workbook that openpyxl may read: its bytes without pictures, and without cells and rows that hold nothing,
    whether it holds macros (which are never run), and the XML of its sheets by their names in the archive."""

    data: bytes
    macros: bool
    sheets: dict[str, bytes]

    def merged(self, name: str) -> tuple[tuple[int, int, int, int], ...]:
        """The merged ranges of a sheet: first column, first row, last column, last row, counted from 1."""
        found = _MERGED.findall(self.sheets[name])[:_MOST_MERGED]
        return tuple(range_boundaries(each.decode("ascii")) for each in found)

    def uncalculated(self, name: str) -> int:
        """How many formulas of a sheet have no stored value."""
        return len(_UNCALCULATED.findall(self.sheets[name]))


def open_package(source: Source) -> Package:
    """The package of a source. Raises DocumentError as check_archive does.

    Spreadsheet programs store a million empty but formatted cells without a thought; taken out before the
    file is parsed, they cost nothing.
    """
    check_archive(source)
    sheets: dict[str, bytes] = {}
    lean = io.BytesIO()
    with opened_archive(source) as packed, zipfile.ZipFile(lean, "w") as out:
        names = packed.namelist()
        for name in dict.fromkeys(name for name in names if name.endswith(XML)):
            part = packed.read(name)
            if _SHEET.fullmatch(name):
                part = _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", part))
                sheets[name] = part
            out.writestr(name, part)
    return Package(lean.getvalue(), _MACROS in names, sheets)
