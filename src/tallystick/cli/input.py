"""The documents a command reads: files, folders, and one on standard input."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from tallystick.model.document import Document, Role
from tallystick.read import read_document, read_stream

STDIN = Path("-")
STDIN_NAME = "standard input"
FILE = click.Path(exists=True, readable=True, allow_dash=True, path_type=Path)


def check_inputs(paths: Iterable[Path | None]) -> None:
    """Refuse standard input where it is named twice: it can be read once."""
    if list(paths).count(STDIN) > 1:
        raise click.UsageError("- is standard input, which can be read once; name the other document's file.")


def read_input(path: Path, role: Role, identifier: str) -> Document:
    """The document at `path`; - is standard input, whose format is told by its content alone."""
    if path == STDIN:
        return read_stream(sys.stdin.buffer, STDIN_NAME, role, identifier)
    return read_document(path, role, identifier)
