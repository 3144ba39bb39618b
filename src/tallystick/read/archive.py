"""Archive: packed files (Word, Excel, OpenDocument), checked before any of them is unpacked or parsed."""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from tallystick.read.limits import MEGABYTE
from tallystick.read.source import Source

_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DRAFTED = re.compile(rb"<!DOCTYPE\s+(?:manifest:manifest|math:math)\b[^\[<>]*>", re.IGNORECASE)
"""Declarations that office programs did write, without entities of their own."""

DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, KeyError, EOFError, ValueError)
"""What unpacking raises where an archive is damaged."""

XML = (".xml", ".rels")
"""The endings of the files in an archive that are parsed."""

_ENCRYPTED = 1  # the bit of a file's flags
_SMALL = 10 * MEGABYTE
_MOST_FILES = 20_000


@contextmanager
def opened_archive(source: Source) -> Iterator[zipfile.ZipFile]:
    """The archive of a source. Raises DocumentError when it is encrypted, or what is read of it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as packed:
            if any(entry.flag_bits & _ENCRYPTED for entry in packed.infolist()):
                raise source.refuse("is encrypted; save a copy without a password and read that")
            yield packed
    except NotImplementedError as error:
        raise source.refuse("is packed in a way that cannot be read; open it and save it again") from error
    except DAMAGED as error:
        raise source.refuse(f"the file is damaged ({error}); open it and save it again") from error


def names_in(source: Source) -> tuple[str, ...]:
    """The names of the files in an archive. Raises DocumentError when it is damaged or encrypted."""
    with opened_archive(source) as packed:
        return tuple(packed.namelist())


def read_member(source: Source, name: str, most: int = -1) -> bytes:
    """One file of an archive, or its first `most` bytes. Raises DocumentError when it is damaged or not there."""
    with opened_archive(source) as packed, packed.open(name) as member:
        return member.read(most)


def check_archive(source: Source) -> None:
    """Raise DocumentError for an archive that is damaged or encrypted, would grow beyond the limits when it is
    unpacked, or declares XML entities."""
    with opened_archive(source) as packed:
        _check_size(source, packed.infolist())
        for entry in packed.infolist():
            if entry.filename.endswith(XML):
                check_declarations(source, packed.read(entry), entry.filename)


def _check_size(source: Source, entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    ratio = unpacked / max(len(source.data), 1)
    limits = source.limits
    too_dense = unpacked > _SMALL and ratio > limits.packing_ratio
    if unpacked > limits.unpacked_bytes or too_dense or len(entries) > _MOST_FILES:
        raise source.refuse(
            f"would grow to {unpacked / MEGABYTE:,.0f} MB when unpacked, {ratio:,.0f} times its size; "
            "it is refused as a possible zip bomb"
        )


def check_declarations(source: Source, part: bytes, name: str) -> None:
    """Raise DocumentError when the XML `part`, called `name`, declares a document type or entities."""
    plain = part.replace(b"\x00", b"")  # a part in UTF-16 must not hide a declaration
    if _DECLARATION.search(_DRAFTED.sub(b"", plain)):
        where = f" in {name}" if name else ""
        raise source.refuse(
            f"declares XML entities{where}, by which a small file can grow without end or reach for other files; "
            "it is refused"
        )
