import json

import pytest

from tallystick import store
from tallystick.cli import exits
from tests import factory
from tests.cli.running import run, run_apart


@pytest.fixture
def folder(tmp_path):
    store.save(factory.evaluation(), factory.documents(), tmp_path / "out", {})
    return tmp_path / "out"


def _change(folder):
    file = folder / "documents/report.txt"
    file.write_text(file.read_text(encoding="utf-8").replace("65,640", "65,641"), encoding="utf-8")


def test_an_untouched_folder_is_exact(folder):
    found = run("verify", folder)
    assert found.exit_code == exits.OK
    assert found.output == "2 documents, 34 quotes: 34 exact, 0 not found.\n"


def test_a_changed_letter_is_named_counted_and_exits_with_1(folder):
    _change(folder)
    found = run("verify", folder)
    assert found.exit_code == exits.DIFFERENCES
    lines = found.output.splitlines()
    assert lines[0] == "documents/report.txt: changed since it was read"
    assert lines[-1] == "2 documents, 34 quotes: 32 exact, 2 not found."
    assert len(lines) == 4


def test_the_same_as_json(folder):
    _change(folder)
    found = run("verify", folder, "--json")
    assert found.exit_code == exits.DIFFERENCES
    result = json.loads(found.output)
    assert {name: result[name] for name in ("documents", "quotes", "exact", "not_found")} == {
        "documents": 2,
        "quotes": 34,
        "exact": 32,
        "not_found": 2,
    }
    assert len(result["failures"]) == 3


def test_a_broken_record_is_bad_input(folder):
    (folder / "evaluation.json").write_text("{")
    found = run("verify", folder)
    assert found.exit_code == exits.REFUSED
    assert "not valid JSON" in found.stderr


def test_a_process_of_its_own_says_and_exits_the_same(folder):
    _change(folder)
    found = run_apart("verify", folder)
    assert (found.returncode, found.stderr) == (exits.DIFFERENCES, "")
    assert found.stdout == run("verify", folder).output


def test_files_that_were_evaluated_are_compared_where_their_folder_is_named(folder, tmp_path):
    name = factory.evaluation().documents[0].name
    (tmp_path / name).write_bytes(b"another")
    found = run("verify", folder, "--originals", tmp_path)
    assert found.exit_code == exits.DIFFERENCES
    assert f"{name}: is not the file that was evaluated, its hash differs; evaluate it again" in found.output
    assert found.output.splitlines()[-1] == "0 files as evaluated, 1 changed."
    printed = json.loads(run("verify", folder, "--originals", tmp_path, "--json").output)
    assert len(printed["originals"]["changed"]) == 1
