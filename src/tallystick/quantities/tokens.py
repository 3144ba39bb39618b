"""Tokens: a sentence cut into numerals, words and signs, each with its place."""

import re
from typing import NamedTuple

from tallystick.languages.quantities import NumberTable

MAX_DIGITS = 40
"""A numeral of more characters is a code, not a quantity."""


_PLAIN = dict(zip("’‘`，、；：（）％。", "''',,;:()%.", strict=True))
"""Signs that mean the same as another."""


_FIRST_UNSPACED, _LAST_UNSPACED = "\u3040", "\u9fff"


def is_unspaced(letter: str) -> bool:
    """Whether a letter is of a script that sets no spaces between words."""
    return _FIRST_UNSPACED <= letter <= _LAST_UNSPACED


class Token(NamedTuple):
    """One numeral, word or sign. `low` is its text in small letters; `glued` says no space stands before it."""

    kind: str
    text: str
    low: str
    start: int
    end: int
    glued: bool


def tokenizer(table: NumberTable) -> re.Pattern[str]:
    """The pattern that cuts sentences of the language; its last group names the kind of each token.

    Codes are digits with several dots or colons ("1.2.3", "12:30"). Letters of scripts without spaces stand alone.
    """
    point = re.escape(table.decimal)
    grouped = "|".join(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+(?!\d)" for mark in table.groups)
    lakhs = "".join(
        rf"|\d{{1,2}}(?:{re.escape(mark)}\d{{2}})+{re.escape(mark)}\d{{3}}(?!\d)" for mark in table.groups[:1]
    )
    return re.compile(
        rf"(?P<code>\d+(?:\.\d+){{2,}}|\d+(?:\.\d+)?:\d+(?:\.\d+)?(?::\d+)?)"
        rf"|(?P<num>(?:{grouped}{lakhs}|\d+)(?:{point}\d+)?)"
        r"|(?P<sign>[\u3040-\u30ff\u3400-\u9fff])"
        r"|(?P<area>[kcdm]?m[23](?![^\W_]))"
        r"|(?P<word>[^\W\d_\u3040-\u30ff\u3400-\u9fff]+)"
        r"|(?P<other>\S)"
    )


def cut(pattern: re.Pattern[str], text: str) -> list[Token]:
    """The tokens of `text`, in order."""
    tokens = []
    last = -1
    for found in pattern.finditer(text):
        kind = found.lastgroup or "other"
        piece = found.group()
        start, end = found.span()
        low = piece if kind == "num" else _PLAIN.get(piece) or piece.lower()
        kind = "word" if kind == "area" else kind
        tokens.append(Token(kind, piece, low, start, end, start == last))
        last = end
    return tokens
