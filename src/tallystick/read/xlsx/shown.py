"""Shown: the value of a cell as a spreadsheet program shows it."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|_.|\*.|\[[^\]]*\]')
_DIGITS = re.compile(r"[#0?][#0?,.]*")
_LONGEST_DIGITS = 15


def shown(value: Any, form: str) -> str:
    """The text of a cell with a value and a number format. Dates are written as in ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, form)
    if isinstance(value, datetime):
        return _date(value, form)
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, str | timedelta) else ""


def _date(value: datetime, form: str) -> str:
    letters = set(_LITERAL.sub("", form).lower())
    if "y" in letters and "d" not in letters:
        return f"{value:%Y-%m}" if "m" in letters else f"{value:%Y}"
    if value.time() == time():
        return value.date().isoformat()
    return value.isoformat(" ", "minutes")


def _number(value: float, form: str) -> str:
    section = form.split(";")[0]
    plain = _LITERAL.sub(lambda found: found[1] or found[2] or found[3] or "", section)
    pattern = _DIGITS.search(_LITERAL.sub("", section))
    if pattern is None or form in ("General", "@"):
        return _plain(value)
    percent = "%" in _LITERAL.sub("", section)
    decimals = len(pattern.group().partition(".")[2].replace(",", ""))
    scaled = Decimal(repr(value)) * 100 if percent else Decimal(repr(value))
    separator = "," if "," in pattern.group().partition(".")[0] else ""
    digits = f"{round(scaled, decimals):{separator}.{decimals}f}"
    before, _, after = plain.partition(pattern.group())
    return f"{before}{digits}{after}".strip()


def _plain(value: float) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < 10**_LONGEST_DIGITS:
        return str(int(value))
    return f"{value:.{_LONGEST_DIGITS}g}" if isinstance(value, float) else str(value)
