"""OpenDocument spreadsheets: a page and a heading a sheet, values as they are shown."""

from pathlib import PurePath

from tallystick.model.document import BlockKind
from tallystick.read.collector import Collector, Piece
from tallystick.read.odf.content import attribute, macro_notes, open_content
from tallystick.read.odf.tables import append_table
from tallystick.read.reading import Reading
from tallystick.read.sheets import UNNAMED
from tallystick.read.source import Source
from tallystick.read.xml import local


def read(source: Source) -> Reading:
    """What an OpenDocument spreadsheet holds, as the reader of Excel workbooks has it."""
    body, styles = open_content(source)
    sheets = [each for each in body if local(each) == "table"]
    collector = Collector()
    notes = list(macro_notes(source))
    empty = 0
    for sheet in sheets:
        collector.begin_page()
        name = attribute(sheet, "name")
        if len(sheets) > 1 and not UNNAMED.fullmatch(name):
            collector.block(BlockKind.HEADING, [Piece(name)], 1)
        uncalculated = append_table(collector, sheet, styles, source)
        empty += uncalculated
        if uncalculated:
            notes.append(
                f"{uncalculated:,} formulas of the sheet {name!r} have no stored value and are read as empty cells."
            )
    if not collector.length and empty:
        raise source.refuse(
            f"its {empty:,} formulas have no stored values, since they were never calculated; "
            "open it in a spreadsheet program and save it again"
        )
    return collector.reading(PurePath(source.name).stem, tuple(notes))
