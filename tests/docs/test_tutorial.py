"""The tutorial says what happens: its commands run, in their order, and print what it shows."""

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(console|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
SAME = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def steps(page: str) -> Iterator[tuple[list[str], str]]:
    """Each command of a page with the output it shows ("" where it shows none)."""
    for language, block in BLOCK.findall(page):
        if language == "python":
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


def test_the_commands_of_the_tutorial_run_and_print_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    ran = 0
    for arguments, shown in steps((ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")):
        printed = run(arguments, tmp_path)
        assert not shown or doctest.OutputChecker().check_output(shown, printed, SAME), (
            f"{arguments[-1]}\nprints\n{printed}\nand not\n{shown}"
        )
        ran += 1
    assert ran > 10
