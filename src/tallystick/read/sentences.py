"""Sentences: where a clean text is cut into passages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tallystick.languages.language import folder
from tallystick.languages.table import load_table
from tallystick.read.lines_table import label_pattern

_STOP = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?:\d{1,2}(?=\s+[A-Z“])|[⁰¹²³⁴-⁹]+)?(?=\s)"
    r"|[。！？]+[”’」』）]*"
)
"""What may end a sentence; the mark of a note may stand behind the stop."""

_BEFORE = re.compile(r"[^\s(\[“\"‘]+$")
_ENUMERATOR = re.compile(r"[(（]?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVXLCivxlc]{1,6})[)）]?\.?")
_FIRST_WORD = re.compile(r"[\"'“‘(\[]*([^\W_]+(?:['’][^\W\d_]+)?)")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_LOOK_BACK = 40


@dataclass(frozen=True)
class SentenceTable:
    """The table sentences.toml; see the comments in the English one for what each key means."""

    never_end: tuple[str, ...]
    end_unless_number: tuple[str, ...]
    end_before_opener: tuple[str, ...]
    openers: tuple[str, ...]


class Sentences:
    """Cuts text by one language's table."""

    def __init__(self, table: SentenceTable, label: re.Pattern[str]) -> None:
        self._label = label
        self._never_end = frozenset(table.never_end)
        self._end_unless_number = frozenset(table.end_unless_number)
        self._end_before_opener = frozenset(table.end_before_opener)
        self._openers = frozenset(table.openers)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """The half-open spans of the sentences of `text`, without the blanks between them."""
        start = 0
        for stop in _STOP.finditer(text):
            rest = text[stop.end() : stop.end() + _LOOK_BACK].lstrip()
            if rest and self._ends(text, start, stop, rest):
                yield start, stop.end()
                start = stop.end()
                while start < len(text) and text[start].isspace():
                    start += 1
        if start < len(text):
            yield start, len(text)

    def _ends(self, text: str, start: int, stop: re.Match[str], rest: str) -> bool:
        """Whether the stop ends the sentence that began at `start`, when `rest` follows."""
        if text[max(stop.start() - 1, 0) : stop.start()].isspace():
            return False
        if stop.group()[0] in "。！？":
            return True
        first = _FIRST_WORD.match(rest)
        word = first[1] if first else ""
        if not word or word[0].islower():
            return False
        if stop.group()[-1].isdigit() and not _TWO_LETTERS.fullmatch(
            text, max(stop.start() - 2, 0), stop.start()
        ):
            return False
        if stop.group() != ".":
            return True
        if self._label.fullmatch(text, start, stop.end()):
            return False
        found = _BEFORE.search(text, max(start, stop.start() - _LOOK_BACK), stop.start())
        return self._word_ends(found.group() if found else "", word, found is None or found.start() == start)

    def _word_ends(self, before: str, following: str, alone: bool) -> bool:
        """Whether a sentence ends at `before` and a full stop; `alone` when nothing stands before it."""
        if alone and _ENUMERATOR.fullmatch(before):
            return False
        if before in self._never_end:
            return False
        if before in self._end_unless_number:
            return not (following[0].isdigit() or _ENUMERATOR.fullmatch(following) is not None)
        if (
            before in self._end_before_opener
            or (len(before) == 1 and before.isupper())
            or _INITIALS.fullmatch(before)
        ):
            return following in self._openers
        return True


_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")


@cache
def sentences_of(language: str) -> Sentences:
    """The Sentences of a language code. Raises DataError when it has no table or it is wrong."""
    return Sentences(load_table(SentenceTable, folder(language), "sentences"), label_pattern(language))
