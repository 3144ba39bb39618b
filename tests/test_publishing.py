"""Publishing: checked before, whole or not at all, never at the cost of what is there."""

import json

import pytest

from tallystick import publishing, store
from tallystick.errors import DataError, PublicationError, QuoteError, StoreError
from tallystick.publish.format import Format
from tests import factory


def _silent(*_):
    pass


@pytest.fixture
def folder(tmp_path):
    store.save(factory.evaluation(), factory.documents(), tmp_path / "out", {})
    return tmp_path / "out"


def _publish(folder, out, force=False, formats=(Format.CSV,)):
    return publishing.publish(publishing.publication_of(folder, {}), formats, out, _silent, force)


def _files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_published_lies_in_the_folder_and_can_be_verified(folder, tmp_path):
    names = _publish(folder, tmp_path / "site")
    assert set(_files(tmp_path / "site")) == set(names)
    assert store.recheck(tmp_path / "site").failures == ()


def test_publishing_twice_gives_the_same_bytes(folder, tmp_path):
    _publish(folder, tmp_path / "a")
    _publish(folder, tmp_path / "b")
    assert _files(tmp_path / "a") == _files(tmp_path / "b")


def test_a_document_that_changed_on_disk_is_refused(folder, tmp_path):
    file = folder / "documents/report.txt"
    file.write_text(file.read_text(encoding="utf-8").replace("65,640", "65,641"), encoding="utf-8")
    with pytest.raises(QuoteError, match=r"documents/report\.txt: changed since it was read \(and 2 more\)"):
        _publish(folder, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_document_that_is_missing_is_refused(folder, tmp_path):
    (folder / "documents/plan.txt").unlink()
    with pytest.raises(QuoteError, match=r"documents/plan\.txt: missing"):
        _publish(folder, tmp_path / "site")


def _edit(folder, change):
    file = folder / "evaluation.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    change(data)
    file.write_text(json.dumps(data), encoding="utf-8")


def test_a_quote_that_does_not_stand_there_is_refused(folder, tmp_path):
    _edit(folder, lambda data: data["outside"][0].update(exact="This plan was adopted by nobody."))
    with pytest.raises(QuoteError, match="text outside articles, paragraph 1"):
        _publish(folder, tmp_path / "site")


def test_an_evaluation_of_a_newer_version_is_refused(folder, tmp_path):
    _edit(folder, lambda data: data.update(schema="tallystick.evaluation/2"))
    with pytest.raises(DataError, match="update Tallystick"):
        _publish(folder, tmp_path / "site")


def test_an_evaluation_of_a_newer_program_is_refused(folder, tmp_path):
    _edit(folder, lambda data: data.update(version="9.0.0"))
    with pytest.raises(DataError, match=r"Tallystick 9\.0\.0.*update Tallystick"):
        _publish(folder, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_text_of_no_part_of_the_report_is_refused(folder, tmp_path):
    (folder / "text").mkdir()
    (folder / "text/poem.md").write_text("# Poem\n", encoding="utf-8")
    with pytest.raises(PublicationError, match=r"poem\.md"):
        _publish(folder, tmp_path / "site", formats=(Format.PDF,))


def test_a_template_that_is_far_too_large_is_refused(folder, tmp_path):
    template = tmp_path / "house.docx"
    with template.open("wb") as file:
        file.truncate(publishing.LARGEST_TEMPLATE + 1)
    with pytest.raises(PublicationError, match="too large for a template"):
        publishing.publication_of(folder, {}, template)


def test_another_publication_is_replaced_with_force_only(folder, tmp_path):
    _publish(folder, tmp_path / "site")
    with pytest.raises(StoreError, match="holds another publication; --force replaces it"):
        _publish(folder, tmp_path / "site")
    _publish(folder, tmp_path / "site", force=True, formats=(Format.JSONLD,))
    assert "data/datapackage.json" not in _files(tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "site"]


FOREIGN = {
    "a file beside": "notes.txt",
    "a file in a folder of it": "data/mine.csv",
    "a hidden file": ".htaccess",
}


@pytest.mark.parametrize("name", FOREIGN.values(), ids=FOREIGN)
def test_files_that_are_not_ours_are_never_replaced(folder, tmp_path, name):
    _publish(folder, tmp_path / "site")
    (tmp_path / "site" / name).write_text("mine")
    with pytest.raises(StoreError, match="which is no part of the publication"):
        _publish(folder, tmp_path / "site", force=True)
    assert (tmp_path / "site" / name).read_text() == "mine"


def test_a_link_in_the_place_of_a_file_is_not_replaced(folder, tmp_path):
    _publish(folder, tmp_path / "site")
    file = tmp_path / "site/data/notes.csv"
    file.rename(tmp_path / "kept.csv")
    file.symlink_to(tmp_path / "kept.csv")
    with pytest.raises(StoreError, match=r"data/notes\.csv was changed since it was published"):
        _publish(folder, tmp_path / "site", force=True)


def test_a_file_that_somebody_went_on_editing_is_not_replaced(folder, tmp_path):
    _publish(folder, tmp_path / "site")
    (tmp_path / "site/data/notes.csv").write_text("place,note\n1,mine\n")
    with pytest.raises(StoreError, match=r"data/notes\.csv was changed since it was published"):
        _publish(folder, tmp_path / "site", force=True)


def test_a_missing_file_does_not_keep_a_publication_from_being_replaced(folder, tmp_path):
    _publish(folder, tmp_path / "site")
    (tmp_path / "site/data/notes.csv").unlink()
    assert _publish(folder, tmp_path / "site", force=True)


def test_a_folder_of_other_things_is_refused(folder):
    with pytest.raises(StoreError, match="holds something that is no publication"):
        _publish(folder, folder, force=True)


def test_a_file_in_place_of_the_folder_is_refused(folder, tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StoreError, match="is a file"):
        _publish(folder, tmp_path / "file")


def test_the_folder_one_stands_in_is_refused(folder, tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(StoreError, match="is the folder you are in"):
        _publish(folder, tmp_path / "here")


def test_an_empty_folder_is_filled(folder, tmp_path):
    (tmp_path / "site").mkdir()
    assert _publish(folder, tmp_path / "site")


def test_a_fault_while_building_leaves_nothing(folder, tmp_path):
    _edit(folder, lambda data: data.update(as_of=None, commitments=[]) or _recount(data))
    with pytest.raises(PublicationError, match="--publisher-id"):
        _publish(folder, tmp_path / "site", formats=(Format.IATI,))
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def _recount(data):
    """The summary of a record without commitments."""
    for counted in (data["summary"], *data["summary"]["sections"]):
        counted["commitments"] = 0
        for counts in counted["kinds"].values():
            counts.update(dict.fromkeys(counts, 0))


def test_the_folder_is_readable_as_others_are(folder, tmp_path):
    _publish(folder, tmp_path / "site")
    (tmp_path / "plain").mkdir()
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "plain").stat().st_mode
