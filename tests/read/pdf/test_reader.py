"""PDF files set by typst and by hand: bold words, headings, hyphens, columns, tables, notes, pages."""

from functools import cache

import pytest
import typst

from tallystick.errors import DocumentError
from tallystick.model.document import BlockKind, Document
from tests.read.files import (
    Mark,
    Paper,
    check_offsets,
    grid,
    lines,
    of_kind,
    passages,
    pdf,
    read_bytes,
    shapes,
)

TYPESET = """
#set document(title: "Water for all")
#set page(width: 300pt, height: 400pt, margin: 40pt, header: [Office of Water], numbering: "1")
#set text(size: 10pt, lang: "en", hyphenate: true)
#set par(justify: true, first-line-indent: 12pt)
#show heading: set text(size: 14pt)
= Part I. Wells
== Wells of the northern and the southern provinces and their islands

*Action 1: Five hundred wells shall be dug in the low-income districts of the northern province by 2020.*
By the end of the programme 512 wells had been dug.#footnote[Counted by the statistical administration.] All of
them were tested.

#lorem(170)

*Action 2: Pumps shall be bought for all wells of 𠮷 county, and administrative responsibility shall be
decentralised to the municipalities.* The responsibility was decentralised.
#table(columns: 3,
  [*No.*], [*Measure*], [*Value*],
  [1], [Wells that give clean water in the northern province], [512],
  [2], [Pumps], [48],
)
The table was made by the office.
"""


@cache
def typeset_file() -> bytes:
    made = typst.compile(TYPESET.encode())
    assert isinstance(made, bytes)
    return made


@cache
def typeset() -> Document:
    return read_bytes(typeset_file(), "plan.pdf")


def test_every_character_leads_back() -> None:
    check_offsets(typeset())


def test_the_title_comes_from_the_file() -> None:
    assert typeset().title == "Water for all"


def test_headings_have_the_level_of_their_bookmarks() -> None:
    found = [(block.level, block.text) for block in typeset().blocks if block.kind is BlockKind.HEADING]
    assert found == [
        (1, "Part I. Wells"),
        (2, "Wells of the northern and the southern provinces and their islands"),
    ]


def test_bold_sentences_are_told() -> None:
    bold = {p.text: p.bold for block in typeset().blocks for p in block.passages if "shall" in p.text}
    assert bold == {
        "Action 1: Five hundred wells shall be dug in the low-income districts of the northern province by 2020.": True,
        "Action 2: Pumps shall be bought for all wells of 𠮷 county, and administrative responsibility shall be "
        "decentralised to the municipalities.": True,
    }
    assert not next(p for b in typeset().blocks for p in b.passages if "512 wells" in p.text).bold
    assert typeset().styled


def test_marks_of_notes_are_not_read() -> None:
    assert "By the end of the programme 512 wells had been dug." in passages(typeset())
    assert any("Counted by the statistical administration." in text for text in passages(typeset()))


def test_furniture_is_left_out() -> None:
    assert not any("Office of Water" in text for text in passages(typeset()))
    assert len(typeset().pages) == typeset().pages[-1].number == 2


def test_a_paragraph_goes_on_over_pages() -> None:
    latin = [block for block in typeset().blocks if block.text.startswith("Lorem")]
    assert len(latin) == 1
    assert len(latin[0].text.split()) == 170
    assert typeset().page_at(latin[0].start) < typeset().page_at(latin[0].end)


def test_ruled_tables_are_rows() -> None:
    rows = [block for block in typeset().blocks if block.kind is BlockKind.TABLE_ROW]
    assert [[cell.text for cell in row.cells] for row in rows] == [
        ["No.", "Measure", "Value"],
        ["1", "Wells that give clean water in the northern province", "512"],
        ["2", "Pumps", "48"],
    ]
    assert [(cell.row, cell.column) for cell in rows[1].cells] == [(1, 0), (1, 1), (1, 2)]
    assert rows[0].bold
    assert not rows[1].bold


