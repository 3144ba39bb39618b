"""`tallystick restore`: a workbench from a backup."""

from pathlib import Path

import click

from tallystick.cli import exits
from tallystick_web.cli.django import bring_up_to_date, data_option, ready


@click.command("restore", epilog=exits.EPILOG)
@click.argument("archive", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@data_option
def command(archive: Path, data: Path | None) -> None:
    """Load a backup into a new workbench.

    The folder and the database (DATABASE_URL) must be empty; a backup from SQLite can be restored to PostgreSQL and
    the other way round. Nothing is left behind when it fails. The audit log is verified at the end.
    """
    folder = ready(data)
    bring_up_to_date()
    from tallystick_web.audit.verifying import verify_streams  # noqa: PLC0415  # models load once Django is set up
    from tallystick_web.backup.archive import restore  # noqa: PLC0415

    contents = restore(archive, folder)
    rows = sum(contents.rows.values())
    click.echo(f"{folder}: {rows:,} rows of {len(contents.rows)} tables, {contents.files:,} files restored")
    broken = [each for each in verify_streams() if each.problem]
    for each in broken:
        click.echo(f"{each.stream}: {each.problem}")
    if broken:
        raise SystemExit(exits.DIFFERENCES)
    click.echo("The audit log is whole.")
