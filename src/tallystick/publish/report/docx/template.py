"""The document a report is written into: our own look, or a house template with its styles, heads and feet."""

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from tallystick.errors import PublicationError
from tallystick.publish.report.docx.look import dress

LARGEST = 50 * 1024 * 1024  # bytes of a template, packed or not

NEEDED = ("Title", "Subtitle", "Caption", "Quote", "List Bullet", "List Number")
"""The styles a template must have, beside a heading for each level."""


def empty_document(template: bytes | None, levels: int) -> Document:
    """A document without text, in the look of the template or our own.

    Raises PublicationError for a template that cannot be read, is too large, or lacks styles (it names them).
    """
    document = docx.Document() if template is None else _opened(template)
    _check_styles(document, levels)
    _clear(document)
    dress(document, whole=template is None)
    return document


def needed_styles(levels: int) -> tuple[str, ...]:
    """The names of the styles that a report with so many levels of headings needs."""
    return (*NEEDED, *(f"Heading {level}" for level in range(1, levels + 1)))


def style_ids(document: Document) -> Mapping[str, str]:
    """The ids of the styles by their names in lower case: names are the same in every language of Word."""
    styles = document.styles.element.findall(qn("w:style"))
    named = ((style.find(qn("w:name")), style.get(qn("w:styleId"))) for style in styles)
    return {str(name.get(qn("w:val"))).lower(): str(key) for name, key in named if name is not None}


def _opened(template: bytes) -> Document:
    try:
        _check_size(template)
        return docx.Document(BytesIO(template))
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile, SyntaxError) as error:
        raise PublicationError(
            "the template is no Word document of the kind .docx; open it in Word and save it as .docx"
        ) from error


def _check_size(template: bytes) -> None:
    with zipfile.ZipFile(BytesIO(template)) as package:
        unpacked = sum(entry.file_size for entry in package.infolist())
    if max(len(template), unpacked) > LARGEST:
        raise PublicationError(
            f"the template is larger than {LARGEST // 1024 // 1024} MB; this is no template"
        )


def _check_styles(document: Document, levels: int) -> None:
    known = style_ids(document)
    if missing := [style for style in needed_styles(levels) if style.lower() not in known]:
        raise PublicationError(
            f"the template lacks the styles {_listed(missing)}; in Word, give each to a paragraph once and save it"
        )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _clear(document: Document) -> None:
    """Leave nothing of the text; the last section's page, heads and feet stay."""
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
