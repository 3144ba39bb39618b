"""evaluation.xlsx: a sheet for each kind of record, with frozen headers and filters."""

from io import BytesIO
from math import ceil

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Review
from tallystick.publish.data.cells import Cell, cell_text, readable
from tallystick.publish.data.table import Column, Table, Type
from tallystick.publish.data.tables import tables
from tallystick.publish.dateless import dateless

LONGEST = 32_000  # characters a cell of a workbook can hold, with room for the mark below
CUT = " […]"
WIDTHS = {Type.STRING: 22, Type.INTEGER: 10, Type.NUMBER: 14, Type.BOOLEAN: 10}
WIDE = ("text", "rationale", "message", "note", "title", "description", "reason", "why")
WIDEST = 70
LINE, MOST_LINES = 15, 6  # points of a line, and lines of a row at most
TOP = Alignment(vertical="top")
TOP_WRAPPED = Alignment(vertical="top", wrap_text=True)


def workbook(evaluation: Evaluation, review: Review | None = None) -> bytes:
    """The workbook as a file. Texts are cells of text, whatever they begin with: none runs as a formula."""
    book = Workbook(write_only=True)
    book.properties.creator = f"Tallystick {evaluation.version}"
    described = tables(evaluation, review)
    _contents(book.create_sheet("About"), described)
    for table in described:
        _sheet(book.create_sheet(table.title), table)
    packed = BytesIO()
    book.save(packed)
    return dateless(packed.getvalue())


def _contents(sheet: WriteOnlyWorksheet, described: tuple[Table, ...]) -> None:
    """The first sheet: what each sheet and column holds."""
    for letter, width in zip("ABC", (20, 20, WIDEST), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    rows = [("Sheet", "Column", "Holds")]
    for table in described:
        rows.append((table.title, "", table.description))
        rows += [(table.title, column.name, column.description) for column in table.columns]
    for place, row in enumerate(rows):
        sheet.append([_words(sheet, words, bold=place == 0 or not row[1]) for words in row])
    sheet.auto_filter.ref = f"A1:C{len(rows)}"


def _sheet(sheet: WriteOnlyWorksheet, table: Table) -> None:
    widths = [_width(column) for column in table.columns]
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.records) + 1}"
    sheet.append([_words(sheet, column.name, bold=True) for column in table.columns])
    for place, row in enumerate(table.rows(), 2):
        sheet.row_dimensions[place].height = _height(row, widths)
        sheet.append([_cell(sheet, cell) for cell in row])


def _height(row: list[Cell], widths: list[int]) -> int:
    """The height at which the texts of a row can be read, up to a few lines."""
    texts = zip(row, widths, strict=True)
    lines = max((ceil(len(cell) / width) for cell, width in texts if isinstance(cell, str)), default=1)
    return LINE * max(1, min(lines, MOST_LINES))


def _cell(sheet: WriteOnlyWorksheet, cell: Cell) -> object:
    if isinstance(cell, bool):
        return _words(sheet, cell_text(cell))
    return _words(sheet, cell) if isinstance(cell, str) else _figure(sheet, cell)


def _figure(sheet: WriteOnlyWorksheet, cell: Cell) -> object:
    if cell is None:
        return None
    figure = WriteOnlyCell(sheet, cell)
    figure.alignment = TOP
    return figure


def _words(sheet: WriteOnlyWorksheet, words: str, bold: bool = False) -> object:
    """A cell of text: neither formula nor number nor error, cut where a workbook can hold no more."""
    plain = readable(words)
    cell = WriteOnlyCell(sheet, plain if len(plain) <= LONGEST else plain[:LONGEST] + CUT)
    cell.data_type = "s"
    cell.alignment = TOP_WRAPPED
    if bold:
        cell.font = Font(bold=True)
    return cell


def _width(column: Column) -> int:
    return WIDEST if column.name in WIDE else max(WIDTHS[column.type], len(column.name) + 4)
