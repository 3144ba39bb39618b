"""The door: finds the command, and turns what goes wrong into one sentence and an exit code."""

import errno
import logging
import os
import sys
import traceback
from importlib import import_module
from io import TextIOWrapper
from signal import SIGTERM, signal
from types import FrameType
from typing import Any, NoReturn

import click

from tallystick import __version__
from tallystick.cli import exits
from tallystick.errors import TallystickError

COMMANDS = {
    "evaluate": ("tallystick.cli.evaluate", "Hold a plan against its reports, and write the evaluation."),
    "outline": ("tallystick.cli.outline", "Show how a plan was understood, and what was not."),
    "show": ("tallystick.cli.show", "Print one article, or one commitment, of an evaluation."),
    "verify": ("tallystick.cli.verify", "Check every quote of an evaluation, letter by letter."),
    "publish": ("tallystick.cli.publish", "Publish an evaluation: report, site and data."),
    "diff": ("tallystick.cli.diff", "Show what changed between two evaluations."),
    "schema": (
        "tallystick.cli.schema",
        "Print the JSON Schema of evaluation.json, or with --review that of review.json.",
    ),
    "serve": ("tallystick_web.cli.serve", "Open the workbench, in which a team evaluates together."),
    "audit": ("tallystick_web.cli.audit", "Check the workbench's log of everything that was done."),
    "backup": ("tallystick_web.cli.backup", "Write everything the workbench holds to one file."),
    "restore": ("tallystick_web.cli.restore", "Load a backup into a new workbench."),
}
"""Each command's module and the first sentence of its help: the help page needs no module to be loaded."""


FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What a write fails with where the disk, or what may be used of it, is full."""

WORKBENCH_NEEDS = ("django", "dj_database_url", "tallystick_web")
"""What is not there where only the library was installed."""


class Refused(click.ClickException):
    """Bad input: shown as one sentence."""

    exit_code = exits.REFUSED


class Fault(click.ClickException):
    """Something we did not foresee: shown as one sentence that asks for a report."""

    exit_code = exits.FAULT


class Commands(click.Group):
    """The commands of the table, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a module in the table; None for a name that is not there."""
        if cmd_name not in COMMANDS:
            return None
        try:
            command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        except ModuleNotFoundError as error:
            if error.name not in WORKBENCH_NEEDS:
                raise
            raise Refused("the workbench is not installed; pip install 'tallystick[report,web]'") from error
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with what they are for, from the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; no traceback leaves here unless TALLYSTICK_DEBUG asks for it."""
        try:
            return super().invoke(ctx)
        except TallystickError as error:
            raise Refused(str(error)) from error
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            ctx.exit(exits.INTERRUPTED)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:
                raise
            if isinstance(error, OSError) and error.errno in FULL:
                raise Refused(
                    f"{error.strerror}: what was written is not whole; make room and run again"
                ) from error
            raise _fault(error) from error


def _fault(error: Exception) -> Fault:
    if _debugging():
        traceback.print_exception(error)
    return Fault(
        f"Tallystick failed ({type(error).__name__}: {error}). This is a fault of ours: please report it with the "
        "command you ran; TALLYSTICK_DEBUG=1 before the command shows where it failed."
    )


def _debugging() -> bool:
    return os.environ.get("TALLYSTICK_DEBUG") == "1"


@click.command(cls=Commands, epilog=exits.EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tallystick")
def cli() -> None:
    """Tallystick shows, article by article, whether what a public plan promised was done."""
    logging.basicConfig(
        level=logging.DEBUG if _debugging() else logging.ERROR, format="%(name)s: %(message)s"
    )


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    """End as after an interrupt, so that what is half written is taken away again."""
    raise SystemExit(exits.TERMINATED)


def main() -> None:
    """The command line. Words that a terminal cannot show are shown as question marks."""
    signal(SIGTERM, _terminate)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    cli(prog_name="tallystick")
