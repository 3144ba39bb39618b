"""The words of a file, read in the plainest way there is, so that our own readers can be held against them."""

import csv
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import docx
import openpyxl
import pypdfium2
from docx.document import Document
from docx.table import Table

TAG = re.compile(r"<[^>]+>")


def words(path: Path) -> str:
    """The text of a file without white space and line-end hyphens; of a folder, that of its files in order."""
    if path.is_dir():
        return "".join(words(part) for part in sorted(path.glob("*.md")))
    return "".join(_text(path).replace("\ufffe", "").split())


def _text(path: Path) -> str:
    if path.suffix == ".docx":
        return "\n".join(_docx_texts(docx.Document(str(path))))
    if path.suffix == ".xlsx":
        sheets = openpyxl.load_workbook(path).worksheets
        return "\n".join(str(value) for sheet in sheets for row in sheet.values for value in row if value)
    if path.suffix == ".ods":
        content = zipfile.ZipFile(path).read("content.xml").decode("utf-8")
        names = " ".join(re.findall(r'table:name="([^"]*)"', content))
        return unescape(f"{names} {TAG.sub(' ', content)}")
    if path.suffix == ".pdf":
        return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".csv":
        return "\n".join(cell for row in csv.reader(text.splitlines()) for cell in row)
    return unescape(TAG.sub(" ", text)) if path.suffix == ".html" else text


def _docx_texts(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells)
        else:
            yield block.text
