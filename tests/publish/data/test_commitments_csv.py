import csv
from dataclasses import replace
from io import StringIO

import pytest

from tallystick.model.commitment import Comparator
from tallystick.publish.data.cells import BYTE_ORDER_MARK
from tallystick.publish.data.commitments_csv import COLUMNS, write_table
from tests import factory


def _rows(**changes):
    text = write_table(factory.evaluation(**changes)).removeprefix(BYTE_ORDER_MARK)
    return list(csv.DictReader(StringIO(text, newline="")))


def test_there_is_a_row_a_commitment_in_plan_order():
    assert [row["commitment"] for row in _rows()] == [a.commitment.id for a in factory.assessments()]


def test_a_row_holds_what_a_spreadsheet_user_needs():
    row = _rows()[0]
    assert {name: row[name] for name in ("section", "target_value", "target_unit", "comparator")} == {
        "section": "Part I. Work and income > (1) Right to work",
        "target_value": "50000",
        "target_unit": "jobs",
        "comparator": ">=",
    }
    assert {name: row[name] for name in ("reported_value", "verdict", "evidence_page", "passages")} == {
        "reported_value": "65640",
        "verdict": "exceeded",
        "evidence_page": "1",
        "passages": "2",
    }


def test_what_a_commitment_does_not_have_is_empty():
    row = _rows()[-1]
    assert [row[name] for name in ("measure", "target_value", "reported_value", "evidence")] == [""] * 4


@pytest.mark.parametrize("comparator", Comparator)
def test_comparators_and_bounds_are_written_as_in_the_record(comparator):
    found = [factory.evidence("A total of 65,640 new jobs were created", factory.reported("5", "jobs", "="))]
    aim = factory.target("5", "jobs", comparator)
    case = factory.assessment("1.1", "A Labour Code shall be enacted", "met", aim, found)
    row = _rows(assessments=(case,), findings=())[0]
    assert (row["comparator"], row["reported_bound"]) == (comparator, "=")


def test_a_figure_on_another_measure_is_shown_as_reported():
    row = next(row for row in _rows() if row["commitment"] == "3.1")
    assert (row["reported_value"], row["reported_unit"]) == ("240", "nurses")


def test_spreadsheets_are_told_the_encoding_and_get_their_line_ends():
    text = write_table(factory.evaluation())
    assert text.startswith(BYTE_ORDER_MARK + next(iter(COLUMNS)))
    assert text.count("\r\n") == 1 + len(factory.assessments())


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1")


@pytest.mark.parametrize("words", FORMULAS)
def test_text_that_would_run_as_a_formula_is_made_harmless(words):
    first = replace(factory.assessments()[0], rationale=words)
    assert _rows(assessments=(first,))[0]["rationale"] == "'" + words


@pytest.mark.parametrize("words", ["a = b", "1-2", "", "'=1"])
def test_other_text_stays_as_it_is(words):
    article = replace(factory.evaluation().articles[0], claimed_status=words)
    rows = _rows(articles=(article,), assessments=factory.assessments()[:1], findings=())
    assert rows[0]["claimed_status"] == words
