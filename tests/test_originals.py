"""Whether the files that were evaluated are as they were, where they are at hand."""

from dataclasses import replace
from hashlib import sha256

import pytest

from tallystick.errors import StoreError
from tallystick.originals import check_originals, compare_originals
from tests import factory

PLAN, REPORT = b"the plan", b"the report"


@pytest.fixture
def evaluation(tmp_path):
    plan, report = factory.evaluation().documents
    sources = (
        replace(plan, name="plan.docx", file_sha256=sha256(PLAN).hexdigest()),
        replace(report, name="report.pdf", file_sha256=sha256(REPORT).hexdigest()),
    )
    (tmp_path / "plan.docx").write_bytes(PLAN)
    (tmp_path / "report.pdf").write_bytes(REPORT)
    return factory.evaluation(documents=sources)


def test_files_as_they_were_are_counted(evaluation, tmp_path):
    found = compare_originals(evaluation, tmp_path)
    assert (found.same, found.changed, found.left_out) == (2, (), ())
    check_originals(evaluation, tmp_path)


def test_a_changed_file_is_named_and_refused(evaluation, tmp_path):
    (tmp_path / "report.pdf").write_bytes(REPORT + b" corrected")
    found = compare_originals(evaluation, tmp_path)
    sentence = "report.pdf: is not the file that was evaluated, its hash differs; evaluate it again"
    assert (found.same, found.changed) == (1, (sentence,))
    with pytest.raises(StoreError, match=r"report\.pdf: is not the file that was evaluated"):
        check_originals(evaluation, tmp_path)


def test_a_file_that_is_not_there_is_said_to_be_left_out(evaluation, tmp_path):
    (tmp_path / "plan.docx").unlink()
    found = compare_originals(evaluation, tmp_path)
    assert found.left_out == (f"plan.docx: is not in {tmp_path}, and was not compared",)


def test_a_folder_with_none_of_them_is_refused(evaluation, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(StoreError, match="holds none of the files that were evaluated"):
        compare_originals(evaluation, tmp_path / "empty")


def test_a_name_that_leads_elsewhere_is_taken_by_its_last_part(evaluation, tmp_path):
    (tmp_path / "inner").mkdir()
    plan, report = evaluation.documents
    strange = replace(evaluation, documents=(replace(plan, name="../plan.docx"), report))
    with pytest.raises(StoreError, match="holds none"):
        compare_originals(strange, tmp_path / "inner")