COLUMNS = """
#set page(width: 400pt, height: 300pt, margin: 30pt, columns: 2)
#set text(size: 9pt, hyphenate: true)
#set par(justify: true)
#for year in range(2001, 2021) [
  In the year #year the office dug #(year - 1500) wells, and the administration of the municipalities
  decentralised its responsibilities to #(year - 1990) towns.

]
"""


def test_columns_that_are_drawn_one_after_the_other_keep_their_order() -> None:
    document = read_bytes(typst.compile(COLUMNS.encode()), "columns.pdf")
    years = [text.split()[3] for text in passages(document) if text.startswith("In the year")]
    assert years == [str(year) for year in range(2001, 2021)]
    assert all("decentralised its responsibilities" in text for text in passages(document))
    check_offsets(document)


def columns(count: int, rows: int) -> list[Mark]:
    """Columns of prose that the file draws line by line over the whole page."""
    width = 480 // count
    words = [[f"col{c}row{r:02d} well tested" for r in range(rows)] for c in range(count)]
    return [Mark(50 + c * width, 700 - 12 * r, words[c][r]) for r in range(rows) for c in range(count)]


@pytest.mark.parametrize("count", [2, 3])
def test_columns_that_are_drawn_line_by_line_are_put_in_order(count: int) -> None:
    title = Mark(50, 740, "The report of the office on the wells of all provinces in the years from 2001", 12)
    document = read_bytes(pdf([[title, *columns(count, 12)]]), "columns.pdf")
    order = [word for word in " ".join(passages(document)).split() if word.startswith("col")]
    assert order == [f"col{c}row{r:02d}" for c in range(count) for r in range(12)]
    assert document.text.startswith("The report")
    assert any("reading order: 1." in note for note in document.notes)
    check_offsets(document)


def test_numbers_beside_words_are_no_columns() -> None:
    marks = [
        Mark(x, 700 - 12 * r, text)
        for r in range(12)
        for x, text in ((50, f"Wells of {r}"), (300, f"{r * r}"))
    ]
    document = read_bytes(pdf([marks]), "table.pdf")
    assert "Wells of 3 9" in " ".join(passages(document))


RULED = [
    *(Mark(x, 690, text) for x, text in ((55, "No."), (105, "Action"), (305, "Done"))),
    *(Mark(x, 670, text) for x, text in ((55, "1"), (105, "Dig wells in the north-"))),
    *(Mark(x, 658, text) for x, text in ((105, "ern province"), (305, "512"))),
    *(Mark(x, 640, text) for x, text in ((105, "Buy pumps"), (305, "48"))),
]


def test_cells_are_read_one_by_one() -> None:
    drawing = grid([50, 100, 300, 400], [630, 652, 682, 702])
    above = lines(["The office of water reports on two actions of its plan."], top=760)
    below = lines(["Both were begun in 2019 and were finished in the year after."], top=600)
    document = read_bytes(pdf([[*above, *RULED, *below]], drawing), "table.pdf")
    assert [block.kind for block in document.blocks] == [
        BlockKind.PARAGRAPH,
        *[BlockKind.TABLE_ROW] * 3,
        BlockKind.PARAGRAPH,
    ]
    assert [cell.text for cell in document.blocks[2].cells] == [
        "1",
        "Dig wells in the northern province",
        "512",
    ]
    assert [(cell.text, cell.column) for cell in document.blocks[3].cells] == [("Buy pumps", 1), ("48", 2)]
    check_offsets(document)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize(("left", "bottom"), [(0, 0), (20, 30)])
def test_turned_pages_are_read_as_they_are_shown(turn: int, left: int, bottom: int) -> None:
    above = lines(["The office of water reports on two", "actions of its plan."], top=760)
    drawing = grid([50, 100, 300, 400], [630, 652, 682, 702])
    document = read_bytes(pdf([[*above, *RULED]], drawing, paper=Paper(turn, left, bottom)), "turned.pdf")
    assert shapes(document) == [
        ("paragraph", "The office of water reports on two actions of its plan."),
        ("table_row", "No. Action Done"),
        ("table_row", "1 Dig wells in the northern province 512"),
        ("table_row", "Buy pumps 48"),
    ]


