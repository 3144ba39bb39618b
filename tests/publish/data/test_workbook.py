"""The workbook opens, is the same each time, and nothing in it runs."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from openpyxl import load_workbook

from tallystick.publish.data.tables import tables
from tallystick.publish.data.workbook import CUT, LONGEST, workbook
from tests import factory


def _read(**changes):
    return load_workbook(BytesIO(workbook(factory.evaluation(**changes))))


def test_there_is_a_sheet_for_each_kind_of_record_and_one_that_explains_them():
    assert _read().sheetnames == ["About", *(table.title for table in tables(factory.evaluation()))]


def test_every_sheet_has_a_frozen_header_and_a_filter_over_all_rows():
    for sheet in _read():
        assert sheet.freeze_panes in ("A2", "B2")
        assert sheet.auto_filter.ref == sheet.dimensions or sheet.max_row == 1


def test_cells_hold_what_the_tables_hold():
    sheet = _read()["Commitments"]
    table = next(table for table in tables(factory.evaluation()) if table.name == "commitments")
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    empty = [[None if cell == "" else cell for cell in row] for row in table.rows()]
    assert [[str(cell) for cell in row] for row in rows] == [[_number(cell) for cell in row] for row in empty]


def _number(cell):
    return (
        str(cell)
        if isinstance(cell, str | int | None) or cell != cell.to_integral_value()
        else str(int(cell))
    )


def test_no_text_is_a_formula():
    first = factory.evaluation().articles[0]
    hostile = ('=HYPERLINK("http://a.example")', "+1", "@SUM(A1)", "#REF!", "\t=1")
    articles = tuple(replace(first, number=str(i), title=title) for i, title in enumerate(hostile, 1))
    sheet = _read(articles=articles, assessments=(), findings=())["Articles"]
    cells = [row[2] for row in sheet.iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["s"] * len(hostile)
    assert [cell.value for cell in cells] == list(hostile)


def test_control_characters_are_left_out_and_the_longest_texts_cut():
    notes = ("a\x00b\x1b[31mc", "x" * 40_000)
    values = [row[1].value for row in _read(notes=notes)["Notes"].iter_rows(min_row=2)]
    assert values[0] == "ab[31mc"
    assert values[1] == "x" * LONGEST + CUT


def test_the_same_evaluation_gives_the_same_bytes_without_a_clock():
    packed = workbook(factory.evaluation())
    assert packed == workbook(factory.evaluation())
    with ZipFile(BytesIO(packed)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z" in file.read("docProps/core.xml")
