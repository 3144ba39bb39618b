"""Writing a backup and restoring it, whole or not at all."""

import json
import shutil
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from django.db import connection, transaction

from tallystick import __version__
from tallystick.errors import DataError, StoreError
from tallystick_web.backup.tables import go_on_counting, is_empty, lines, load, migrations, tables

SCHEMA = "tallystick.backup/1"
HEAD = "backup.json"
FILES = "files"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: rows by table, and the number of files."""

    rows: dict[str, int]
    files: int


def back_up(data: Path, out: Path) -> Contents:
    """Write the workbench in the folder `data` to the archive `out`, as it was at one moment.

    Raises StoreError when `out` is there already or cannot be written.
    """
    if out.exists():
        raise StoreError(f"{out}: is there already; choose another name")
    try:
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".backup-") as made:
            folder = Path(made)
            contents = _gather(data, folder)
            draft = folder / "archive"
            with tarfile.open(draft, "w:gz", compresslevel=6) as archive:
                for name in (HEAD, "tables", FILES):
                    archive.add(folder / name, name)
            draft.chmod(0o600)
            draft.replace(out)
    except OSError as error:
        raise StoreError(f"{out}: cannot be written ({error.strerror}); choose another place") from error
    return contents


def _gather(data: Path, folder: Path) -> Contents:
    """Everything of the archive as files in `folder`."""
    (folder / "tables").mkdir()
    rows = {}
    with _one_moment():
        for name, table in tables().items():
            rows[name] = _write(folder / "tables" / f"{name}.jsonl", lines(table))
        migrated = migrations()
        # Files are written once and never changed, and their rows after them: what the rows name is here.
        shutil.copytree(data / FILES, folder / FILES) if (data / FILES).is_dir() else (folder / FILES).mkdir()
    hashes = dict(_hashes(folder))
    head = {"schema": SCHEMA, "version": __version__, "migrations": migrated, "rows": rows, "sha256": hashes}
    (folder / HEAD).write_text(json.dumps(head, indent=1) + "\n", encoding="utf-8")
    return Contents(rows, sum(name.startswith(f"{FILES}/") for name in hashes))


@contextmanager
def _one_moment() -> Iterator[None]:
    """A transaction in which every query sees the same state."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def _write(path: Path, rows: Iterable[str]) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for count, line in enumerate(rows, 1):  # noqa: B007
            stream.write(line)
    return count


def _hashes(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != HEAD:
            with path.open("rb") as stream:
                yield path.relative_to(folder).as_posix(), _digest(stream)


def _digest(stream: IO[bytes]) -> str:
    found = sha256()
    while part := stream.read(1024 * 1024):
        found.update(part)
    return found.hexdigest()


def restore(archive: Path, data: Path) -> Contents:
    """Load a backup into the empty workbench in the folder `data`.

    Raises StoreError when there is something in it already, DataError when the archive is not as it was written or
    comes from another version of the tables.
    """
    if not is_empty() or (data / FILES).exists():
        raise StoreError(
            f"{data}: holds a workbench already; restore into a new folder and an empty database"
        )
    with tempfile.TemporaryDirectory(dir=data, prefix=".restore-") as made:
        folder = Path(made)
        head = _unpacked(archive, folder)
        (folder / FILES).replace(data / FILES)
        try:
            _load(archive, folder, head)
        except BaseException:
            shutil.rmtree(data / FILES)
            raise
    return Contents(head["rows"], sum(name.startswith(f"{FILES}/") for name in head["sha256"]))


@transaction.atomic
def _load(archive: Path, folder: Path, head: dict[str, Any]) -> None:
    for name, table in tables().items():
        with (folder / "tables" / f"{name}.jsonl").open(encoding="utf-8", newline="\n") as stream:
            _check_count(archive, name, load(table, stream), head)
    go_on_counting()


def _check_count(archive: Path, name: str, loaded: int, head: dict[str, Any]) -> None:
    if loaded != head["rows"][name]:
        raise DataError(f"{archive}: {name} has {loaded:,} rows and should have {head['rows'][name]:,}")


def _unpacked(archive: Path, folder: Path) -> dict[str, Any]:
    """Unpack an archive into `folder`, check every file of it, and give what its head says."""
    try:
        with tarfile.open(archive, "r:gz") as packed:
            packed.extractall(folder, filter="data")
        head: dict[str, Any] = json.loads((folder / HEAD).read_text(encoding="utf-8"))
    except (OSError, tarfile.TarError, ValueError, EOFError) as error:
        raise DataError(f"{archive}: cannot be read as a backup ({error})") from error
    if not isinstance(head, dict) or head.get("schema") != SCHEMA:
        raise DataError(f"{archive}: no backup of this version of Tallystick; it does not say {SCHEMA}")
    if head["migrations"] != migrations():
        raise DataError(
            f"{archive}: made by Tallystick {head['version']}, whose tables differ from those of {__version__}; "
            "restore it with that version, then update"
        )
    _check_hashes(archive, dict(_hashes(folder)), head["sha256"])
    return head


def _check_hashes(archive: Path, found: dict[str, str], expected: dict[str, str]) -> None:
    for name in sorted(found.keys() | expected.keys()):
        if found.get(name) != expected.get(name):
            raise DataError(f"{archive}: {name} is not as it was written; take another backup")
