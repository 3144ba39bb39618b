"""Source: the bytes of one file, its name for errors, and the limits and deadline it is read under."""

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
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
        """The error that this file cannot be read, and why, on one line whatever a library said."""
        return DocumentError(f"{self.name}: {' '.join(sentence.split())}")

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
    """The file at `path`. Raises DocumentError when it cannot be opened, is no file, empty or too large."""
    name = path.name.encode("utf-8", "replace").decode("utf-8")  # an old file system may hold any bytes
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            raise DocumentError(
                f"{name}: is not a file but a folder, a pipe or a device; name a file, or give it on standard input "
                "as -"
            )
        if found.st_size > limits.file_bytes:
            raise DocumentError(
                f"{name}: the file has {found.st_size / MEGABYTE:,.0f} MB, more than the limit of "
                f"{limits.file_bytes / MEGABYTE:,.0f} MB; split it into parts"
            )
        with path.open("rb") as stream:
            return source_in(stream, name, limits)
    except FileNotFoundError as error:
        raise DocumentError(f"{path}: there is no such file; check the path") from error
    except OSError as error:
        raise DocumentError(f"{name}: cannot be opened ({error.strerror}); check its permissions") from error


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
