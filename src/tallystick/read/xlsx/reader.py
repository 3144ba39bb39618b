"""Excel workbooks: a page and a heading a sheet, a row a row, values as they are shown."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from tallystick.model.document import BlockKind
from tallystick.read.collector import Collector, Piece
from tallystick.read.reading import Place, Reading
from tallystick.read.sheets import UNNAMED
from tallystick.read.source import Source
from tallystick.read.xlsx.package import Package, open_package
from tallystick.read.xlsx.shown import shown

_SHEETS = "xl/worksheets/"
_MOST_COLUMNS = 1_000
_CHECK_EVERY = 1_000

Merged = dict[tuple[int, int], tuple[int, int]]
"""For the first cell (row, column) of each merged range, how many rows and columns it covers."""


def read(source: Source) -> Reading:
    """What a workbook holds. Raises DocumentError when it cannot be read.

    The stored text is put together from the cells as they are shown, a row a line with a tab between cells;
    each sheet is a page, its name a heading unless it is the program's own. Macros are never run, formulas
    stand with the values that were stored with them, hidden sheets are left out; notes say so.
    """
    package = open_package(source)
    try:
        book = openpyxl.load_workbook(io.BytesIO(package.data), read_only=True, data_only=True)
    except (InvalidFileException, KeyError, ValueError, TypeError, SyntaxError, zipfile.BadZipFile) as error:
        raise source.refuse(
            f"the workbook is damaged ({error}); open it in Excel and save it again"
        ) from error
    reader = _Reader(source, package)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in visible:
        reader.sheet(sheet, alone=len(visible) == 1)
    reader.check()
    hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"]
    title = str(book.properties.title or "").strip() or PurePath(source.name).stem
    return reader.collector.reading(title, (*_notes(package, hidden), *reader.notes))


def _notes(package: Package, hidden: Sequence[str]) -> Iterator[str]:
    if package.macros:
        yield "The workbook holds macros; they were not run."
    for name in hidden:
        yield f"The sheet {name!r} is hidden and was not read."


class _Reader:
    """Collects the sheets of one workbook."""

    def __init__(self, source: Source, package: Package) -> None:
        self._source = source
        self._package = package
        self._empty = 0
        self.collector = Collector()
        self.notes: list[str] = []

    def sheet(self, sheet: Any, alone: bool) -> None:
        """Collect one sheet; its name is no heading when it is `alone` or named by the program."""
        self.collector.begin_page()
        if not alone and not UNNAMED.fullmatch(sheet.title):
            self.collector.block(BlockKind.HEADING, [Piece(sheet.title)], 1)
        self.collector.begin_table()
        name = _part_of(sheet)
        merged = self._merged(name)
        try:
            sheet.reset_dimensions()  # what the file says of its size is often wrong, and rows are padded to it
            for row in sheet.iter_rows():
                self._row(row, merged)
        except (ValueError, TypeError, KeyError, IndexError, SyntaxError) as error:
            raise self._source.refuse(
                f"the sheet {sheet.title!r} is damaged ({error}); save it again"
            ) from error
        self._note_formulas(sheet.title, name)

    def check(self) -> None:
        """Raise DocumentError when nothing was found because no formula has a stored value."""
        if not self.collector.length and self._empty:
            raise self._source.refuse(
                f"its {self._empty:,} formulas have no stored values, since they were never calculated; "
                "open it in a spreadsheet program and save it again"
            )

    def _note_formulas(self, title: str, name: str) -> None:
        empty = self._package.uncalculated(name) if name in self._package.sheets else 0
        self._empty += empty
        if empty:
            self.notes.append(
                f"{empty:,} formulas of the sheet {title!r} have no stored value and are read as empty cells; "
                "open the workbook in a spreadsheet program and save it again."
            )

    def _merged(self, name: str) -> Merged:
        if name not in self._package.sheets:
            return {}
        ranges = self._package.merged(name)
        return {(top, left): (bottom - top + 1, right - left + 1) for left, top, right, bottom in ranges}

    def _row(self, row: Sequence[Any], merged: Merged) -> None:
        filled = [cell for cell in row[:_MOST_COLUMNS] if cell.value is not None]
        if not filled:
            return
        number = filled[0].row
        if number % _CHECK_EVERY == 0:
            self._source.check_time(f"row {number:,}")
        self._source.check_length(self.collector.length)
        cells, places = [], []
        for cell in filled:
            text = shown(cell.value, cell.number_format or "")
            down, across = merged.get((number, cell.column), (1, 1))
            cells.append([Piece(text, bool(cell.font and cell.font.b))])
            places.append(Place(number - 1, cell.column - 1, down, across))
        self.collector.row(cells, places)


def _part_of(sheet: Any) -> str:
    """The name of a sheet's file in the archive."""
    path = str(getattr(sheet, "_worksheet_path", ""))
    return _SHEETS + path.rpartition("/")[2]
