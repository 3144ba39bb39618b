"""A table of a Word document: its head repeats on every page, its rows are not broken, it says what it shows."""

from collections.abc import Mapping, Sequence

from tallystick.publish.report.docx.xml import Element, element, paragraph, run
from tallystick.publish.report.model import Table, words

TWIPS = 56.693  # twentieths of a point in a millimetre

LOOK: dict[str, str | int] = {
    "w_val": "0420",
    "w_firstRow": 1,
    "w_lastRow": 0,
    "w_firstColumn": 0,
    "w_lastColumn": 0,
    "w_noHBand": 0,
    "w_noVBand": 1,
}
"""The first row is a head; nothing else of the style is wanted."""

Cells = Sequence[Sequence[Sequence[Element]]]


def table(block: Table, cells: Cells, styles: Mapping[str, str], room: float) -> Element:
    """The table; `styles` are the ids of the document's styles by name, `room` is its width in millimetres."""
    widths = [round(room * TWIPS * width / sum(block.widths)) for width in block.widths]
    properties = element(
        "w:tblPr",
        element("w:tblStyle", w_val=styles["report table"]),
        element("w:tblW", w_w=sum(widths), w_type="dxa"),
        element("w:tblLayout", w_type="fixed"),
        element("w:tblLook", **LOOK),
        element("w:tblCaption", w_val=words(block.caption)),
    )
    grid = element("w:tblGrid", *(element("w:gridCol", w_w=width) for width in widths))
    head = _row([[run(name)] for name in block.columns], widths, styles["report head"], head=True)
    rows = (_row(row, widths, styles["report cell"]) for row in cells)
    return element("w:tbl", properties, grid, head, *rows)


def _row(cells: Sequence[Sequence[Element]], widths: Sequence[int], text: str, head: bool = False) -> Element:
    marks = [element("w:cantSplit"), *([element("w:tblHeader")] if head else [])]
    made = (_cell(cell, width, text) for cell, width in zip(cells, widths, strict=True))
    return element("w:tr", element("w:trPr", *marks), *made)


def _cell(content: Sequence[Element], width: int, text: str) -> Element:
    properties = element("w:tcPr", element("w:tcW", w_w=width, w_type="dxa"))
    return element("w:tc", properties, paragraph(text, content))
