"""What cannot be read is refused with one sentence that names the file, says why, and how to mend it."""

import io
import os
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from tallystick.errors import DocumentError
from tallystick.model.document import Role
from tallystick.read import Limits, read_document
from tests.read.files import archive, blank_pdf, lines, pdf, read_bytes

ONE_LINE = pdf([lines(["The plan names one target."])])
CONTENT_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
)
DOCUMENT = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + DOCUMENT


def word(parts: dict[str, bytes]) -> bytes:
    return archive({"[Content_Types].xml": CONTENT_TYPES, **parts})


REFUSED = {
    "empty file": (b"", "report.txt", "is empty"),
    "only blanks": (b" \n\t\r\n ", "report.txt", "is empty"),
    "only a byte order mark": (b"\xef\xbb\xbf", "report.txt", "is empty"),
    "not a PDF": (b"Dear Sir or Madam", "report.pdf", "does not begin as a PDF does"),
    "damaged PDF": (b"%PDF-1.7\n1 0 obj\n<< /Type /Cat", "report.pdf", "damaged"),
    "cut PDF": (ONE_LINE[:60], "report.pdf", "damaged"),
    "encrypted PDF": (pdf([lines(["Secret."])], encrypted=True), "report.pdf", "encrypted"),
    "scanned PDF": (blank_pdf(3), "scan.pdf", "ocrmypdf"),
    "too many pages": (blank_pdf(10_000), "long.pdf", "10,000 pages, more than the limit of 5,000"),
    "zip bomb": (word({"word/document.xml": DOCUMENT + b" " * 60_000_000}), "bomb.docx", "zip bomb"),
    "too many parts": (
        word({"word/document.xml": DOCUMENT} | {f"{i}": b"" for i in range(20_001)}),
        "bomb.docx",
        "zip bomb",
    ),
    "XML entities": (
        word({"word/document.xml": ENTITIES}),
        "report.docx",
        "declares XML entities in word/document.xml",
    ),
    "entities in UTF-16": (
        word({"word/document.xml": DOCUMENT, "word/styles.xml": "<!DOCTYPE x>".encode("utf-16")}),
        "report.docx",
        "declares XML entities in word/styles.xml",
    ),
    "a ZIP that is no Word document": (archive({"a.txt": b"a"}), "files.docx", "is a ZIP archive but not"),
    "a Word document without its parts": (word({"word/document.xml": DOCUMENT}), "report.docx", "damaged"),
    "a cut ZIP": (archive({"word/document.xml": DOCUMENT})[:40], "report.docx", "damaged"),
    "an old Word document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old.doc", "old Office file"),
    "no Word document": (b"plain words", "report.docx", "is not a Word document"),
    "rich text": (b"{\\rtf1 hello}", "report.rtf", "RTF"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "scan.png", "picture"),
    "binary": (struct.pack("<200I", *range(7, 207)), "data.txt", "zero bytes"),
    "control characters": (b"\x01\x02\x03\x04 text " * 50, "data.txt", "control characters"),
    "broken UTF-16": (b"\xff\xfea\x00\x00\xd8b\x00", "report.txt", "says it is utf-16-le but is not"),
    "deep HTML": (
        b"<html><body>" + b"<div>" * 100_000 + b"deep",
        "deep.html",
        "nests its elements 100,000 deep",
    ),
    "HTML of scripts": (
        b"<html><body><script>draw()</script><p> </p></body></html>",
        "app.html",
        "made by scripts",
    ),
    "HTML of entities for nothing": (b"<html><body>&nbsp;&shy;</body></html>", "app.html", "no text"),
}


