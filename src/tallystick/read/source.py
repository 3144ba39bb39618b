"""Source: the bytes of one file, its name for errors, and the limits and deadline it is read under."""

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import BinaryIO

from tallystick.errors import DocumentError
from tallystick.read.limits import MEGABYTE, Limits


@dataclass(frozen=True)
class Source:
    """One file in memory."""

    name: str
    data: bytes = field(repr=False)
    limits: Limits
    started: float

    @property
    def sha256(self) -> str:
        """The hash of the file's bytes."""
        return sha256(self.data).hexdigest()

    def refuse(self, sentence: str) -> DocumentError:
        """The error that this file cannot be read, and why."""
        return DocumentError(f"{self.name}: {sentence}")

    def check_time(self, where: str) -> None:
        """Raise DocumentError when reading has taken longer than the limit; `where` says how far it came."""
        if monotonic() - self.started > self.limits.seconds:
            raise self.refuse(
                f"reading took longer than {self.limits.seconds:g} seconds and was given up at {where}; "
                "split the file or raise the limit"
            )

    def check_length(self, characters: int) -> None:
        """Raise DocumentError when the stored text is longer than the limit."""
        if characters > self.limits.characters:
            raise self.refuse(
                f"holds more than {self.limits.characters:,} characters of text; split it into parts"
            )


def open_source(path: Path, limits: Limits) -> Source:
    """The file at `path`. Raises DocumentError when it cannot be opened, is empty or too large."""
    if path.is_dir():
        raise DocumentError(f"{path.name}: is a folder, not a document; name the file to read")
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise DocumentError(
                f"{path.name}: the file has {size / MEGABYTE:,.0f} MB, more than the limit of "
                f"{limits.file_bytes / MEGABYTE:,.0f} MB; split it into parts"
            )
        with path.open("rb") as stream:
            return source_in(stream, path.name, limits)
    except FileNotFoundError as error:
        raise DocumentError(f"{path}: there is no such file; check the path") from error
    except OSError as error:
        raise DocumentError(
            f"{path.name}: cannot be opened ({error.strerror}); check its permissions"
        ) from error


def source_in(stream: BinaryIO, name: str, limits: Limits) -> Source:
    """What a stream yields, known as `name`. Raises DocumentError when it is empty or too large, and OSError."""
    data = stream.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise DocumentError(
            f"{name}: holds more than the limit of {limits.file_bytes / MEGABYTE:,.0f} MB; split it into parts"
        )
    if not data.strip(b"\x00\t\n\r\f \xef\xbb\xbf"):
        raise DocumentError(f"{name}: the file is empty; there is nothing to evaluate")
    return Source(name, data, limits, monotonic())