def test_a_table_that_goes_on_over_the_page_is_one_table() -> None:
    drawing = grid([50, 100, 300, 400], [630, 652, 682, 702])
    document = read_bytes(pdf([RULED, RULED], drawing), "table.pdf")
    rows = [block for block in document.blocks if block.kind is BlockKind.TABLE_ROW]
    assert {row.table for row in rows} == {1}
    assert [row.cells[0].row for row in rows] == [0, 1, 2, 4, 5]
    assert [row.text for row in rows].count("No. Action Done") == 1


def test_a_box_around_text_is_no_table() -> None:
    box = grid([50, 500], [600, 740])
    document = read_bytes(pdf([lines(["The office dug 512 wells", "in the north."])], box), "box.pdf")
    assert of_kind(document, BlockKind.TABLE_ROW) == []


def test_letters_larger_than_usual_make_headings() -> None:
    marks = [
        Mark(72, 760, "Water", 20),
        Mark(72, 730, "Wells", 14),
        *lines(["The wells were dug by the office."] * 3),
    ]
    document = read_bytes(pdf([marks]), "plan.pdf")
    assert [(b.text, b.level) for b in document.blocks if b.kind is BlockKind.HEADING] == [
        ("Water", 1),
        ("Wells", 2),
    ]


def test_pages_are_numbered_as_they_lie() -> None:
    pages = [[], lines(["The first page is blank, and this is the second."]), lines(["And this the third."])]
    document = read_bytes(pdf(pages), "plan.pdf")
    assert [block.page for block in document.blocks] == [2, 3]
    assert any("without text" in note and "1." in note for note in document.notes)


def test_reading_twice_gives_the_same() -> None:
    assert read_bytes(typeset_file(), "plan.pdf") == typeset()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Water for all", "Water for all"),
        ("Microsoft Word - plan_final2", "Plan of water"),
        ("plan_final2.docx", "Plan of water"),
        ("untitled", "Plan of water"),
        (r"\376\377\330\000\000a", "Plan of water"),
        ("", "Plan of water"),
    ],
)
def test_names_of_files_and_what_is_no_text_are_no_titles(title: str, expected: str) -> None:
    marks = [Mark(72, 760, "Plan of water", 20), *lines(["The wells were dug by the office of water."] * 3)]
    assert read_bytes(pdf([marks], title=title), "plan.pdf").title == expected


def test_letters_printed_as_one_are_stored_as_letters() -> None:
    made = typst.compile(
        "#set text(ligatures: false)\nThe \ufb01ve e\ufb03cient wells were dug by the o\ufb00ice.".encode()
    )
    assert isinstance(made, bytes)
    document = read_bytes(made, "plan.pdf")
    assert passages(document) == ["The five efficient wells were dug by the office."]
    check_offsets(document)


def test_fonts_that_name_no_letters_are_refused() -> None:
    made = typst.compile(("#set page(height: auto)\n" + "\ue000\ue001 " * 60).encode())
    assert isinstance(made, bytes)
    with pytest.raises(DocumentError, match="force-ocr"):
        read_bytes(made, "plan.pdf")


def test_a_page_whose_size_is_no_number_is_read_without_its_tables() -> None:
    drawn = "".join(f"{x} 500 0.5 300 re f\n" for x in (60, 200, 340, 480))
    drawn += "".join(f"60 {y} 420 0.5 re f\n" for y in (500, 600, 700, 800))
    marks = [Mark(x, y, f"cell {x} {y}") for y in (740, 640, 540) for x in (70, 210, 350)]
    whole = pdf([marks], drawn)
    assert of_kind(read_bytes(whole, "plan.pdf"), BlockKind.TABLE_ROW)
    document = read_bytes(whole.replace(b"0 0 595 842", b"0 0 5/b 842"), "plan.pdf")
    assert "cell 70 740" in document.text
    assert not of_kind(document, BlockKind.TABLE_ROW)
