"""A folder that is written whole or not at all."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from tallystick.errors import StoreError


def check_writable(folder: Path) -> None:
    """Raise StoreError unless `folder` can be made, or replaced, where it is to lie.

    That is tried: what a file system says of permissions need not be so, as in /proc or on a full disk.
    """
    target = folder.resolve()
    if not target.name:
        raise StoreError(f"{folder}: is the top of the file system; choose another folder")
    try:
        nearest = next(place for place in target.parents if place.exists())
        if not nearest.is_dir():
            raise StoreError(f"{folder}: cannot be written ({nearest} is a file); choose another folder")
        with _staging(nearest / target.name):
            pass
    except OSError as error:
        raise StoreError(
            f"{folder}: cannot be written (nothing can be made there: {error.strerror}); choose another folder"
        ) from error


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
