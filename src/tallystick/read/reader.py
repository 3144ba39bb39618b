"""read_document: the one door of stage 1, and the order of its steps."""

import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import BinaryIO

from tallystick.errors import DocumentError
from tallystick.model.document import Block, BlockKind, Document, Role
from tallystick.read.blocks import build_blocks
from tallystick.read.file_format import file_format
from tallystick.read.folder import read_folder
from tallystick.read.furniture import without_furniture
from tallystick.read.language import guess_language
from tallystick.read.limits import DEFAULT_LIMITS, Limits
from tallystick.read.lines_table import lines_table
from tallystick.read.loading import format_reader
from tallystick.read.paragraphs import draft_blocks
from tallystick.read.reading import Reading
from tallystick.read.source import Source, open_source, source_in

log = logging.getLogger(__name__)

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""What is in a file but no character: no database holds it, nor can it be hashed. Each becomes U+FFFD, so that all
offsets stay."""


def read_document(path: Path, role: Role, identifier: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in the file at `path`, known as `identifier`, which plays the part `role`.

    A folder is read as one document, if it holds a Markdown or JSON file a commitment. Raises DocumentError
    when the file cannot be read, is larger than `limits`, or holds no text.
    """
    found = read_folder(path, limits) if path.is_dir() else _read(open_source(path, limits))
    return _document(*found, role, identifier)


def read_stream(
    stream: BinaryIO, name: str, role: Role, identifier: str, limits: Limits = DEFAULT_LIMITS
) -> Document:
    """The document that a stream of bytes holds, called `name`; its format is told by its content.

    Raises DocumentError where read_document does.
    """
    try:
        source = source_in(stream, name, limits)
    except OSError as error:
        raise DocumentError(f"{name}: cannot be read ({error.strerror}); name a file instead") from error
    return _document(*_read(source), role, identifier)


def _document(source: Source, reading: Reading, role: Role, identifier: str) -> Document:
    reading = replace(reading, text=_UNSTORABLE.sub("\ufffd", reading.text))
    source.check_length(len(reading.text))
    language, notes = guess_language(reading.text)
    items, removed = without_furniture(reading, language)
    blocks, decided = build_blocks(reading, draft_blocks(reading.text, items, language), language)
    if not blocks:
        raise source.refuse("holds no text that can be read")
    return Document(
        id=identifier,
        title=reading.title or _heading(blocks, language) or PurePath(source.name).stem,
        name=source.name,
        role=role,
        language=language,
        file_sha256=source.sha256,
        text=reading.text,
        pages=reading.pages,
        blocks=blocks,
        styled=reading.styled,
        notes=(*reading.notes, *notes, *removed, *decided),
    )


def _heading(blocks: Sequence[Block], language: str) -> str:
    """The first heading of a document; "" when it is one with which documents open, such as "Foreword"."""
    first = next((block.text for block in blocks if block.kind is BlockKind.HEADING), "")
    return "" if first.lower() in lines_table(language).openings else first


def _read(source: Source) -> tuple[Source, Reading]:
    kind = file_format(source)
    log.debug("%s is read as %s", source.name, kind)
    return source, format_reader(kind).read(source)
