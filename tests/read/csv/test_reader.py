"""CSV files: separators, quotation marks, and what is none."""

import csv

import pytest

from tallystick.errors import DocumentError
from tests.read.files import check_offsets, read_bytes

PLANS = {
    "commas": "No,Action\n1,Dig wells\n",
    "semicolons": "No;Action\n1;Dig wells\n",
    "tabs": "No\tAction\n1\tDig wells\n",
    "bars": "No|Action\n1|Dig wells\n",
    "named separator": "sep=;\nNo;Action\n1;Dig wells\n",
    "quotation marks": '"No","Action"\n"1","Dig wells"\n',
    "empty rows and cells": "\nNo,Action,\n,,\n1,Dig wells,\n",
    "commas in cells": 'No;Action\n1;"Dig wells, and keep them"\n',
}


@pytest.mark.parametrize("text", PLANS.values(), ids=PLANS)
def test_rows_are_table_rows(text: str) -> None:
    document = read_bytes(text.encode("utf-8"), "plan.csv")
    check_offsets(document)
    assert [
        [cell.text.removesuffix(", and keep them") for cell in block.cells] for block in document.blocks
    ] == [
        ["No", "Action"],
        ["1", "Dig wells"],
    ]
    assert [[cell.column for cell in block.cells] for block in document.blocks] == [[0, 1], [0, 1]]


def test_a_cell_may_hold_lines() -> None:
    document = read_bytes(b'No,Action\n1,"Dig wells\nin villages"\n', "plan.csv")
    assert document.blocks[1].cells[1].text == "Dig wells in villages"


def test_other_encodings_are_told() -> None:
    assert (
        "Ländern" in read_bytes("No;Maßnahme in den Ländern\n1;Brunnen\n".encode("cp1252"), "plan.csv").text
    )


@pytest.mark.parametrize("limit", [131_072, 1_000_000])
def test_a_cell_that_never_ends_is_refused(limit: int) -> None:
    usual = csv.field_size_limit(limit)
    try:
        _refuse_endless_cell()
    finally:
        csv.field_size_limit(usual)


def _refuse_endless_cell() -> None:
    with pytest.raises(DocumentError, match=r"plan\.csv: is not a CSV file that can be read"):
        read_bytes(b'No,Action\n1,"' + b"x" * 200_000, "plan.csv")
