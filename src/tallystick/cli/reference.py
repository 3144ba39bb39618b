"""The page on the commands, made from the commands themselves."""

from collections.abc import Iterator

import click

from tallystick.cli import exits
from tallystick.cli.main import COMMANDS, cli

WIDTH = 90  # columns of the help pages, whatever terminal they are made in


def reference() -> str:
    """docs/commands.md: the help page of each command, and the exit codes."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    top = _context(cli, "tallystick", None)
    yield from ["# Commands", "", *_help(top)]
    for name in COMMANDS:
        command = cli.get_command(top, name)
        if command:
            yield from ["", f"## {name}", "", *_help(_context(command, name, top))]
    yield from ["", "## Exit codes", "", "| code | says |", "|---|---|"]
    yield from (f"| {code} | {meaning} |" for code, meaning in exits.MEANINGS.items())


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    settings = command.context_settings
    return click.Context(command, parent, name, terminal_width=WIDTH, max_content_width=WIDTH, **settings)


def _help(context: click.Context) -> list[str]:
    without_exits = context.get_help().partition("Exit codes:")[0].rstrip()
    return ["```text", without_exits, "```"]
