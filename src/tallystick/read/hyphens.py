"""Hyphens at line ends: undone where the line break made them, kept where they belong to the word."""

import re
from collections import Counter
from enum import StrEnum

from tallystick.read.lines_table import LinesTable

_TOKEN = re.compile(r"(?<!\w)[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*(?!\w)")
_LAST = re.compile(r"(\w+(?:[-\u2010\u2011]\w+)*)[-\u2010]$")
_FIRST = re.compile(r"\w+(?:[-\u2010\u2011]\w+)*")
_WORD = 5  # letters of what is a word, and not the ending of one
_PARTICIPLE = 6  # letters of a participle that is a word of its own
_LONG_WORD = 6  # letters of two words that, both known, seldom make one without a hyphen
_BREAK = re.compile(r"[-\u2010\u00ad][ \t]*\n\s*")


class LineEnd(StrEnum):
    """What becomes of a hyphen before a line break, and of the break."""

    JOIN = "join"
    KEEP = "keep"
    HANG = "hang"


class Hyphens:
    """Decides by the words of one document, then by the table of its language."""

    def __init__(self, text: str, table: LinesTable) -> None:
        whole = _BREAK.sub("_", text)  # a sign that no token may touch, so that broken words are not counted
        self._seen = Counter(
            word.lower().replace("\u2010", "-").replace("\u2011", "-") for word in _TOKEN.findall(whole)
        )
        self._always = frozenset(table.hyphen_always)
        self._adverbs = frozenset(table.hyphen_adverbs)
        self._participles = table.participles
        self._heads = frozenset(table.hyphen_heads)
        self._tails = frozenset(table.hyphen_tails)
        self._hanging = frozenset(table.after_hanging_hyphen)

    def decide(self, above: str, below: str) -> LineEnd:
        """What becomes of the hyphen that ends the line `above`, when the line `below` follows it."""
        left, right = _LAST.search(above), _FIRST.match(below)
        if not left or not right:
            return LineEnd.HANG if not left and above[:-1].endswith((" ", "\t")) else LineEnd.KEEP
        return self._between(left[1], right.group())

    def shows(self, above: str, below: str) -> bool:
        """Whether the document itself shows how the word broken between two lines is written, or it is no word."""
        left, right = _LAST.search(above), _FIRST.match(below)
        if not left or not right or not (left[1][-1].isalpha() and right.group()[0].isalpha()):
            return True
        joined, hyphened = self._counts(left[1].lower(), right.group().lower())
        return joined != hyphened

    def _between(self, left: str, right: str) -> LineEnd:
        if not left[-1].isalpha() or not right[0].isalpha():
            return LineEnd.KEEP
        joined, hyphened = self._counts(left.lower(), right.lower())
        if right in self._hanging and not joined:
            return LineEnd.HANG
        if joined != hyphened:
            return LineEnd.JOIN if joined > hyphened else LineEnd.KEEP
        if right[0].isupper() and not left.isupper():
            return LineEnd.KEEP
        return LineEnd.KEEP if self._compound(left.lower(), right.lower()) else LineEnd.JOIN

    def _counts(self, left: str, right: str) -> tuple[int, int]:
        """How often the document writes the word joined, and how often with a hyphen.

        A word of several parts ("labour-intensive") that is broken inside a part is looked up part by part.
        """
        joined, hyphened = self._seen[left + right], self._seen[f"{left}-{right}"]
        if joined or hyphened:
            return joined, hyphened
        last, first = left.split("-")[-1], right.split("-")[0]
        return self._seen[last + first], self._seen[f"{last}-{first}"]

    def _compound(self, left: str, right: str) -> bool:
        """Whether two parts that the document does not write together are two words with a hyphen."""
        last, first = left.split("-")[-1], right.split("-")[0]
        if last in self._always and len(first) >= _WORD:
            return True
        if last in self._adverbs and len(first) >= _PARTICIPLE and first.endswith(self._participles):
            return True
        left_known, right_known = self._seen[last] > 0, self._seen[first] > 0
        if left_known and right_known and min(len(last), len(first)) >= _LONG_WORD:
            return True
        return (last in self._heads and right_known) or (first in self._tails and left_known)
