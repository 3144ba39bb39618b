"""Web pages: blocks, bold, tables, what a reader does not see, encodings."""

import pytest

from tallystick.model.document import BlockKind, Document
from tests.read.files import check_offsets, passages, read_bytes, shapes

PAGE = """<!doctype html><html lang=en><head><meta charset="utf-8"><title> Water
 for all </title><style>p { color: red }</style></head><body>
<nav><a href="/">Home</a></nav>
<h1>Plan of <em>water</em></h1>
<p>We <b>shall dig</b> 512
   wells&nbsp;by 2020.<br>They   are deep.</p>
<h3>Pumps</h3>
<ul><li>one<ul><li>two</li></ul></li><li>three &shy;four</li></ul>
<p hidden>Not seen.</p><p style="display: none">Nor this.</p><script>nor("this")</script><del>Nor this.</del>
<div>loose <p>in a paragraph</p> and after</div>
</body></html>"""


def page(markup: str) -> Document:
    document = read_bytes(markup.encode("utf-8"), "page.html")
    check_offsets(document)
    return document


def test_blocks_are_read_in_order() -> None:
    assert shapes(page(PAGE)) == [
        ("heading", "Plan of water"),
        ("paragraph", "We shall dig 512 wells by 2020. They are deep."),
        ("heading", "Pumps"),
        ("list_item", "one"),
        ("list_item", "two"),
        ("list_item", "three four"),
        ("paragraph", "loose"),
        ("paragraph", "in a paragraph"),
        ("paragraph", "and after"),
    ]


def test_the_title_and_levels_are_the_pages_own() -> None:
    document = page(PAGE)
    assert document.title == "Water for all"
    assert [block.level for block in document.blocks if block.kind is BlockKind.HEADING] == [1, 3]


BOLD = {
    "b": ("<p><b>Wells shall be dug.</b></p>", True),
    "strong in a link": ("<p><a href=x><strong>Wells shall be dug.</strong></a></p>", True),
    "style": ('<p style="font-weight: 700">Wells shall be dug.</p>', True),
    "style that takes it back": ('<b><span style="font-weight:normal">Wells shall be dug.</span></b>', False),
    "em": ("<p><em>Wells shall be dug.</em></p>", False),
    "one word": ("<p>Wells <b>shall</b> be dug.</p>", False),
}


@pytest.mark.parametrize(("markup", "bold"), BOLD.values(), ids=BOLD)
def test_bold(markup: str, bold: bool) -> None:
    assert page(markup).blocks[0].passages[0].bold is bold


TABLE = """<table><thead><tr><th rowspan=2>No.<th colspan=2>Wells</tr><tr><th>2019<th>2020</tr></thead>
<tr><td>1<td><p>five</p><p>hundred</p><td>512<sup>3</sup></tr></table><table><tr><td>a<td>b</table>"""


def test_cells_have_their_places() -> None:
    blocks = page(TABLE).blocks
    assert [
        [(c.text, c.row, c.column, c.down, c.across, c.heading) for c in block.cells] for block in blocks[:3]
    ] == [
        [("No.", 0, 0, 2, 1, True), ("Wells", 0, 1, 1, 2, True)],
        [("2019", 1, 1, 1, 1, True), ("2020", 1, 2, 1, 1, True)],
        [("1", 2, 0, 1, 1, False), ("five hundred", 2, 1, 1, 1, False), ("512", 2, 2, 1, 1, False)],
    ]
    assert [block.table for block in blocks] == [1, 1, 1, 2]


def test_tables_that_lay_out_a_page_are_no_tables() -> None:
    markup = "<table><tr><td>Menu<td><h1>Plan</h1><p>Wells were dug.</p><table><tr><td>1<td>2</table></table>"
    assert shapes(page(markup)) == [
        ("paragraph", "Menu"),
        ("heading", "Plan"),
        ("paragraph", "Wells were dug."),
        ("table_row", "1 2"),
    ]


SIGNS = {
    "mark of a note": (
        "<p>Wells<sup>12</sup> were dug.<sup><a href=#n>[3]</a></sup> Many.",
        ["Wells were dug.", "Many."],
    ),
    "exponent": ("<p>5 km<sup>2</sup> were dug.", ["5 km2 were dug."]),
    "raised word": ("<p>The 2<sup>nd</sup> well.", ["The 2nd well."]),
    "entities": ("<p>wells &amp; pumps &lt;new&gt;", ["wells & pumps <new>"]),
    "unclosed": ("<p>Wells<p>Pumps<li>Mills", ["Wells", "Pumps", "Mills"]),
    "preformatted": ("<pre>five\n  wells</pre>", ["five wells"]),
    "a word in two weights": ("<p>we<b>ll</b>s", ["wells"]),
}


@pytest.mark.parametrize(("markup", "expected"), SIGNS.values(), ids=SIGNS)
def test_it_reads(markup: str, expected: list[str]) -> None:
    assert passages(page(markup)) == expected


ENCODINGS = {
    "declared": ('<meta charset="windows-1252"><p>Córdoba — naïve', "cp1252"),
    "declared as browsers take it": ('<meta charset="iso-8859-1"><p>Córdoba “naïve”', "cp1252"),
    "declared in Chinese": (
        '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>国家人权行动计划',
        "gb18030",
    ),
    "not declared": ("<p>Córdoba — naïve", "utf-8"),
    "declared wrongly": ('<meta charset="ascii"><p>Córdoba', "cp1252"),
    "declared as nothing known": ('<meta charset="x-unknown"><p>Córdoba', "utf-8"),
    "with a mark": ("\ufeff<p>Córdoba", "utf-16"),
}


@pytest.mark.parametrize(("markup", "encoding"), ENCODINGS.values(), ids=ENCODINGS)
def test_encodings(markup: str, encoding: str) -> None:
    document = read_bytes(markup.encode(encoding), "page.html")
    assert document.blocks[0].text == markup.rpartition("<p>")[2]


def test_a_page_without_the_name_of_one_is_told() -> None:
    assert read_bytes(PAGE.encode(), "page").blocks[0].kind is BlockKind.HEADING
