"""What the environment says, read strictly: a value that cannot be understood is one sentence, and no guess."""

import os
from pathlib import Path
from typing import Any

import dj_database_url

from tallystick.errors import StoreError

DATABASE = "DATABASE_URL"
SQLITE, POSTGRESQL = "django.db.backends.sqlite3", "django.db.backends.postgresql"


def whole_number(name: str, default: int) -> int:
    """The number that a variable names. Raises StoreError where it is none."""
    text = os.environ.get(name) or str(default)
    if not (text.isascii() and text.isdigit()):
        raise StoreError(f"{name} is {text!r} and should be a whole number; correct it, or leave it out")
    return int(text)


def database(folder: Path) -> dict[str, Any]:
    """The database of DATABASE_URL, as Django takes it, or else SQLite in `folder`.

    Raises StoreError for another than these two. The address is in no message: there may be a password in it.
    """
    url = os.environ.get(DATABASE) or f"sqlite:///{folder / 'tallystick.sqlite3'}"
    try:
        found: dict[str, Any] = {**dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)}
    except ValueError as error:
        raise StoreError(f"{DATABASE} is no address of a database; {_RIGHT}") from error
    if found.get("ENGINE") not in (SQLITE, POSTGRESQL):
        raise StoreError(f"{DATABASE} names a database that the workbench does not run on; {_RIGHT}")
    return found


_RIGHT = "write postgresql://user:password@host/name (%40 for an @ in the password), or leave it out"
