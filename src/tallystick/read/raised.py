"""Raised figures: the marks of notes, which are not read, told from exponents, which are."""

import re

_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z]|[*†‡§])(?:\s*[,–-]\s*\d{1,3})*[\])]?\s*")
_POWER = re.compile(r"(?:\b[a-z]{1,2}|\b10)\s*$")
_POWERS = ("2", "3")


def is_note_mark(before: str, raised: str) -> bool:
    """Whether the `raised` characters after the text `before` are the mark of a note ("rights³", not "km²")."""
    if not _MARK.fullmatch(raised):
        return False
    exponent = before.rstrip().endswith("10") or raised.strip() in _POWERS
    return not (exponent and _POWER.search(before))
