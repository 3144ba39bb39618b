"""Tables of a Word document: their cells with the places they take in the grid."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from tallystick.read.reading import Place

WRAPPERS = frozenset(
    qn(name)
    for name in (
        "w:ins",
        "w:moveTo",
        "w:hyperlink",
        "w:smartTag",
        "w:sdt",
        "w:sdtContent",
        "w:fldSimple",
        "w:customXml",
    )
)
"""Elements around paragraphs or runs whose content is part of the text; deleted and moved-away text is not."""


_OFF = ("0", "false", "off")


def inside(element: Element, tag: str) -> Iterator[Element]:
    """The children of one kind, also those inside wrappers."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from inside(child, tag)


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell and its place. `merge` is "restart" where it is merged with cells below, "continue" where above."""

    element: Element
    place: Place
    merge: str


def table_rows(rows: Sequence[Element]) -> list[list[PlacedCell]]:
    """The cells of each row that begin there, with their places."""
    placed = [list(_placed(row, number)) for number, row in enumerate(rows)]
    return [[_deep(cell, placed) for cell in row if cell.merge != "continue"] for row in placed]


def _placed(row: Element, number: int) -> Iterator[PlacedCell]:
    heading = _is_heading(row)
    column = _number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
    for element in inside(row, qn("w:tc")):
        across = max(_number(element.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1), 1)
        merge = element.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        state = "" if merge is None else str(merge.get(qn("w:val")) or "continue")
        yield PlacedCell(element, Place(number, column, 1, across, heading), state)
        column += across


def _is_heading(row: Element) -> bool:
    mark = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}")
    return mark is not None and mark.get(qn("w:val")) not in _OFF


def _number(element: Element | None, default: int) -> int:
    value = "" if element is None else str(element.get(qn("w:val")))
    return int(value) if value.isdecimal() and len(value) < 6 else default


def _deep(cell: PlacedCell, rows: Sequence[Sequence[PlacedCell]]) -> PlacedCell:
    """The cell, its place as deep as the cells below that continue it."""
    down = 1
    if cell.merge == "restart":
        for row in rows[cell.place.row + 1 :]:
            if not any(each.merge == "continue" and each.place.column == cell.place.column for each in row):
                break
            down += 1
    return replace(cell, place=replace(cell.place, down=down))
