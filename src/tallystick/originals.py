"""Whether the files an evaluation was read from are still as they were: their hashes, where they are at hand.

An evaluation holds the text of its documents, and the name and hash of each file, but not the files themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from tallystick.errors import StoreError
from tallystick.model.evaluation import Evaluation, Source


@dataclass(frozen=True, slots=True)
class Originals:
    """What came of comparing: sentences on the files that `changed`, and on those that could not be compared."""

    same: int
    changed: tuple[str, ...]
    left_out: tuple[str, ...]


def compare_originals(evaluation: Evaluation, folder: Path) -> Originals:
    """Compare the files in `folder` that are named like the documents of an evaluation with the recorded hashes.

    Raises StoreError when none of them is there, or one cannot be read.
    """
    found = list(originals(evaluation, folder))
    if not found:
        names = ", ".join(source.name for source in evaluation.documents)
        raise StoreError(
            f"{folder}: holds none of the files that were evaluated ({names}); name their folder"
        )
    changed = tuple(
        f"{source.name}: is not the file that was evaluated, its hash differs; evaluate it again"
        for source, file in found
        if file_hash(file) != source.file_sha256
    )
    there = {source.id for source, _ in found}
    left_out = tuple(
        f"{source.name}: is not in {folder}, and was not compared"
        for source in evaluation.documents
        if source.id not in there
    )
    return Originals(len(found) - len(changed), changed, left_out)


def check_originals(evaluation: Evaluation, folder: Path) -> None:
    """Raise StoreError where a file in `folder` is not the one that was evaluated; else as compare_originals."""
    if changed := compare_originals(evaluation, folder).changed:
        raise StoreError(f"{folder}: {changed[0]}")


def originals(evaluation: Evaluation, folder: Path) -> Iterator[tuple[Source, Path]]:
    """The documents of an evaluation whose files lie in `folder`, by their names alone."""
    for source in evaluation.documents:
        file = folder / Path(source.name).name
        if file.is_file():
            yield source, file


def file_hash(file: Path) -> str:
    """The SHA-256 of a file. Raises StoreError when it cannot be read."""
    try:
        with file.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise StoreError(f"{file}: cannot be read ({error.strerror})") from error