@pytest.mark.parametrize(("data", "name", "reason"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_in_a_sentence(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read_bytes(data, name)
    assert reason in str(refused.value)
    assert str(refused.value).startswith(name)
    assert "\n" not in str(refused.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"nowhere\.pdf: there is no such file"):
        read_document(tmp_path / "nowhere.pdf", Role.PLAN, "plan")


def test_a_folder_without_files_to_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="holds no Markdown or JSON files"):
        read_document(tmp_path, Role.PLAN, "plan")


def test_a_file_that_may_not_be_opened_is_refused(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    with pytest.raises(DocumentError, match=r"loop\.txt: (cannot be opened|there is no such file)"):
        read_document(loop, Role.PLAN, "plan")


LIMITED = {
    "file size": (b"word " * 400, "a.txt", Limits(file_bytes=1_000), "more than the limit"),
    "characters of a text": (b"word " * 400, "a.txt", Limits(characters=1_000), "1,000 characters"),
    "characters of a PDF": (
        pdf([lines(["word " * 15] * 40)] * 2),
        "a.pdf",
        Limits(characters=1_000),
        "1,000 characters",
    ),
    "characters of a page": (b"<p>" + b"word " * 400, "a.html", Limits(characters=1_000), "1,000 characters"),
    "pages": (pdf([lines(["One."])] * 3), "a.pdf", Limits(pages=2), "has 3 pages, more than the limit of 2"),
    "time of a PDF": (ONE_LINE, "a.pdf", Limits(seconds=0), "longer than 0 seconds"),
    "depth": (b"<div><div><div>text", "a.html", Limits(depth=2), "3 deep"),
}


@pytest.mark.parametrize(("data", "name", "limits", "reason"), LIMITED.values(), ids=LIMITED)
def test_each_limit_holds(data: bytes, name: str, limits: Limits, reason: str) -> None:
    read_bytes(data, name)
    with pytest.raises(DocumentError, match=reason):
        read_bytes(data, name, limits)


def test_a_word_document_holds_to_the_limits(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("word " * 400)
    document.save(tmp_path / "a.docx")
    for limits in (Limits(characters=1_000), Limits(seconds=0), Limits(unpacked_bytes=1_000)):
        with pytest.raises(DocumentError):
            read_document(tmp_path / "a.docx", Role.PLAN, "plan", limits)


def changed(
    data: bytes, name: str, change: Callable[[bytes], bytes], packing: int = zipfile.ZIP_STORED
) -> bytes:
    """An archive with one of its files changed, packed in another way."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = {each: packed.read(each) for each in packed.namelist()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archived:
        for each, part in parts.items():
            archived.writestr(each, change(part) if each == name else part)
    return out.getvalue()


def broken(data: bytes, name: str) -> bytes:
    """An archive in which the packed bytes of one file are not those that were written."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        entry = packed.getinfo(name)
    start = entry.header_offset + 30 + len(name)
    packed_bytes = bytes(byte ^ 0x5A for byte in data[start + 12 : start + entry.compress_size])
    return data[: start + 12] + packed_bytes + data[start + entry.compress_size :]


def plain_word() -> bytes:
    document = docx.Document()
    document.add_paragraph("At least 40 wells shall be dug. " * 20)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packed_bytes_that_were_damaged_are_refused(packing: int) -> None:
    data = changed(plain_word(), "", lambda part: part, packing)
    read_bytes(data, "plan.docx")
    with pytest.raises(DocumentError, match=r"plan\.docx: the .* is damaged"):
        read_bytes(broken(data, "word/document.xml"), "plan.docx")


def test_an_archive_with_a_password_is_refused() -> None:
    data = bytearray(
        archive({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})
    )
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 1)
    with pytest.raises(DocumentError, match=r"plan\.odt: is encrypted; save a copy without a password"):
        read_bytes(bytes(data), "plan.odt")


def test_what_a_library_says_over_several_lines_is_one_sentence() -> None:
    data = changed(plain_word(), "word/document.xml", lambda part: part.replace(b"wells", b"we\x00ls"))
    with pytest.raises(DocumentError) as refused:
        read_bytes(data, "plan.docx")
    assert "\n" not in str(refused.value)


def test_a_word_document_without_known_properties_has_no_title() -> None:
    kind = b"application/vnd.openxmlformats-package.core-properties+xml"
    data = changed(plain_word(), "[Content_Types].xml", lambda part: part.replace(kind, b"application/x"))
    assert read_bytes(data, "plan.docx").title == "plan"


def test_a_damaged_picture_in_a_workbook_is_not_looked_at() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Wells", "At least 40"])
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out, "a") as packed:
        packed.writestr("xl/media/image1.png", b"a picture of a well" * 9)
    data = broken(out.getvalue(), "xl/media/image1.png")
    assert "At least 40" in read_bytes(data, "plan.xlsx").text


def test_cells_merged_over_many_columns_make_no_endless_table() -> None:
    row = "<tr>" + "<td colspan=900 rowspan=900>x</td>" * 30 + "</tr>"
    document = read_bytes(f"<table>{row * 2}</table>".encode(), "plan.html")
    assert max(cell.column + cell.across for block in document.blocks for cell in block.cells) < 1_100


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes that have a name")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.txt")
    with pytest.raises(DocumentError, match=r"plan\.txt: is not a file but .* standard input"):
        read_document(tmp_path / "plan.txt", Role.PLAN, "plan")


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file system that takes any bytes for a name")
def test_a_name_that_is_no_text_is_shown_as_far_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"pl\xffan.txt")
    path.write_text("At least 40 wells shall be dug.", encoding="utf-8")
    assert read_document(path, Role.PLAN, "plan").name == "pl?an.txt"
    with pytest.raises(DocumentError, match=r"^pl\?an\.txt: "):
        read_document(path, Role.PLAN, "plan", Limits(file_bytes=3))
