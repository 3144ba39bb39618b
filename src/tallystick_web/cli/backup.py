"""`tallystick backup`: everything the workbench holds, in one file."""

from pathlib import Path

import click

from tallystick.cli import exits
from tallystick_web.cli.django import data_option, ready_workbench


@click.command("backup", epilog=exits.EPILOG)
@click.argument("out", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@data_option
def command(out: Path, data: Path | None) -> None:
    """Write everything the workbench holds to one file.

    FILE (backup.tar.gz) gets every table and every document, as they are at one moment; the workbench may go on
    running. It holds people's names and password hashes: keep it where only you can read it.
    """
    folder = ready_workbench(data)
    from tallystick_web.backup.archive import back_up  # noqa: PLC0415  # models load once Django is set up

    contents = back_up(folder, out)
    rows = sum(contents.rows.values())
    click.echo(f"{out}: {rows:,} rows of {len(contents.rows)} tables, {contents.files:,} files")
