"""Django made ready for a command: the settings for a folder, the database brought up to date."""

import os
from pathlib import Path

import click
import django
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import DatabaseError

from tallystick.errors import StoreError
from tallystick_web.config.place import DATA, data_folder

data_option = click.option(
    "--data",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of the workbench: database, documents, releases (TALLYSTICK_DATA).",
)


def ready(data: Path | None) -> Path:
    """Set Django up on the folder `data` (None: what the environment names), and give the folder.

    Raises StoreError when the folder or the database cannot be used.
    """
    if data is not None:
        os.environ[DATA] = str(data.resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tallystick_web.config.settings")
    folder = data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be used ({error.strerror}); name another with --data") from error
    django.setup()
    _check_database()
    return folder


def _check_database() -> None:
    """Raise StoreError unless the database answers."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        first = str(error).strip().partition("\n")[0]
        raise StoreError(f"the database does not answer ({first}); is DATABASE_URL right?") from error


def ready_workbench(data: Path | None) -> Path:
    """The same for a command that needs a workbench which is there: raises StoreError too where its tables are not."""
    folder = ready(data)
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise StoreError(
            f"{folder}: holds no workbench of this version; `tallystick serve` makes one, or brings it up to date"
        )
    return folder


def bring_up_to_date() -> None:
    """Make or migrate the tables, and gather the static files."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
