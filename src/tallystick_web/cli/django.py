"""Django made ready for a command: the settings for a folder, the database brought up to date."""

import os
from pathlib import Path

import django
from django.core.management import call_command

from tallystick_web.config.place import DATA, data_folder


def ready(data: Path | None) -> Path:
    """Set Django up on the folder `data` (None: what the environment names), and give the folder.

    Raises StoreError when the folder cannot be used.
    """
    if data is not None:
        os.environ[DATA] = str(data.resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tallystick_web.config.settings")
    data_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    django.setup()
    return data_folder()


def bring_up_to_date() -> None:
    """Make or migrate the tables, and gather the static files."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
