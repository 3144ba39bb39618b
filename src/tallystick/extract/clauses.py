"""Clauses: the parts of a sentence that each undertake something of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from tallystick.languages.mood import moods_of
from tallystick.languages.undertakings import Undertakings
from tallystick.model.outline import Sentence
from tallystick.model.quote import Quote

_TRIM = " ,;:.–—"


@dataclass(frozen=True, slots=True)
class Clause:
    """The clean span `start:end` of one sentence."""

    sentence: Sentence
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words of the clause."""
        return self.sentence.text[self.start : self.end]

    def quote(self) -> Quote:
        """The quote of the clause."""
        return self.sentence.quote(self.start, self.end)

    def part(self, start: int, end: int) -> "Clause":
        """The clause from `start` to `end` (offsets in the clause), without blanks and stops at its ends."""
        return trimmed(self.sentence, self.start + start, self.start + end)


def trimmed(sentence: Sentence, start: int, end: int) -> Clause:
    """The clause `start:end` of a sentence without the blanks and stops at its ends."""
    text = sentence.text
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return Clause(sentence, start, end)


def clauses_of(sentence: Sentence, words: Undertakings) -> Iterator[Clause]:
    """The clauses of one sentence, in order; nothing in brackets or quotation marks is cut."""
    start = 0
    for at, after in _boundaries(sentence.text, words):
        if at <= start or _enclosed(sentence.text, at) or not _is_clause(sentence, start, at, after, words):
            continue
        clause = trimmed(sentence, start, at)
        if clause.text:
            yield clause
        start = after
    clause = trimmed(sentence, start, len(sentence.text))
    if clause.text:
        yield clause


def _boundaries(text: str, words: Undertakings) -> list[tuple[int, int]]:
    """Where clauses may end and the next begin, in order."""
    plain = [found.span() for found in words.boundary.finditer(text)]
    return sorted({*plain, *(found.span() for found in words.boundary_modal.finditer(text))})


def _is_clause(sentence: Sentence, start: int, at: int, after: int, words: Undertakings) -> bool:
    """Whether what stands before a boundary is a clause and not the first item of a list."""
    text = sentence.text
    if not words.boundary_modal.match(text, at) or words.boundary.match(text, at):
        return True
    before = text[start:at]
    return bool(words.modal.search(before)) or moods_of(sentence.document.language).is_task(before.strip())


def _enclosed(text: str, at: int) -> bool:
    """Whether the offset lies inside brackets or typographic quotation marks."""
    before = text[:at]
    return before.count("(") > before.count(")") or before.count("“") > before.count("”")
