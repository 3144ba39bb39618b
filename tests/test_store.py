"""The folder of an evaluation: whole or not at all, never at the cost of what is there."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tallystick import store
from tallystick.errors import DataError, QuoteError, StoreError
from tallystick.publish.references import quotes
from tests import factory


def _save(folder, force=False, **changes):
    store.save(factory.evaluation(**changes), factory.documents(), folder, {}, force)


def _files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _edit(folder, change):
    """Change the record of a stored evaluation, as a hand or another program might."""
    file = folder / "evaluation.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    change(data)
    file.write_text(json.dumps(data), encoding="utf-8")


def test_the_folder_holds_the_record_the_table_the_page_and_the_texts(tmp_path):
    _save(tmp_path / "out")
    assert sorted(_files(tmp_path / "out")) == [
        "commitments.csv",
        "documents/plan.txt",
        "documents/report.txt",
        "evaluation.json",
        "index.html",
    ]


def test_what_was_saved_is_loaded_from_the_folder_or_the_file(tmp_path):
    _save(tmp_path / "out")
    assert (
        store.load(tmp_path / "out")
        == store.load(tmp_path / "out" / "evaluation.json")
        == factory.evaluation()
    )


def test_the_stored_text_is_the_documents_to_the_letter(tmp_path):
    _save(tmp_path / "out")
    assert (tmp_path / "out/documents/plan.txt").read_bytes() == factory.plan().text.encode()


def test_saving_twice_gives_the_same_bytes(tmp_path):
    _save(tmp_path / "a")
    _save(tmp_path / "b")
    assert _files(tmp_path / "a") == _files(tmp_path / "b")


def test_missing_parents_are_made_and_nothing_else_is_left(tmp_path):
    _save(tmp_path / "a/b/out")
    assert [path.name for path in (tmp_path / "a/b").iterdir()] == ["out"]


def test_an_empty_folder_is_filled(tmp_path):
    (tmp_path / "out").mkdir()
    _save(tmp_path / "out")
    assert store.load(tmp_path / "out") == factory.evaluation()


def test_a_link_to_a_folder_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    _save(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real/evaluation.json").is_file()


def test_another_evaluation_is_replaced_with_force_only(tmp_path):
    _save(tmp_path / "out", notes=("old",))
    before = _files(tmp_path / "out")
    with pytest.raises(StoreError, match="holds another evaluation; --force replaces it"):
        _save(tmp_path / "out")
    assert _files(tmp_path / "out") == before
    _save(tmp_path / "out", force=True)
    assert store.load(tmp_path / "out").notes == factory.evaluation().notes
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


FOREIGN = {
    "a file beside": "notes.txt",
    "a folder beside": "photos/well.jpg",
    "a text among the documents": "documents/minutes.txt",
    "a picture among the texts of people": "text/well.jpg",
}


@pytest.mark.parametrize("name", FOREIGN.values(), ids=FOREIGN)
def test_files_that_are_not_ours_are_never_replaced(tmp_path, name):
    _save(tmp_path / "out")
    (tmp_path / "out" / name).parent.mkdir(exist_ok=True)
    (tmp_path / "out" / name).write_text("mine")
    before = _files(tmp_path / "out")
    with pytest.raises(StoreError, match="which is no part of an evaluation"):
        _save(tmp_path / "out", force=True)
    assert _files(tmp_path / "out") == before


def test_the_texts_of_people_are_kept_when_an_evaluation_is_replaced(tmp_path):
    _save(tmp_path / "out")
    (tmp_path / "out/text").mkdir()
    (tmp_path / "out/text/introduction.md").write_text("Ours.")
    _save(tmp_path / "out", force=True, notes=("new",))
    assert (tmp_path / "out/text/introduction.md").read_text() == "Ours."
    assert store.load(tmp_path / "out").notes == ("new",)


def test_a_folder_of_other_things_is_refused(tmp_path):
    (tmp_path / "letters.txt").write_text("mine")
    with pytest.raises(StoreError, match=r"holds letters\.txt, which is no part"):
        _save(tmp_path, force=True)


def test_an_evaluation_that_cannot_be_read_is_not_replaced(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/evaluation.json").write_text('{"schema": "tallystick.evaluation/2"}')
    with pytest.raises(StoreError, match="so nothing here is replaced"):
        _save(tmp_path / "out", force=True)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(StoreError, match="is a file"):
        _save(tmp_path / "out", force=True)


def test_the_folder_one_stands_in_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match="is the folder you are in"):
        _save(Path())


def test_a_place_under_a_file_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(
        StoreError, match=r"out: cannot be written \(.*file is a file\); choose another folder"
    ):
        _save(tmp_path / "file" / "a" / "out")


def test_a_place_that_may_not_be_changed_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    locked = Path("/proc/self") if os.access(tmp_path / "locked", os.W_OK) else tmp_path / "locked"
    with pytest.raises(StoreError, match=r"out: cannot be written \("):
        _save(locked / "out")


def test_the_top_of_the_file_system_is_refused_in_a_sentence():
    with pytest.raises(StoreError, match="/: is the top of the file system"):
        _save(Path("/"))


def test_a_name_too_long_is_refused_before_anything_is_written(tmp_path):
    for place in (tmp_path / ("a" * 300), tmp_path / ("a" * 300) / "out"):
        with pytest.raises(
            StoreError, match=r"cannot be written \(nothing can be made there: File name too long"
        ):
            store.check_free(place)


class _Interrupted(dict[str, str]):
    """Files of which the last is interrupted while it is written."""

    def items(self):
        yield from super().items()
        raise KeyboardInterrupt


@pytest.mark.parametrize("before", [False, True], ids=["nothing there", "an evaluation there"])
def test_an_interrupt_while_writing_leaves_all_as_it_was(tmp_path, before):
    if before:
        _save(tmp_path / "out")
    files = _files(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        store._write(_Interrupted({"evaluation.json": "{}"}), tmp_path / "out", force=True)
    assert _files(tmp_path) == files
    assert [path.name for path in tmp_path.iterdir()] == (["out"] if before else [])


@pytest.mark.parametrize(
    "moment", [1, 2, 3], ids=["before the first move", "between the moves", "after both"]
)
def test_an_interrupt_while_moving_leaves_a_whole_evaluation(tmp_path, monkeypatch, moment):
    _save(tmp_path / "out", notes=("old",))
    rename, moves = Path.rename, []

    def interrupted(self, target):
        moves.append(target)
        if len(moves) == moment:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        _save(tmp_path / "out", force=True)
        raise KeyboardInterrupt
    assert store.load(tmp_path / "out").notes == (("old",) if moment < 3 else factory.evaluation().notes)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_quote_that_does_not_stand_in_its_document_is_not_saved(tmp_path):
    outside = replace(
        factory.evaluation().outside[0], exact="This plan was rejected by the Assembly of Ostran."
    )
    with pytest.raises(QuoteError, match="does not read 'This plan was rejected"):
        _save(tmp_path / "out", outside=(outside,))
    assert not (tmp_path / "out").exists()


def test_a_document_that_was_not_evaluated_is_not_saved(tmp_path):
    other = replace(factory.plan(), text=factory.plan().text + "More.")
    with pytest.raises(DataError, match="document plan: its text is not the one"):
        store.save(factory.evaluation(), (other, factory.report()), tmp_path / "out", {})


def test_a_folder_without_an_evaluation_is_refused(tmp_path):
    with pytest.raises(StoreError, match=r"evaluation\.json: cannot be read"):
        store.load(tmp_path)


def test_a_record_in_another_encoding_is_refused(tmp_path):
    (tmp_path / "evaluation.json").write_bytes(b"\xff\xfe{}")
    with pytest.raises(DataError, match="not text in UTF-8"):
        store.load(tmp_path)


def test_every_quote_of_a_saved_evaluation_is_exact(tmp_path):
    _save(tmp_path / "out")
    found = store.recheck(tmp_path / "out")
    assert (found.documents, found.not_found, found.failures) == (2, 0, ())
    assert found.quotes == found.exact == len(list(quotes(factory.evaluation()))) > 30


def test_a_changed_letter_in_a_document_is_found_with_its_quote(tmp_path):
    _save(tmp_path / "out")
    file = tmp_path / "out/documents/report.txt"
    file.write_text(file.read_text(encoding="utf-8").replace("65,640", "65,641"), encoding="utf-8")
    found = store.recheck(tmp_path / "out")
    assert found.failures[0] == "documents/report.txt: changed since it was read"
    assert [failure.partition(":")[0] for failure in found.failures[1:]] == [
        "Action 1, report paragraph 1",
        "commitment 1.1, evidence 1",
    ]
    assert found.not_found == 2


def test_a_changed_letter_in_a_quote_is_found(tmp_path):
    _save(tmp_path / "out")
    _edit(
        tmp_path / "out",
        lambda data: data["outside"][0].update(exact="This plan was adopted by the Assembly of X"),
    )
    assert store.recheck(tmp_path / "out").not_found == 1


def test_a_changed_place_of_a_quote_is_found(tmp_path):
    _save(tmp_path / "out")
    _edit(tmp_path / "out", lambda data: data["outside"][0].update(start=52, end=102))
    assert store.recheck(tmp_path / "out").not_found == 1


def test_a_missing_document_loses_all_its_quotes(tmp_path):
    _save(tmp_path / "out")
    (tmp_path / "out/documents/report.txt").unlink()
    found = store.recheck(tmp_path / "out")
    assert found.failures[0] == "documents/report.txt: missing or not text in UTF-8"
    assert found.not_found == sum("its document is missing" in failure for failure in found.failures) > 5


def test_a_hash_that_was_changed_with_its_quotes_is_found(tmp_path):
    _save(tmp_path / "out")
    file = tmp_path / "out/evaluation.json"
    file.write_text(
        file.read_text(encoding="utf-8").replace(factory.report().sha256, "0" * 64), encoding="utf-8"
    )
    found = store.recheck(tmp_path / "out")
    assert (found.failures, found.not_found) == (("documents/report.txt: changed since it was read",), 0)
