"""FileFormat: what a file is, told by its content and not by its name."""

import re
from enum import StrEnum
from pathlib import PurePath

from tallystick.read.source import Source


class FileFormat(StrEnum):
    """The formats that can be read."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_HTML = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_HTML_NAMES = (".html", ".htm", ".xhtml")
_MARKDOWN_NAMES = (".md", ".markdown")
_HEAD = 4096


def file_format(source: Source) -> FileFormat:
    """The format of a file. Raises DocumentError for formats that are known and cannot be read."""
    head = source.data[:_HEAD]
    suffix = PurePath(source.name).suffix.lower()
    if b"%PDF-" in head[:1024]:
        return FileFormat.PDF
    if head.startswith(b"PK"):
        return FileFormat.DOCX
    _refuse_unreadable(source, head)
    if suffix == ".pdf":
        raise source.refuse(
            "is named .pdf but does not begin as a PDF does; the file is damaged or is not a PDF"
        )
    if suffix == ".docx":
        raise source.refuse("is named .docx but is not a Word document; save it again as .docx")
    if _HTML.match(head) or suffix in _HTML_NAMES:
        return FileFormat.HTML
    return FileFormat.MARKDOWN if suffix in _MARKDOWN_NAMES else FileFormat.TEXT


def _refuse_unreadable(source: Source, head: bytes) -> None:
    if head.startswith(_OLE):
        raise source.refuse(
            "is an old Office file (.doc, .xls) or an encrypted one; open it and save it as .docx without a password"
        )
    if head.startswith(b"{\\rtf"):
        raise source.refuse("is a rich text file (RTF); save it as .docx or .txt")
    if head.startswith(_PICTURES):
        raise source.refuse("is a picture; run text recognition first, for example with ocrmypdf")
