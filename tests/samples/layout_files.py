"""Build the Word, Excel, OpenDocument and PDF files of tests/samples/layouts from their sources.

Run from the root of the repository: `python -m tests.samples.layout_files`.
"""

import io
import json
import re
import sys
import tomllib
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import docx
import openpyxl
import typst
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement

from samples.build import fixed_archive

LAYOUTS = Path(__file__).parent / "layouts"
ABOVE, LEFT = "^", "<"
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{OASIS}manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
CORE = "docProps/core.xml"
TIMES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with the rows and columns it is merged over."""

    row: int
    column: int
    text: str
    down: int = 1
    across: int = 1


def read_cells(rows: list[list[str]]) -> list[Cell]:
    """The cells of a grid in which `^` continues the cell above and `<` the cell to the left."""
    width = max(len(row) for row in rows)
    grid = [[*row, *[""] * (width - len(row))] for row in rows]
    return [
        Cell(r, c, text, _down(grid, r, c), _across(grid, r, c))
        for r, row in enumerate(grid)
        for c, text in enumerate(row)
        if text not in (ABOVE, LEFT)
    ]


def _across(grid: list[list[str]], row: int, column: int) -> int:
    end = column + 1
    while end < len(grid[row]) and grid[row][end] == LEFT:
        end += 1
    return end - column


def _down(grid: list[list[str]], row: int, column: int) -> int:
    end = row + 1
    while end < len(grid) and grid[end][column] == ABOVE:
        end += 1
    return end - row


def make_docx(source: dict[str, Any]) -> bytes:
    document = docx.Document()
    if source.get("landscape"):
        section = document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    for block in source["blocks"]:
        _add_block(document, block)
    return _saved(document)


def _add_block(document: Docx, block: dict[str, Any]) -> None:
    if "heading" in block:
        document.add_heading(block["heading"], block["level"])
    elif "text" in block:
        paragraph = document.add_paragraph(block["text"])
        if block.get("bold"):
            paragraph.runs[0].bold = True
    elif "page_break" in block:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    else:
        _add_table(document, block["rows"], block["header_rows"])


def _add_table(document: Docx, rows: list[list[str]], header_rows: int) -> None:
    cells = read_cells(rows)
    width = max(cell.column + cell.across for cell in cells)
    table = document.add_table(len(rows), width, style="Table Grid")
    for cell in cells:
        place = table.cell(cell.row, cell.column)
        if cell.down > 1 or cell.across > 1:
            place = place.merge(table.cell(cell.row + cell.down - 1, cell.column + cell.across - 1))
        run = place.paragraphs[0].add_run(cell.text)
        run.bold = cell.row < header_rows or cell.across == width or None
    for row in table.rows[:header_rows]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def make_xlsx(source: dict[str, Any]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for sheet in source["sheets"]:
        page = book.create_sheet(sheet["name"])
        for cell in read_cells(sheet["rows"]):
            row, column = cell.row + 1, cell.column + 1
            if cell.text:
                page.cell(row, column, cell.text)
            if cell.down > 1 or cell.across > 1:
                page.merge_cells(None, row, column, row + cell.down - 1, column + cell.across - 1)
    return _saved(book)


def make_pdf(source: dict[str, Any]) -> bytes:
    blocks = [
        block | {"cells": [asdict(cell) for cell in read_cells(block["rows"])]} if "rows" in block else block
        for block in source["blocks"]
    ]
    made = typst.compile(
        LAYOUTS / "template.typ",
        sys_inputs={"source": json.dumps(source | {"blocks": blocks})},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
    )
    assert isinstance(made, bytes)
    return made


def _saved(file: Any) -> bytes:
    """The bytes of a Word document or a workbook, without the time at which it was saved."""
    made = io.BytesIO()
    file.save(made)
    return fixed_archive(made, {CORE: lambda xml: TIMES.sub(rb"\g<1>2024-01-01T00:00:00Z", xml)})


def make_ods(source: dict[str, Any]) -> bytes:
    """An OpenDocument workbook with the text of the cells and nothing else."""
    names = {"office": "office", "table": "table", "text": "text"}
    spaces = " ".join(f'xmlns:{name}="{OASIS}{rest}:1.0"' for name, rest in names.items())
    sheets = "".join(_ods_sheet(sheet) for sheet in source["sheets"])
    content = (
        f'<office:document-content {spaces} office:version="1.3"><office:body><office:spreadsheet>{sheets}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("mimetype", ODS)
        packed.writestr("content.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n{content}')
        packed.writestr("META-INF/manifest.xml", MANIFEST)
    return fixed_archive(made, {})


def _ods_sheet(sheet: dict[str, Any]) -> str:
    cells = {(cell.row, cell.column): cell for cell in read_cells(sheet["rows"])}
    width = 1 + max(column for _, column in cells)
    rows = "".join(
        f"<table:table-row>{''.join(_ods_cell(cells.get((row, column))) for column in range(width))}</table:table-row>"
        for row in range(len(sheet["rows"]))
    )
    return f"<table:table table:name={quoteattr(sheet['name'])}>{rows}</table:table>"


def _ods_cell(cell: Cell | None) -> str:
    if cell is None:
        return "<table:covered-table-cell/>"
    spans = f' table:number-rows-spanned="{cell.down}" table:number-columns-spanned="{cell.across}"'
    return f"<table:table-cell{spans}><text:p>{escape(cell.text)}</text:p></table:table-cell>"


MAKERS = {"docx": make_docx, "xlsx": make_xlsx, "pdf": make_pdf, "ods": make_ods}


def build(folder: Path, out: Path) -> Path:
    """Write the file of one layout to the folder `out`; returns its path."""
    source = tomllib.loads((folder / "source.toml").read_text(encoding="utf-8"))
    path = out / f"{folder.name}.{source['format']}"
    path.write_bytes(MAKERS[source["format"]](source))
    return path


def sources() -> list[Path]:
    """The folders of the layouts that are built."""
    return sorted(path.parent for path in LAYOUTS.glob("*/source.toml"))


if __name__ == "__main__":
    for source_folder in sources():
        sys.stdout.write(f"{build(source_folder, source_folder)}\n")
