"""The option --mapping, and the reading of the file it names."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from tallystick.errors import DataError
from tallystick.extract.mapping import PlanMapping, read_mapping
from tallystick.extract.outline import NO_MAPPING

_LARGEST = 1_000_000  # bytes

mapping_option: Callable[[Any], Any] = click.option(
    "--mapping",
    metavar="TOML",
    type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path),
    help="A file that says how the plan is laid out, where that is not understood (docs/mapping.md).",
)


def mapping_in(path: Path | None) -> PlanMapping:
    """The mapping in a file, or the empty one. Raises DataError when it breaks its rules."""
    if path is None:
        return NO_MAPPING
    if path.stat().st_size > _LARGEST:
        raise DataError(f"{path.name}: larger than {_LARGEST:,} bytes; this is no mapping file")
    try:
        return read_mapping(path.read_text(encoding="utf-8-sig"), path.name)
    except UnicodeDecodeError as error:
        raise DataError(f"{path.name}: not text in UTF-8; save it as UTF-8") from error
