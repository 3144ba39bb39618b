"""Cells as text that no spreadsheet takes for anything but what it is, and rows of them as CSV."""

import csv
import re
from collections.abc import Iterable
from decimal import Decimal
from io import StringIO

from tallystick.publish.json_text import number_text
from tallystick.publish.wording import COMPARED

Cell = str | int | float | Decimal | bool | None

BYTE_ORDER_MARK = "\ufeff"
"""Tells spreadsheets that the file is UTF-8; other readers of CSV skip it."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Beginnings that make a spreadsheet run a text as a formula."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def harmless(words: str) -> str:
    """`words` without control characters, and with an apostrophe before what would run as a formula.

    A comparator or a bound alone ("==") is no formula, and stays as the record has it.
    """
    plain = readable(words)
    return "'" + plain if plain.startswith(FORMULA) and plain not in COMPARED else plain


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


def csv_text(rows: Iterable[Iterable[Cell]]) -> str:
    """The rows as RFC 4180 has them."""
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([cell_text(cell) for cell in row] for row in rows)
    return out.getvalue()
