"""OpenDocument spreadsheets: sheets, repeated and merged cells, formulas, macros, bad input."""

from time import monotonic

import pytest

from tallystick.errors import DocumentError
from tests.read.files import shapes
from tests.read.odf.files import archive, read


def cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def sheet(name: str, *rows: str) -> str:
    inside = "".join(
        row if row.startswith("<table:table-r") else f"<table:table-row>{row}</table:table-row>"
        for row in rows
    )
    return f'<table:table table:name="{name}">{inside}</table:table>'


PLAN = sheet("Wells", cell("No") + cell("Action"), cell("1") + cell("Dig wells"))


def test_rows_are_table_rows_and_sheets_are_pages_with_headings() -> None:
    document = read(archive("spreadsheet", PLAN + sheet("Sheet2", cell("Note"))), "plan.ods")
    assert shapes(document) == [
        ("heading", "Wells"),
        ("table_row", "No Action"),
        ("table_row", "1 Dig wells"),
        ("table_row", "Note"),
    ]
    assert [block.page for block in document.blocks] == [1, 1, 1, 2]


def test_merged_and_repeated_cells_keep_their_place() -> None:
    empty = '<table:table-cell table:number-columns-repeated="2"/>'
    merged = cell("Goal", 'table:number-rows-spanned="3" table:number-columns-spanned="2"')
    twice = cell("x", 'table:number-columns-repeated="2"')
    (row,) = read(
        archive("spreadsheet", sheet("A", empty + merged + "<table:covered-table-cell/>" + twice)), "a.ods"
    ).blocks
    assert [(c.text, c.column, c.down, c.across) for c in row.cells] == [
        ("Goal", 2, 3, 2),
        ("x", 4, 1, 1),
        ("x", 5, 1, 1),
    ]


def test_repeated_rows_are_rows() -> None:
    again = f'<table:table-row table:number-rows-repeated="3">{cell("same")}</table:table-row>'
    document = read(archive("spreadsheet", sheet("A", again, cell("last"))), "a.ods")
    assert [(block.text, block.cells[0].row) for block in document.blocks] == [
        ("same", 0),
        ("same", 1),
        ("same", 2),
        ("last", 3),
    ]


def test_a_million_empty_rows_cost_nothing() -> None:
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    begun = monotonic()
    document = read(archive("spreadsheet", sheet("A", cell("first"), empty, cell("last"))), "a.ods")
    assert [block.cells[0].row for block in document.blocks] == [0, 1048001]
    assert monotonic() - begun < 5


def test_a_million_rows_with_text_are_refused() -> None:
    full = f'<table:table-row table:number-rows-repeated="1048000">{cell("x" * 40)}</table:table-row>'
    with pytest.raises(DocumentError, match="holds more than 20,000,000 characters"):
        read(archive("spreadsheet", sheet("A", full)), "a.ods")


def test_comments_are_not_read() -> None:
    comment = "<office:annotation><text:p>secret</text:p></office:annotation>"
    noted = f"<table:table-cell>{comment}<text:p>shown</text:p></table:table-cell>"
    assert read(archive("spreadsheet", sheet("A", noted)), "a.ods").text == "shown\n"


def test_formulas_without_a_stored_value_are_said() -> None:
    formula = '<table:table-cell table:formula="of:=1+1"/>'
    document = read(archive("spreadsheet", sheet("A", cell("No") + formula)), "a.ods")
    assert "1 formulas of the sheet 'A' have no stored value and are read as empty cells." in document.notes
    with pytest.raises(DocumentError, match="its 1 formulas have no stored values"):
        read(archive("spreadsheet", sheet("A", formula)), "a.ods")


def test_macros_are_never_run_and_said() -> None:
    data = archive("spreadsheet", PLAN, extra={"Basic/Standard/Module1.xml": b"<x/>"})
    assert "The file holds macros; they were not run." in read(data, "plan.ods").notes


def test_entities_are_refused() -> None:
    data = archive("spreadsheet", PLAN, extra={"styles.xml": b'<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'})
    with pytest.raises(DocumentError, match=r"declares XML entities in styles\.xml"):
        read(data, "plan.ods")


def test_a_presentation_is_refused() -> None:
    with pytest.raises(DocumentError, match="neither a text nor a spreadsheet"):
        read(archive("presentation", ""), "plan.odp")
