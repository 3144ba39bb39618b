"""`tallystick audit verify`: is the audit log as it was written?"""

from pathlib import Path

import click

from tallystick.cli import exits
from tallystick.cli.output import write_json
from tallystick_web.cli.django import data_option, ready_workbench


@click.group("audit", epilog=exits.EPILOG)
def command() -> None:
    """Check the workbench's log of everything that was done."""


@command.command("verify", epilog=exits.EPILOG)
@data_option
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def verify(data: Path | None, as_json: bool) -> None:
    """Find any event that was altered, added or taken out since it was written."""
    ready_workbench(data)
    from tallystick_web.audit.verifying import verify_streams  # noqa: PLC0415  # models load once Django is set up

    found = list(verify_streams())
    broken = [each for each in found if each.problem]
    if as_json:
        streams = [
            {"stream": each.stream, "events": each.events, "sha256": each.sha256, "problem": each.problem}
            for each in found
        ]
        write_json({"streams": streams, "whole": not broken})
    else:
        for each in broken:
            click.echo(f"{each.stream}: {each.problem}")
        events = sum(each.events for each in found)
        click.echo(f"{events:,} events in {len(found):,} streams checked, {len(broken):,} streams altered")
    if broken:
        raise SystemExit(exits.DIFFERENCES)
