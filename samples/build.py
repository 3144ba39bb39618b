"""Build the sample's DOCX and PDF files from its Markdown: `python samples/build.py`.

A source holds headings of one to four `#`, paragraphs of one line each, and notes (`*…*`, set in italics).
The same sources give the same bytes, as long as python-docx and Typst stay at their versions.
"""

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import docx
import typst
from docx.document import Document as Docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
COUNTRIES = ("calvenna",)
ROLES = ("plan", "report")
PUBLISHED = {"plan": datetime(2021, 1, 14), "report": datetime(2026, 3, 31)}
ARCHIVE_TIME = (1980, 1, 1, 0, 0, 0)
STYLES = {1: "Title", 2: "Heading 1", 3: "Heading 2", 4: "Heading 3"}


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a source: a heading of `level` 1 to 4, a paragraph (0), or a note."""

    text: str
    level: int = 0
    note: bool = False


def read_source(path: Path) -> list[Block]:
    """The blocks of a Markdown source; its first block is the title."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_block(line) for line in lines if line.strip()]


def _block(line: str) -> Block:
    hashes, space, text = line.partition(" ")
    if space and hashes and set(hashes) == {"#"}:
        return Block(text, level=len(hashes))
    if line.startswith("*") and line.endswith("*"):
        return Block(line.strip("*"), note=True)
    return Block(line)


def make_pdf(blocks: list[Block]) -> bytes:
    """A tagged PDF (PDF/UA-1) of `blocks`, set by template.typ, which has no way to reach other files."""
    data = json.dumps([asdict(block) for block in blocks])
    made = typst.compile(
        HERE / "template.typ", sys_inputs={"blocks": data}, pdf_standards=["ua-1"], ignore_system_fonts=True
    )
    assert isinstance(made, bytes)
    return made


def make_docx(blocks: list[Block], published: datetime) -> bytes:
    """A Word document of `blocks` with heading styles, a running head, page numbers and hyphenation."""
    document = docx.Document()
    _set_up(document, blocks[0].text, published)
    for block in blocks:
        paragraph = document.add_paragraph(style=STYLES.get(block.level, "Normal"))
        run = paragraph.add_run(block.text)
        run.italic = block.note or None
        run.bold = block.level > 0 or None
    made = io.BytesIO()
    document.save(made)
    return fixed_archive(made, {})


def _set_up(document: Docx, title: str, published: datetime) -> None:
    properties = document.core_properties
    properties.title, properties.language, properties.author = title, "en-GB", "Council for Human Rights"
    properties.created = properties.modified = published
    tab_stop = document.settings.element.find(qn("w:defaultTabStop"))
    tab_stop.addnext(OxmlElement("w:autoHyphenation"))
    section = document.sections[0]
    section.header.paragraphs[0].text = title
    _add_page_number(section.footer.paragraphs[0])


def _add_page_number(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def fixed_archive(made: io.BytesIO, edits: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The same archive with one time for all its entries, so that it does not depend on the clock.

    `edits` change the entries they name.
    """
    fixed = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, ARCHIVE_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, edits.get(name, bytes)(old.read(name)))
    return fixed.getvalue()


def build(folder: Path, out: Path) -> list[Path]:
    """Write plan and report of the sample in `folder` to `out` as DOCX and PDF; returns their paths."""
    written = []
    for role in ROLES:
        blocks = read_source(folder / f"{role}.md")
        files = {"docx": make_docx(blocks, PUBLISHED[role]), "pdf": make_pdf(blocks)}
        for ending, content in files.items():
            path = out / f"{role}.{ending}"
            path.write_bytes(content)
            written.append(path)
    return written


if __name__ == "__main__":
    for country in COUNTRIES:
        for built in build(HERE / country, HERE / country):
            print(built)
