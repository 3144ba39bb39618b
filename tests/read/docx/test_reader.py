"""Word documents: headings, bold, lists with printed labels, tables, what is deleted or hidden."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tallystick.model.document import BlockKind, Document
from tests.read.files import check_offsets, of_kind, passages, read_bytes, shapes


def made(fill: Callable[[Docx], None]) -> Document:
    document = docx.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    read = read_bytes(out.getvalue(), "plan.docx")
    check_offsets(read)
    return read


def body(xml: str) -> Document:
    """The document whose body is the XML of paragraphs or tables."""
    word = parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>")

    def fill(document: Docx) -> None:
        for element in reversed(list(word)):
            document.element.body.insert(0, element)

    return made(fill)


def test_headings_have_their_levels() -> None:
    def fill(document: Docx) -> None:
        document.add_heading("Water for all", 0)
        document.add_heading("Wells", 1)
        document.add_heading("Deep wells", 3)
        document.add_paragraph("They are dug by the office.")

    read = made(fill)
    assert [(block.level, block.text) for block in read.blocks if block.kind is BlockKind.HEADING] == [
        (0, "Water for all"),
        (1, "Wells"),
        (3, "Deep wells"),
    ]
    assert read.title == "Water for all"


def test_the_title_in_the_properties_wins() -> None:
    def fill(document: Docx) -> None:
        document.core_properties.title = " Plan of water "
        document.add_heading("Wells", 1)

    assert made(fill).title == "Plan of water"


def test_an_outline_level_makes_a_heading() -> None:
    read = body('<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Wells</w:t></w:r></w:p>')
    assert (read.blocks[0].kind, read.blocks[0].level) == (BlockKind.HEADING, 2)


def test_bold_runs_make_bold_passages() -> None:
    def fill(document: Docx) -> None:
        paragraph = document.add_paragraph()
        paragraph.add_run("Wells shall be dug.").bold = True
        paragraph.add_run(" They were dug in 2020.")

    read = made(fill)
    assert [(p.text, p.bold) for p in read.blocks[0].passages] == [
        ("Wells shall be dug.", True),
        ("They were dug in 2020.", False),
    ]
    assert read.styled


def test_bold_comes_from_styles_too() -> None:
    def fill(document: Docx) -> None:
        base = document.styles.add_style("Commitment", WD_STYLE_TYPE.PARAGRAPH)
        base.font.bold = True
        derived = document.styles.add_style("Commitment 2", WD_STYLE_TYPE.PARAGRAPH)
        derived.base_style = base
        paragraph = document.add_paragraph("Wells shall be dug.", style="Commitment 2")
        paragraph.add_run(" They were dug.").bold = False

    assert [p.bold for p in made(fill).blocks[0].passages] == [True, False]


def test_lists_have_the_labels_that_word_prints() -> None:
    def fill(document: Docx) -> None:
        for style in ("List Number", "List Number", "List Bullet"):
            document.add_paragraph("Dig wells.", style=style)

    assert of_kind(made(fill), BlockKind.LIST_ITEM) == ["1. Dig wells.", "2. Dig wells.", "Dig wells."]


RUNS = {
    "a tab and a line break": (
        "<w:r><w:t>five</w:t><w:tab/><w:t>wells</w:t><w:br/><w:t>dug</w:t></w:r>",
        "five wells dug",
    ),
    "hyphens": (
        "<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail wa</w:t><w:softHyphen/><w:t>ter</w:t></w:r>",
        "e\u2011mail water",
    ),
    "an insertion": ("<w:ins><w:r><w:t>five </w:t></w:r></w:ins><w:r><w:t>wells</w:t></w:r>", "five wells"),
    "a deletion": (
        "<w:del><w:r><w:delText>six </w:delText></w:r></w:del><w:r><w:t>wells</w:t></w:r>",
        "wells",
    ),
    "text that was moved away": (
        "<w:moveFrom><w:r><w:t>six </w:t></w:r></w:moveFrom><w:r><w:t>wells</w:t></w:r>",
        "wells",
    ),
    "hidden text": (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>six </w:t></w:r><w:r><w:t>wells</w:t></w:r>",
        "wells",
    ),
    "a link": ('<w:hyperlink w:anchor="a"><w:r><w:t>wells</w:t></w:r></w:hyperlink>', "wells"),
    "a field": ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>wells</w:t></w:r>", "wells"),
    "the mark of a note": (
        '<w:r><w:t>wells</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r>',
        "wells",
    ),
    "an exponent": (
        '<w:r><w:t>5 km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>',
        "5 km2",
    ),
    "a word of several runs": ("<w:r><w:t>we</w:t></w:r><w:r><w:t>lls</w:t></w:r>", "wells"),
}


@pytest.mark.parametrize(("xml", "expected"), RUNS.values(), ids=RUNS)
def test_a_paragraph_with(xml: str, expected: str) -> None:
    assert body(f"<w:p>{xml}</w:p>").blocks[0].text == expected


def test_content_controls_are_read() -> None:
    inner = "<w:p><w:r><w:t>Wells were dug.</w:t></w:r></w:p>"
    assert passages(body(f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>")) == ["Wells were dug."]


def test_table_rows_have_cells_in_their_places() -> None:
    def fill(document: Docx) -> None:
        table = document.add_table(3, 3)
        table.cell(0, 0).text = "No."
        table.cell(0, 1).merge(table.cell(0, 2)).text = "Wells"
        table.cell(1, 0).merge(table.cell(2, 0)).text = "1"
        table.cell(1, 1).text = "dug"
        table.cell(1, 2).text = "512"
        table.cell(2, 1).text = "low-"
        table.cell(2, 2).text = "income"
        document.add_paragraph("The table was made by the office.")

    read = made(fill)
    assert [
        [(c.text, c.row, c.column, c.down, c.across) for c in block.cells] for block in read.blocks[:3]
    ] == [
        [("No.", 0, 0, 1, 1), ("Wells", 0, 1, 1, 2)],
        [("1", 1, 0, 2, 1), ("dug", 1, 1, 1, 1), ("512", 1, 2, 1, 1)],
        [("low-", 2, 1, 1, 1), ("income", 2, 2, 1, 1)],
    ]
    assert read.blocks[2].text == "low- income"
    assert {block.table for block in read.blocks[:3]} == {1}


def test_sentences_of_a_cell_are_passages() -> None:
    def fill(document: Docx) -> None:
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "Action 1"
        table.cell(0, 1).text = "Wells were dug. Pumps were bought."

    block = made(fill).blocks[0]
    assert [p.text for p in block.cells[1].passages] == ["Wells were dug.", "Pumps were bought."]
    assert block.cells[0].passages[0].text == "Action 1"


def test_a_frame_of_one_cell_is_no_table() -> None:
    def fill(document: Docx) -> None:
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "Wells were dug."
        cell.add_paragraph("Pumps were bought.")

    assert shapes(made(fill)) == [("paragraph", "Wells were dug."), ("paragraph", "Pumps were bought.")]


def test_a_document_has_one_page() -> None:
    read = body("<w:p><w:r><w:t>Wells were dug.</w:t></w:r></w:p>")
    assert [(page.number, page.start, page.end) for page in read.pages] == [(1, 0, len(read.text))]
