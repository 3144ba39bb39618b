"""Run the commands in this process, or in one of their own; and a small plan and report to run them on."""

import subprocess
import sys

from click.testing import CliRunner

from tallystick.cli.main import cli

PLAN = """Ostrania: Plan for Fair Public Services

I. Work

Action 1: More work for all. At least 50,000 new jobs shall be created in towns by 2025.

Action 2: Safe work. The number of deadly accidents at work shall fall by 10 percent by 2025.

II. Water

Action 3: Clean water. At least 300 wells shall be repaired by 2030.
"""

REPORT = """Ostrania: Report on the Plan for Fair Public Services

Action 1: More work for all

A total of 65,640 new jobs were created in towns from 2021 to 2025.

Action 2: Safe work

The number of deadly accidents at work fell by 6.5 percent in 2025.

Action 3: Clean water

A total of 120 wells were repaired in 2025.
"""


def run(*arguments, given=None):
    """What a command prints and how it ends, in this process."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=given)


def run_apart(*arguments):
    """The same in a process of its own."""
    command = [sys.executable, "-m", "tallystick", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def written(folder):
    """Plan and report as text files in a folder."""
    for name, text in (("plan.txt", PLAN), ("report.txt", REPORT)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "plan.txt", folder / "report.txt"
