"""Workbooks: sheets, rows, merged cells, values as shown; macros, formulas, hidden sheets and empty rows."""

from datetime import date, datetime
from time import monotonic

import pytest
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from tallystick.errors import DocumentError
from tallystick.model.document import BlockKind
from tests.read.files import shapes
from tests.read.xlsx.workbooks import SHEET, changed, read, rows, workbook

PLAN = rows(("No", "Action"), (1, "Dig wells"))
EMPTY = b"".join(b'<row r="%d"><c r="A%d" s="0"/></row>' % (i, i) for i in range(3, 1_000_003))


def test_rows_are_table_rows_and_sheets_are_pages_with_headings() -> None:
    document = read(workbook(PLAN, rows(("Note",)), names=("Wells", "Notes")))
    assert shapes(document) == [
        ("heading", "Wells"),
        ("table_row", "No Action"),
        ("table_row", "1 Dig wells"),
        ("heading", "Notes"),
        ("table_row", "Note"),
    ]
    assert [block.page for block in document.blocks] == [1, 1, 1, 2, 2]
    assert [block.table for block in document.blocks] == [0, 1, 1, 0, 2]


def test_names_that_the_program_gives_are_no_headings() -> None:
    document = read(workbook(PLAN, PLAN))
    assert all(block.kind is BlockKind.TABLE_ROW for block in document.blocks)


def test_the_place_of_cells_is_that_of_the_sheet() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B3"] = "Goal"
        sheet["D3"] = "Target"
        sheet.merge_cells("B3:B5")
        sheet.merge_cells("D3:E3")
        sheet["D3"].font = Font(bold=True)

    (row,) = read(workbook(fill)).blocks
    assert [(cell.row, cell.column, cell.down, cell.across) for cell in row.cells] == [
        (2, 1, 3, 1),
        (2, 3, 1, 2),
    ]


SHOWN = {
    "whole": (40, "General", "40"),
    "whole as float": (40.0, "General", "40"),
    "decimal": (0.1 + 0.2, "General", "0.3"),
    "thousands": (1234567, "#,##0", "1,234,567"),
    "percent": (0.345, "0%", "34%"),
    "percent with a decimal": (0.345, "0.0%", "34.5%"),
    "money": (1200, '"€" #,##0.00', "€ 1,200.00"),
    "local money": (1200, "[$$-409]#,##0", "$1,200"),
    "day": (datetime(2025, 12, 31), "yyyy-mm-dd", "2025-12-31"),
    "day alone": (date(2025, 12, 31), "dd/mm/yyyy", "2025-12-31"),
    "month": (datetime(2025, 12, 1), "mmm yyyy", "2025-12"),
    "year": (datetime(2025, 1, 1), "yyyy", "2025"),
    "moment": (datetime(2025, 12, 31, 17, 30), "yyyy-mm-dd hh:mm", "2025-12-31 17:30"),
    "truth": (True, "General", "TRUE"),
    "text": ("  wells ", "@", "wells"),
}


@pytest.mark.parametrize(("value", "form", "shown"), SHOWN.values(), ids=SHOWN)
def test_values_are_read_as_they_are_shown(value: object, form: str, shown: str) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = value
        sheet["A1"].number_format = form

    assert read(workbook(fill)).blocks[0].text == shown


def test_macros_are_never_run_and_said() -> None:
    data = changed(workbook(PLAN), {}, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 Shell(evil)"})
    document = read(data, "plan.xlsm")
    assert "The workbook holds macros; they were not run." in document.notes
    assert "evil" not in document.text


def test_a_formula_is_read_by_its_stored_value() -> None:
    stored = changed(
        workbook(rows(("No", "=1+1"))),
        {SHEET: lambda xml: xml.replace(b"<v></v>", b"<v>2</v>").replace(b"<v/>", b"<v>2</v>")},
    )
    assert read(stored).blocks[0].text == "No 2"


def test_formulas_without_a_stored_value_are_said() -> None:
    document = read(workbook(rows(("No", "Sum"), (1, "=1+1"), (2, "=2+2"))))
    assert [block.text for block in document.blocks] == ["No Sum", "1", "2"]
    assert any("2 formulas of the sheet 'Sheet1' have no stored value" in note for note in document.notes)


def test_nothing_but_formulas_without_values_is_refused() -> None:
    with pytest.raises(DocumentError, match=r"plan\.xlsx: its 2 formulas have no stored values"):
        read(workbook(rows(("=1+1", "=2+2"))))


def test_hidden_sheets_are_left_out_and_said() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.append(("secret",))
        sheet.sheet_state = "hidden"

    document = read(workbook(PLAN, hide, names=("Wells", "Draft")))
    assert "secret" not in document.text
    assert "The sheet 'Draft' is hidden and was not read." in document.notes


def test_a_million_empty_rows_cost_nothing() -> None:
    data = changed(workbook(PLAN), {SHEET: lambda xml: xml.replace(b"</sheetData>", EMPTY + b"</sheetData>")})
    begun = monotonic()
    assert len(read(data).blocks) == 2
    assert monotonic() - begun < 10


def test_a_row_far_below_is_not_lost() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "first"
        sheet["C1000000"] = "last"

    assert [block.text for block in read(workbook(fill)).blocks] == ["first", "last"]


REFUSED = {
    "damaged": (lambda data: data[: len(data) // 2], "damaged"),
    "entities": (
        lambda data: changed(data, {SHEET: lambda xml: b'<!DOCTYPE x [<!ENTITY a "ha">]>' + xml}),
        f"declares XML entities in {SHEET}",
    ),
    "bomb": (
        lambda data: changed(data, {}, {"xl/media/image1.png": b" " * 80_000_000}),
        "zip bomb",
    ),
    "cut sheet": (lambda data: changed(data, {SHEET: lambda xml: xml[: len(xml) // 2]}), "damaged"),
}


@pytest.mark.parametrize(("spoil", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused(spoil: object, said: str) -> None:
    assert callable(spoil)
    with pytest.raises(DocumentError) as refused:
        read(spoil(workbook(PLAN)))
    assert said in str(refused.value)
