"""A list as a file: CSV or XLSX, in which no text runs as a formula."""

import csv
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO, StringIO
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from tallystick.publish.data.cells import BYTE_ORDER_MARK, harmless, readable
from tallystick_web.desk.listing import EXPORT, Cell, Listing

LONGEST = 32_000  # characters a cell of a workbook can hold
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def exported(listing: Listing[Any]) -> HttpResponse | None:
    """The file that the address asks for (`?export=csv`, `?export=xlsx`); None where it asks for the page."""
    kind = listing.query.get(EXPORT)
    if kind == "csv":
        return _file(_csv(listing), f"{listing.name}.csv", "text/csv; charset=utf-8")
    if kind == "xlsx":
        return _file(_xlsx(listing), f"{listing.name}.xlsx", XLSX)
    return None


def _file(content: bytes, name: str, kind: str) -> HttpResponse:
    return HttpResponse(
        content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _rows(listing: Listing[Any]) -> Iterator[list[Cell]]:
    for row in listing.rows:
        yield [_plain(column.value(row)) for column in listing.columns]


def _plain(value: Cell) -> Cell:
    """A value as a file holds it: moments in the time of the workbench, without what says so."""
    return timezone.make_naive(value) if isinstance(value, datetime) and value.tzinfo else value


def _csv(listing: Listing[Any]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([each.name for each in listing.columns])
    for row in _rows(listing):
        writer.writerow([_harmless(each) for each in row])
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def _harmless(value: Cell) -> Cell:
    return harmless(value) if isinstance(value, str) else value


def _xlsx(listing: Listing[Any]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(listing.name[:31])
    sheet.freeze_panes = "A2"
    heads = [WriteOnlyCell(sheet, value=each.name) for each in listing.columns]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    for row in _rows(listing):
        sheet.append([_cell(sheet, each) for each in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(sheet: Any, value: Cell) -> WriteOnlyCell:
    """A cell; a text is one of text, whatever it begins with."""
    if not isinstance(value, str):
        return WriteOnlyCell(sheet, value=value)
    cell = WriteOnlyCell(sheet, value=readable(value)[:LONGEST])
    cell.data_type = "s"
    return cell
