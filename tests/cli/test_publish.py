import json

import pytest

from samples.review import review_of
from tallystick import store
from tallystick.cli import exits
from tallystick.publish.review_record import write_review
from tests import factory
from tests.cli.running import run


@pytest.fixture
def folder(tmp_path):
    store.save(factory.evaluation(), factory.documents(), tmp_path / "out", {})
    return tmp_path / "out"


def test_it_names_the_files_to_open(folder, tmp_path):
    found = run("publish", folder, "--to", tmp_path / "site", "--format", "csv,jsonld")
    assert found.exit_code == exits.OK
    assert found.stdout == (
        f"csv     {tmp_path}/site/data/datapackage.json\njsonld  {tmp_path}/site/data/evaluation.jsonld\n"
    )


def test_the_same_as_json(folder, tmp_path):
    found = run(
        "publish",
        folder,
        "--to",
        tmp_path / "site",
        "--format",
        "iati",
        "--publisher-id",
        "XX-ORG-1",
        "--json",
    )
    events = [json.loads(line) for line in found.stdout.splitlines()]
    assert events[0] == {"event": "progress", "stage": "data", "done": 0, "total": 1}
    assert events[-1]["open"] == {"iati": "data/results.xml"}
    assert "evaluation.json" in events[-1]["files"]


def test_iati_is_written_unasked_where_the_publisher_is_named(folder, tmp_path):
    data = run("publish", folder, "--to", tmp_path / "a", "--json").stdout.splitlines()[-1]
    assert "iati" not in json.loads(data)["open"]
    named = ("--publisher", "The Institute", "--publisher-id", "XX-ORG-1")
    data = run("publish", folder, "--to", tmp_path / "b", *named, "--json").stdout.splitlines()[-1]
    assert json.loads(data)["open"]["iati"] == "data/results.xml"


def test_iati_without_a_publisher_is_refused_and_says_how_to_name_one(folder, tmp_path):
    found = run("publish", folder, "--to", tmp_path / "site", "--format", "iati")
    assert found.exit_code == exits.REFUSED
    assert "give it with --publisher-id" in found.stderr


def test_an_address_that_is_none_is_refused(folder, tmp_path):
    found = run("publish", folder, "--to", tmp_path / "site", "--format", "csv", "--base-url", "example.org")
    assert found.exit_code == exits.REFUSED
    assert "'example.org' is no address of a publication" in found.stderr


def test_a_format_that_is_not_known_is_refused_with_those_that_are(folder, tmp_path):
    found = run("publish", folder, "--to", tmp_path / "site", "--format", "csv,odt")
    assert found.exit_code == exits.REFUSED
    assert "'odt' is not a valid Format; known are html," in found.stderr


def test_without_a_place_it_says_what_is_missing(folder):
    found = run("publish", folder)
    assert found.exit_code == exits.REFUSED
    assert "Give --to OUT" in found.stderr


def test_a_changed_document_is_refused_in_one_sentence(folder, tmp_path):
    (folder / "documents/plan.txt").write_text("other", encoding="utf-8")
    found = run("publish", folder, "--to", tmp_path / "site", "--format", "csv")
    assert found.exit_code == exits.REFUSED
    assert found.stderr.count("\n") == 1
    assert "documents/plan.txt: changed since it was read" in found.stderr
    assert not (tmp_path / "site").exists()


def test_a_file_that_changed_since_it_was_evaluated_is_refused_in_one_sentence(folder, tmp_path):
    name = factory.evaluation().documents[0].name
    (tmp_path / name).write_bytes(b"corrected")
    found = run("publish", folder, "--to", tmp_path / "site", "--format", "csv", "--originals", tmp_path)
    assert found.exit_code == exits.REFUSED
    assert found.stderr.count("\n") == 1
    assert f"{name}: is not the file that was evaluated" in found.stderr
    assert not (tmp_path / "site").exists()


def test_texts_are_proposed_once_and_what_a_person_wrote_is_kept(folder):
    first = run("publish", folder, "--propose-texts")
    assert f"Proposed {folder}/text/introduction.md" in first.output
    (folder / "text/introduction.md").write_text("Mine.\n", encoding="utf-8")
    again = run("publish", folder, "--propose-texts", "--json")
    assert json.loads(again.output) == {"event": "proposed", "files": []}
    assert (folder / "text/introduction.md").read_text(encoding="utf-8") == "Mine.\n"


def test_with_a_review_beside_it_the_reviewed_evaluation_is_published(folder, tmp_path):
    (folder / "review.json").write_text(write_review(review_of(store.load(folder))), encoding="utf-8")
    found = run("publish", folder, "--to", tmp_path / "site", "--format", "csv")
    assert found.exit_code == exits.OK
    assert (tmp_path / "site/data/judgements.csv").is_file()
    assert run("verify", tmp_path / "site").exit_code == exits.OK


def test_a_review_that_is_none_is_refused(folder, tmp_path):
    (folder / "review.json").write_text("{}", encoding="utf-8")
    found = run("publish", folder, "--to", tmp_path / "site", "--format", "csv")
    assert found.exit_code == exits.REFUSED
    assert "review.json: not a review of Tallystick" in found.stderr
    assert not (tmp_path / "site").exists()
