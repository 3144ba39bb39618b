"""Which languages there are, and the folder that holds the tables of each."""

from tallystick.errors import DataError

FOLDERS = {"en": "english"}
"""Language codes (BCP 47, primary subtag) and their folders: a new language is a new folder and a line."""


def folder(code: str) -> str:
    """The folder of the language `code`. Raises DataError for a language that has no tables."""
    if code not in FOLDERS:
        raise DataError(f"language {code!r}: no tables for it; there are tables for {', '.join(FOLDERS)}")
    return FOLDERS[code]
