"""How long each stage of a whole run takes, and how much memory: `python -m benchmarks.stages --help`.

Every figure is the median of several cold runs, each in a process of its own, all on one core. Stages are given
as shares of their sum, so that figures of different machines can be compared; seconds are printed beside. The
whole run is `tallystick evaluate` as a user types it, from the file to all files written.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.inputs import ROOT, Input, inputs

LIMITS = {"seconds": 5.0, "megabytes": 500.0, "help_seconds": 0.3}
COMMAND = (sys.executable, "-c", "from tallystick.cli.main import main; main()")
IN_A_MEGABYTE = (
    1024**2 if sys.platform == "darwin" else 1024
)  # getrusage counts bytes there, kilobytes elsewhere


@dataclass(frozen=True, slots=True)
class Run:
    """One process from start to end: its wall time, peak memory, and what it printed."""

    seconds: float
    megabytes: float
    output: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables (or JSON); 1 with --check when a limit is passed, else 0."""
    options = _options(arguments)
    _stay_on_one_core()
    report: dict[str, Any] = measure(inputs(options.sample), options.runs)
    report["start"] = cold_start(options.runs)
    print(json.dumps(report, indent=2) if options.json else table(report))
    failures = passed_limits(report) if options.check else []
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stages", description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=5, help="how many cold runs each figure is the median of")
    parser.add_argument("--sample", action="store_true", help="evaluate the sample, not the real report")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    parser.add_argument("--check", action="store_true", help=f"exit with 1 above {LIMITS}")
    return parser.parse_args(arguments)


def _stay_on_one_core() -> None:
    """Keep this process and its children on one core, where the system allows that."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def measure(items: Sequence[Input], runs: int) -> dict[str, Any]:
    """The stages and the whole run of each input, by form; inputs take turns, so that a busy hour hits all."""
    turns = [[(_evaluate(item), _stages(item)) for item in items] for _ in range(runs)]
    return {
        item.form: _medians(item, column)
        for item, column in zip(items, zip(*turns, strict=True), strict=True)
    }


def _medians(item: Input, column: Sequence[tuple[Run, dict[str, float]]]) -> dict[str, Any]:
    seconds = {stage: median(stages[stage] for _, stages in column) for stage in column[0][1]}
    total = sum(seconds.values())
    return {
        "file": item.report.name,
        "seconds": round(median(run.seconds for run, _ in column), 3),
        "megabytes": round(median(run.megabytes for run, _ in column), 1),
        "stages": {stage: round(value, 4) for stage, value in seconds.items()},
        "shares": {stage: round(value / total, 4) for stage, value in seconds.items()},
    }


def _stages(item: Input) -> dict[str, float]:
    files = [str(item.report), *([str(item.plan)] if item.plan else [])]
    printed = _run([sys.executable, "-m", "benchmarks.staged", *files]).output
    seconds: dict[str, float] = json.loads(printed.splitlines()[-1])
    return seconds


def _evaluate(item: Input) -> Run:
    plan = ["--plan", str(item.plan)] if item.plan else []
    with TemporaryDirectory() as folder:
        return _run(
            [*COMMAND, "evaluate", str(item.report), *plan, "--out", str(Path(folder) / "evaluation")]
        )


def cold_start(runs: int) -> dict[str, float]:
    """Seconds of `tallystick --help`, of Python alone, and their ratio, in turns."""
    pairs = [(_run([*COMMAND, "--help"]), _run([sys.executable, "-c", "pass"])) for _ in range(runs)]
    ours, bare = (median(run.seconds for run in column) for column in zip(*pairs, strict=True))
    return {"help_seconds": round(ours, 3), "python_seconds": round(bare, 3), "ratio": round(ours / bare, 2)}


def _run(command: Sequence[str]) -> Run:
    """Run a command to its end. Prints its output and raises CalledProcessError when it fails."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        output = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode:
        print(output, file=sys.stderr)
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, usage.ru_maxrss / IN_A_MEGABYTE, output)


def table(report: dict[str, Any]) -> str:
    """The report as a small table in Markdown."""
    scored = {form: scores for form, scores in report.items() if form != "start"}
    first, second = scored
    start = report["start"]
    rows = [
        ["stage", *(f"{form} ({scores['file']})" for form, scores in scored.items())],
        ["---"] * (len(scored) + 1),
        *([stage, *(_share(x, stage) for x in scored.values())] for stage in scored[first]["stages"]),
        ["**whole run**", *(f"{x['seconds']:.2f} s" for x in scored.values())],
        ["peak memory", *(f"{x['megabytes']:.0f} MB" for x in scored.values())],
    ]
    ratio = scored[first]["seconds"] / scored[second]["seconds"]
    return "\n".join(
        [
            *(f"| {' | '.join(row)} |" for row in rows),
            "",
            f"A whole run from {first} takes {ratio:.2f} times as long as from {second}.",
            f"`tallystick --help` takes {start['help_seconds']:.3f} s, {start['ratio']} times Python alone "
            f"({start['python_seconds']:.3f} s).",
        ]
    )


def _share(scores: dict[str, Any], stage: str) -> str:
    return f"{100 * scores['shares'][stage]:.1f} % ({scores['stages'][stage]:.3f} s)"


def passed_limits(report: dict[str, Any]) -> list[str]:
    """A sentence for each limit that was passed."""
    figures = [
        (form, name, scores[name], limit)
        for form, scores in report.items()
        for name, limit in LIMITS.items()
        if name in scores
    ]
    return [
        f"{form}: {name} {value} is over {limit}" for form, name, value, limit in figures if value > limit
    ]


if __name__ == "__main__":
    sys.exit(main())
