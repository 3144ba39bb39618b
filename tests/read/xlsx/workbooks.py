"""Workbooks for tests: made by openpyxl, and changed where it cannot make what strangers send."""

import io
import zipfile
from collections.abc import Callable

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tallystick.model.document import Document
from tests.read.files import check_offsets, read_bytes

SHEET = "xl/worksheets/sheet1.xml"


def workbook(*fills: Callable[[Worksheet], None], names: tuple[str, ...] = ()) -> bytes:
    """The bytes of a workbook with one sheet for each function that fills one."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for place, fill in enumerate(fills):
        fill(book.create_sheet(names[place] if names else f"Sheet{place + 1}"))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def rows(*values: tuple[object, ...]) -> Callable[[Worksheet], None]:
    """Fills a sheet with rows."""

    def fill(sheet: Worksheet) -> None:
        for row in values:
            sheet.append(row)

    return fill


def changed(
    data: bytes, parts: dict[str, Callable[[bytes], bytes]], extra: dict[str, bytes] | None = None
) -> bytes:
    """A workbook with some of its parts changed, and others added."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name in packed.namelist():
            part = packed.read(name)
            out.writestr(name, parts[name](part) if name in parts else part)
        for name, part in (extra or {}).items():
            out.writestr(name, part)
    return made.getvalue()


def read(data: bytes, name: str = "plan.xlsx") -> Document:
    document = read_bytes(data, name)
    check_offsets(document)
    return document
