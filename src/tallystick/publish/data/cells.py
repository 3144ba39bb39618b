"""Cells as text that no spreadsheet takes for anything but what it is."""

import re
from decimal import Decimal

from tallystick.publish.data.table import Cell
from tallystick.publish.json_text import number_text
from tallystick.publish.table import FORMULA

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def harmless(words: str) -> str:
    """`words` without control characters, and with an apostrophe before what would run as a formula."""
    plain = readable(words)
    return "'" + plain if plain.startswith(FORMULA) else plain


def readable(words: str) -> str:
    """`words` without the control characters that XML and spreadsheets forbid."""
    return _CONTROL.sub("", words)


def cell_text(cell: Cell) -> str:
    """A cell of a CSV file: empty for None, numbers exact, truth as `true` and `false`."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return number_text(cell)
    return harmless(cell) if isinstance(cell, str) else str(cell)
