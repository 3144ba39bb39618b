"""Progress of an evaluation: as bars, as plain lines, or as JSON lines."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from tallystick.cli.output import write_json
from tallystick.pipeline import Progress as Told


@contextmanager
def told(as_json: bool) -> Iterator[Told]:
    """A progress to tell: JSON lines on standard output, or on standard error bars or (no terminal) lines."""
    if as_json:
        yield _json_line
    elif not sys.stderr.isatty():
        yield _line
    else:
        columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=Console(file=sys.stderr)) as bars:
            yield _Bars(bars)


class _Bars:
    """One bar a stage, made when the stage is first heard of."""

    def __init__(self, bars: Progress) -> None:
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage not in self._tasks:
            self._tasks[stage] = self._bars.add_task(stage, total=total)
        self._bars.update(self._tasks[stage], completed=done, total=total)


def _json_line(stage: str, done: int, total: int) -> None:
    write_json({"event": "progress", "stage": stage, "done": done, "total": total}, indent=None)


def _line(stage: str, done: int, total: int) -> None:
    if done == total:
        click.echo(f"{stage}: {done} of {total}", err=True)
