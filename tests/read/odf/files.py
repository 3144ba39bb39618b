"""OpenDocument files for tests, written by hand."""

import io
import zipfile

from tallystick.model.document import Document
from tests.read.files import check_offsets, read_bytes

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)
KIND = "application/vnd.oasis.opendocument."


def archive(kind: str, body: str, styles: str = "", extra: dict[str, bytes] | None = None) -> bytes:
    """An OpenDocument file of a kind ("text", "spreadsheet") with a body and automatic styles."""
    made = io.BytesIO()
    content = (
        f'<?xml version="1.0"?><office:document-content {NAMES}><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body>"
        "</office:document-content>"
    )
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("mimetype", KIND + kind)
        out.writestr("content.xml", content)
        for name, part in (extra or {}).items():
            out.writestr(name, part)
    return made.getvalue()


def read(data: bytes, name: str) -> Document:
    document = read_bytes(data, name)
    check_offsets(document)
    return document
