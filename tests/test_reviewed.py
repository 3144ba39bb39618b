"""A folder with a review.json is published as reviewed, or refused with the reason."""

import json
from dataclasses import replace
from functools import cache

import pytest

from samples.review import review_of
from tallystick import publishing, store
from tallystick.errors import DataError, QuoteError, ReviewError
from tallystick.model.review import Mending
from tallystick.publish.format import Format
from tallystick.publish.review_record import review_quotes, write_review
from tallystick.reviewed import load_reviewed, recheck_reviewed
from tests import factory


@cache
def _review():
    return review_of(factory.evaluation())


@pytest.fixture
def folder(tmp_path):
    store.save(factory.evaluation(), factory.documents(), tmp_path / "out", {})
    _write(tmp_path / "out", _review())
    return tmp_path / "out"


def _write(folder, review):
    (folder / "review.json").write_text(write_review(review), encoding="utf-8")


def _publish(folder, out):
    publication = publishing.publication_of(folder, {})
    return publishing.publish(publication, (Format.CSV, Format.HTML), out, lambda *_: None)


def test_without_a_review_both_are_the_machine(folder):
    (folder / "review.json").unlink()
    found = load_reviewed(folder)
    assert found.review is None
    assert found.evaluation == found.machine == factory.evaluation()


def test_with_a_review_the_verdicts_are_the_settled_ones_and_the_machine_is_kept(folder):
    found = load_reviewed(folder)
    settled = {each.commitment: each.settled.verdict for each in _review().commitments}
    assert {each.commitment.id: each.verdict for each in found.evaluation.assessments} == settled
    assert found.machine == factory.evaluation()


def test_what_was_published_is_read_back_as_it_was(folder, tmp_path):
    assert {"review.json", "machine.json", "review.html"} <= set(_publish(folder, tmp_path / "site"))
    assert load_reviewed(tmp_path / "site") == load_reviewed(folder)


def test_the_rules_of_people_are_described(folder, tmp_path):
    _publish(folder, tmp_path / "site")
    assert "gave the same one, each with quotes" in (tmp_path / "site/about.html").read_text(encoding="utf-8")


def test_a_publication_whose_evaluation_was_changed_is_refused(folder, tmp_path):
    _publish(folder, tmp_path / "site")
    (tmp_path / "site/evaluation.json").write_bytes((folder / "evaluation.json").read_bytes())
    with pytest.raises(DataError, match=r"is not what machine\.json and review\.json lead to"):
        load_reviewed(tmp_path / "site")


def test_a_quote_of_the_machine_that_does_not_stand_there_is_refused(folder, tmp_path):
    _publish(folder, tmp_path / "site")
    file = tmp_path / "site/machine.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    data["articles"][0]["report"][0]["exact"] = "A total of 65,641 new jobs"
    file.write_text(json.dumps(data), encoding="utf-8")
    _refused(tmp_path / "site", QuoteError, "the stored text does not read")


def _refused(folder, error, words):
    with pytest.raises(error, match=words):
        load_reviewed(folder)


def test_a_quote_of_people_that_does_not_stand_there_is_refused(folder):
    data = json.loads((folder / "review.json").read_text(encoding="utf-8"))
    data["commitments"][0]["claims"] = []
    for one in (data["commitments"][0]["settled"], *data["commitments"][0]["judgements"]):
        one["quotes"][0]["exact"] = "A total of 65,641 new jobs"
    (folder / "review.json").write_text(json.dumps(data), encoding="utf-8")
    _refused(folder, QuoteError, "commitment 1.1, judgement 1: quote at .* the stored text does not read")


def test_a_commitment_that_is_undecided_is_refused(folder):
    first, *rest = _review().commitments
    _write(folder, replace(_review(), commitments=(replace(first, settled=None), *rest)))
    _refused(folder, ReviewError, "1 commitments are undecided")


def test_a_review_of_another_evaluation_is_refused(folder):
    other = replace(_review().commitments[0].machine, rationale="Because.")
    first, *rest = _review().commitments
    _write(folder, replace(_review(), commitments=(replace(first, machine=other), *rest)))
    _refused(folder, DataError, "put the review beside the evaluation")


def test_a_review_of_a_newer_version_is_refused(folder):
    file = folder / "review.json"
    file.write_text(file.read_text(encoding="utf-8").replace("review/1", "review/2"), encoding="utf-8")
    _refused(folder, DataError, "update Tallystick")


def test_a_review_that_is_no_text_is_refused(folder):
    (folder / "review.json").write_bytes(b"\xff\xfe")
    _refused(folder, DataError, "not text in UTF-8")


def test_verify_checks_the_quotes_of_people_too(folder):
    plain, people = store.recheck(folder), recheck_reviewed(folder)
    assert people.quotes - plain.quotes == sum(1 for _ in review_quotes(_review()))
    assert people.failures == ()
    file = folder / "documents/report.txt"
    file.write_text(file.read_text(encoding="utf-8").replace("240 nurses", "241 nurses"), encoding="utf-8")
    assert [
        each for each in recheck_reviewed(folder).failures if each.startswith("review.json, commitment 3.1, ")
    ]


def test_verify_reads_no_file_that_a_quote_names(folder):
    data = json.loads((folder / "review.json").read_text(encoding="utf-8"))
    data["commitments"][0]["claims"] = []
    for one in (data["commitments"][0]["settled"], *data["commitments"][0]["judgements"]):
        one["quotes"][0]["document"] = "../evaluation"
    (folder / "review.json").write_text(json.dumps(data), encoding="utf-8")
    assert "its document is missing" in recheck_reviewed(folder).failures[0]
    _refused(folder, QuoteError, "'../evaluation', which is not there")


def test_split_and_merged_articles_are_published_and_checked_as_any_other(folder, tmp_path):
    words = "A Labour Code shall be enacted."
    at = str(factory.quote(factory.plan(), words).start)
    details = (("at", at), ("begins", words), ("label", "Action 1b"), ("number", "1b"))
    by = _review().decisions[0]
    parted = replace(by, mending=Mending.SPLIT, subject="1", details=details)
    joined = replace(by, mending=Mending.MERGE, subject="3", details=(("article", "4"),))
    _write(folder, replace(_review(), decisions=(parted, joined)))
    _publish(folder, tmp_path / "published")
    again = load_reviewed(tmp_path / "published")
    assert [each.number for each in again.evaluation.articles] == ["1", "1b", "2", "3"]
    assert not recheck_reviewed(tmp_path / "published").failures
    decided = (tmp_path / "published" / "review.html").read_text(encoding="utf-8")
    assert f"from the words: “{words}”; label: Action 1b; number: 1b" in decided
    assert (tmp_path / "published" / "articles" / "1b.html").is_file()
