"""The documents say what happens: their commands run, in their order, and print what is shown."""

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r'^```(\w+)(?: title="(\S+)")?\n(.*?)^```', re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
SAME = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def steps(page: str, folder: Path) -> Iterator[tuple[list[str], str]]:
    """Each command of a page with the output it shows ("" where it shows none); files shown are written."""
    for language, title, block in BLOCK.findall(page):
        if title:
            (folder / title).write_text(block, encoding="utf-8")
        elif language == "python":
            code, _, shown = block.partition("# prints:\n")
            yield [sys.executable, "-c", code], shown.replace("# ", "")
        elif language == "console":
            yield from ((["bash", "-c", line], shown) for line, shown in COMMAND.findall(block))


def run(arguments: list[str], folder: Path) -> str:
    """What a command prints in `folder`."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "110", "NO_COLOR": "1"}
    done = subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{arguments[-1]}\nfails\n{done.stderr}"
    return done.stdout


@pytest.mark.parametrize(("page", "least"), [("tutorial.md", 10), ("mapping.md", 2)])
def test_commands_run_and_print_what_is_shown(page: str, least: int, tmp_path: Path) -> None:
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    ran = 0
    for arguments, shown in steps((ROOT / "docs" / page).read_text(encoding="utf-8"), tmp_path):
        printed = run(arguments, tmp_path)
        assert not shown or doctest.OutputChecker().check_output(shown, printed, SAME), (
            f"{arguments[-1]}\nprints\n{printed}\nand not\n{shown}"
        )
        ran += 1
    assert ran >= least
