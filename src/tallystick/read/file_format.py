"""FileFormat: what a file is, told by its content and not by its name."""

import re
from enum import StrEnum
from pathlib import PurePath

from tallystick.read.archive import names_in, read_member
from tallystick.read.source import Source


class FileFormat(StrEnum):
    """The formats that can be read."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    ODS = "ods"
    ODT = "odt"
    HTML = "html"
    IATI = "iati"
    CSV = "csv"
    JSON = "json"
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
_CSV_NAMES = (".csv", ".tsv")
_IATI = re.compile(rb"<(?:[\w.-]+:)?iati-activit(?:ies|y)\b")
_JSON = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*(?:\{\s*"|\[\s*\{)')
_MARKDOWN = re.compile(rb"^(?:\xef\xbb\xbf)?#{1,6} \S", re.M)
_PARTS = (
    ("word/document.xml", FileFormat.DOCX),
    ("xl/workbook.xml", FileFormat.XLSX),
)
"""By which file in it an Office archive is known."""

_KINDS = (
    (b"application/vnd.oasis.opendocument.spreadsheet", FileFormat.ODS),
    (b"application/vnd.oasis.opendocument.text", FileFormat.ODT),
)
"""By which beginning of its file "mimetype" an OpenDocument archive is known."""

_UNREAD_PARTS = {
    "xl/workbook.bin": "is a binary workbook (.xlsb); save it as .xlsx",
    "ppt/presentation.xml": "is a presentation; save it as PDF",
    "content.xml": "is an OpenDocument file, but neither a text nor a spreadsheet; save it as PDF",
}
_HEAD = 4096


def file_format(source: Source) -> FileFormat:
    """The format of a file. Raises DocumentError for formats that are known and cannot be read."""
    head = source.data[:_HEAD]
    suffix = PurePath(source.name).suffix.lower()
    if b"%PDF-" in head[:1024]:
        return FileFormat.PDF
    if head.startswith(b"PK"):
        return _packed(source)
    _refuse_unreadable(source, head)
    if suffix == ".pdf":
        raise source.refuse(
            "is named .pdf but does not begin as a PDF does; the file is damaged or is not a PDF"
        )
    if suffix == ".docx":
        raise source.refuse("is named .docx but is not a Word document; save it again as .docx")
    if _HTML.match(head) or suffix in _HTML_NAMES:
        return FileFormat.HTML
    return _by_name(source, head, suffix)


def _by_name(source: Source, head: bytes, suffix: str) -> FileFormat:
    """The format of a file of characters that is no web page; one without an ending is told by how it begins."""
    if _IATI.search(head) or suffix == ".xml":
        return FileFormat.IATI
    if suffix in _CSV_NAMES:
        return FileFormat.CSV
    if suffix == ".json" or (not suffix and _JSON.match(head)):
        return FileFormat.JSON
    if not suffix and _MARKDOWN.search(head):
        return FileFormat.MARKDOWN
    return FileFormat.MARKDOWN if suffix in _MARKDOWN_NAMES else FileFormat.TEXT


def _packed(source: Source) -> FileFormat:
    """The format of an archive, told by the files in it."""
    names = frozenset(names_in(source))
    for part, kind in _PARTS:
        if part in names:
            return kind
    if "mimetype" in names:
        said = read_member(source, "mimetype", _HEAD)
        known = next((kind for start, kind in _KINDS if said.startswith(start)), None)
        if known:
            return known
    unread = next((sentence for part, sentence in _UNREAD_PARTS.items() if part in names), None)
    raise source.refuse(
        unread
        or "is a ZIP archive but not a Word, Excel or OpenDocument file; unpack it and give the files in it"
    )


def _refuse_unreadable(source: Source, head: bytes) -> None:
    if head.startswith(_OLE):
        raise source.refuse(
            "is an old Office file (.doc, .xls) or an encrypted one; open it and save it as .docx without a password"
        )
    if head.startswith(b"{\\rtf"):
        raise source.refuse("is a rich text file (RTF); save it as .docx or .txt")
    if head.startswith(_PICTURES):
        raise source.refuse("is a picture; run text recognition first, for example with ocrmypdf")
