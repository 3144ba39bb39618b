import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import pytest

from tallystick import __version__
from tallystick.cli import exits
from tallystick.cli.main import COMMANDS
from tests.cli.running import run

HEAVY = (
    "rich",
    "fastjsonschema",
    "pypdfium2",
    "pdfplumber",
    "docx",
    "selectolax",
    "lxml",
    "tallystick.pipeline",
)
PROBE = "import sys; from tallystick.cli.main import cli; cli(['--help'], standalone_mode=False); print(*sys.modules)"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_says_what_the_command_says(name):
    module, summary = COMMANDS[name]
    command = import_module(module).command
    assert command.name == name
    assert command.help.split("\n\n")[0] == summary


@pytest.mark.parametrize("arguments", [[], *[[name] for name in COMMANDS]], ids=["tallystick", *COMMANDS])
def test_every_help_page_lists_the_exit_codes(arguments):
    found = run(*arguments, "--help")
    assert found.exit_code == exits.OK
    for code, meaning in exits.MEANINGS.items():
        assert f"{code:<4} {meaning}" in found.output


def test_help_loads_nothing_heavy():
    found = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    loaded = set(found.stdout.split())
    assert "click" in loaded
    assert not loaded & set(HEAVY)


def taken(command: list[str]) -> float:
    """The shortest of three runs, in seconds."""
    runs = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        runs.append(time.perf_counter() - start)
    return min(runs)


def test_help_takes_little_longer_than_the_command_line_library_alone():
    alone = taken([sys.executable, "-c", "import click, logging"])
    assert taken([sys.executable, "-m", "tallystick", "--help"]) < 3 * alone


def test_the_version_is_printed():
    assert run("--version").output == f"tallystick, version {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["evaluat"], ["--what"], ["show"], ["evaluate", "nowhere.pdf", "--out", "x"]]
)
def test_a_wrong_call_is_refused(arguments):
    found = run(*arguments)
    assert found.exit_code == exits.REFUSED
    assert "Error: " in found.stderr


@pytest.fixture
def broken(monkeypatch):
    monkeypatch.setitem(COMMANDS, "broken", ("tests.cli.broken", "Goes wrong."))
    monkeypatch.delenv("TALLYSTICK_DEBUG", raising=False)


@pytest.mark.usefixtures("broken")
def test_bad_input_is_one_sentence():
    found = run("broken", "refused")
    assert found.exit_code == exits.REFUSED
    assert found.stderr == "Error: plan.pdf: this file is encrypted; save it without a password\n"


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(("way", "named"), [("fault", "ValueError: seven"), ("memory", "MemoryError")])
def test_a_fault_is_one_sentence_that_asks_for_a_report(way, named):
    found = run("broken", way)
    assert found.exit_code == exits.FAULT
    assert named in found.stderr
    assert "please report it" in found.stderr
    assert "Traceback" not in found.output


@pytest.mark.usefixtures("broken")
def test_a_fault_shows_its_traceback_when_asked(monkeypatch):
    monkeypatch.setenv("TALLYSTICK_DEBUG", "1")
    found = run("broken", "fault")
    assert found.exit_code == exits.FAULT
    assert "Traceback" in found.stderr


@pytest.mark.usefixtures("broken")
def test_an_interrupt_is_said_and_has_its_own_code():
    found = run("broken", "interrupt")
    assert (found.exit_code, found.stderr) == (exits.INTERRUPTED, "Interrupted.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_no_fault_of_ours():
    command = [sys.executable, "-m", "tallystick", "schema"]
    with Path("/dev/full").open("wb") as full:
        found = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert found.returncode == exits.REFUSED
    assert found.stderr.startswith(b"Error: No space left on device: ")
    assert b"fault of ours" not in found.stderr
