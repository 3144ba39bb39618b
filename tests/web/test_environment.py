"""What the environment says wrongly is a sentence of the command, on the database that the tests run on or none."""

import pytest

from tests.web.workbench import workbench

NUMBER = "should be a whole number"
OTHER = "names a database that the workbench does not run on"
WRONG = {
    "no number": ("TALLYSTICK_PROXIES", "one", NUMBER),
    "below zero": ("TALLYSTICK_WORKER_SILENCE", "-1", NUMBER),
    "no scheme": ("DATABASE_URL", "garbage", "is no address of a database"),
    "unknown scheme": ("DATABASE_URL", "paper://shelf", "is no address of a database"),
    "no port": ("DATABASE_URL", "postgresql://a:secret@localhost:b/c", "is no address of a database"),
    "another database": ("DATABASE_URL", "mysql://a:secret@localhost/c", OTHER),
    "no server": ("DATABASE_URL", "postgresql://a@127.0.0.1:1/c", "the database does not answer"),
}


@pytest.mark.parametrize(("name", "value", "said"), WRONG.values(), ids=WRONG.keys())
def test_a_value_that_cannot_be_understood_is_refused_in_a_sentence(tmp_path, name, value, said):
    with workbench(tmp_path) as place:
        place.env[name] = value
        done = place.tallystick("audit", "verify")
    assert done.returncode == 2
    assert said in done.stderr
    assert "fault of ours" not in done.stderr
    assert "secret" not in done.stderr


@pytest.mark.parametrize("command", [("audit", "verify"), ("backup", "new.tar.gz")], ids=lambda each: each[0])
def test_a_folder_without_a_workbench_is_refused_in_a_sentence(tmp_path, command):
    with workbench(tmp_path) as place:
        done = place.tallystick(*command)
    assert done.returncode == 2
    assert "holds no workbench of this version; `tallystick serve` makes one" in done.stderr
