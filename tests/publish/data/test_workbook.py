"""The workbook opens, is the same each time, and nothing in it runs."""

import csv
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
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


def test_truth_is_said_in_words_and_rows_have_room_for_their_texts():
    sheet = _read()["Articles"]
    assert {row[6].value for row in sheet.iter_rows(min_row=2)} == {"false"}
    assert 15 < sheet.row_dimensions[2].height <= 90


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


def test_libreoffice_opens_every_sheet_and_runs_nothing(tmp_path):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: the workbook is not opened in it")
    first = factory.evaluation().articles[0]
    articles = (replace(first, title='=1+1&"x"'), *factory.evaluation().articles[1:])
    (tmp_path / "evaluation.xlsx").write_bytes(workbook(factory.evaluation(articles=articles)))
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", every_sheet, "--outdir", str(tmp_path)]
    subprocess.run(
        [*command, str(tmp_path / "evaluation.xlsx")], check=True, timeout=180, capture_output=True
    )
    for table in tables(factory.evaluation()):
        text = (tmp_path / f"evaluation-{table.title}.csv").read_text(encoding="utf-8")
        assert len(list(csv.reader(StringIO(text)))) == len(table.records) + 1, table.title
    opened = (tmp_path / "evaluation-Articles.csv").read_text(encoding="utf-8")
    assert next(csv.DictReader(StringIO(opened)))["title"] == '=1+1&"x"'
