"""A folder that is written whole or not at all."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from tallystick.errors import StoreError


def check_writable(folder: Path) -> None:
    """Raise StoreError unless `folder` can be made, or replaced, where it is to lie."""
    parent = folder.resolve().parent
    nearest = next(place for place in (parent, *parent.parents) if place.exists())
    if not nearest.is_dir():
        raise StoreError(f"{folder}: cannot be written ({nearest} is a file); choose another folder")
    if not os.access(nearest, os.W_OK):
        raise StoreError(f"{folder}: cannot be written ({nearest} may not be changed); choose another folder")


def write_folder(files: Mapping[str, str | bytes], target: Path) -> None:
    """Build the folder beside `target`, then put it in its place; on any failure all is as before.

    What is at `target` is replaced: who calls has looked that it may be. Raises OSError.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with _staging(target) as staging:
        new, old = staging / "new", staging / "old"
        for name, content in files.items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        try:
            if target.exists():
                shutil.copymode(target, new)
                target.rename(old)
            new.rename(target)
        except BaseException:
            if old.exists() and not target.exists():
                old.rename(target)
            raise


@contextmanager
def _staging(target: Path) -> Iterator[Path]:
    """A folder of our own beside `target`, on the same disk, that is gone afterwards."""
    staging = target.with_name(f".{target.name}.{token_hex(4)}")
    staging.mkdir()
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)
