"""The package of a Word document, checked before any of it is unpacked or parsed."""

import io
import re
import zipfile
import zlib

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError

from tallystick.read.limits import MEGABYTE
from tallystick.read.source import Source

_BODY = "word/document.xml"
_OTHERS = {
    "xl/workbook.xml": "is a spreadsheet; spreadsheets are not read yet, save it as PDF or CSV text",
    "ppt/presentation.xml": "is a presentation; save it as PDF",
    "content.xml": "is an OpenDocument file; save it as .docx or PDF",
}
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_SMALL = 10 * MEGABYTE
_MOST_FILES = 20_000


def open_package(source: Source) -> Document:
    """The Word document of a source.

    Raises DocumentError when it is not one, is damaged or encrypted, would grow beyond the limits when it is
    unpacked, or declares XML entities.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as packed:
            _check(source, packed)
        return docx.Document(io.BytesIO(source.data))
    except (
        zipfile.BadZipFile,
        zlib.error,
        OpcError,
        SyntaxError,
        KeyError,
        ValueError,
        EOFError,
    ) as error:
        raise source.refuse(
            f"the Word document is damaged ({error}); open it in Word and save it again"
        ) from error
    except NotImplementedError as error:
        raise source.refuse("is packed in a way that cannot be read; save it again as .docx") from error


def _check(source: Source, packed: zipfile.ZipFile) -> None:
    entries = packed.infolist()
    _check_size(source, entries)
    names = {entry.filename for entry in entries}
    if _BODY not in names:
        known = next((sentence for name, sentence in _OTHERS.items() if name in names), None)
        raise source.refuse(
            known or "is a ZIP archive but not a Word document; unpack it and give the files in it"
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise source.refuse("is encrypted; save a copy without a password and read that")
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            _check_declarations(source, packed.read(entry), entry.filename)


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


def _check_declarations(source: Source, part: bytes, name: str) -> None:
    plain = part.replace(b"\x00", b"")  # a part in UTF-16 must not hide a declaration
    if _DECLARATION.search(plain):
        raise source.refuse(f"declares XML entities in {name}, which Word never does; it is refused")
