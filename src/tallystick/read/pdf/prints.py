"""Prints: the lines of one page as pdfium finds them, with the place of each word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from tallystick.read.pdf.library import PageText, Probe
from tallystick.read.raised import is_note_mark
from tallystick.read.reading import Span

_LINE = re.compile("([^\r\n\ufffe\x02]*)(\r\n|[\r\n\ufffe\x02]|$)")
_WORD = re.compile(r"\S+")
_RAISED = 0.2  # of the size of the word: how far above the line raised figures begin
_STEP = 4.0  # points between the heights of words that are not on one line
_BROKEN = ("\ufffe", "\x02")
"""What pdfium gives for a hyphen at a line end, soft or hard; no line break follows it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a print: its span in the print's text, where it stands on the page, and its weight.

    `raised` counts the characters at its end that are raised as the mark of a note.
    """

    start: int
    end: int
    left: float
    right: float
    base: float
    bold: bool
    raised: int = 0


@dataclass(frozen=True, slots=True)
class Print:
    """One printed line: its text, its words, the height of its base line, the size of its letters.

    `column` counts the runs of lines that are read from top to bottom on the page.
    """

    text: str
    words: tuple[Word, ...]
    base: float
    size: float
    column: int = 0

    @property
    def left(self) -> float:
        """Where the line begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the line ends."""
        return self.words[-1].right

    def bold(self) -> tuple[Span, ...]:
        """The spans of its text that are bold."""
        spans: list[Span] = []
        for i, word in enumerate(self.words):
            if word.bold and i and self.words[i - 1].bold:
                spans[-1] = (spans[-1][0], word.end)
            elif word.bold:
                spans.append((word.start, word.end))
        return tuple(spans)

    def skipped(self) -> tuple[Span, ...]:
        """The spans of its text that are marks of notes."""
        return tuple((word.end - word.raised, word.end) for word in self.words if word.raised)

    def part(self, first: int, stop: int) -> "Print":
        """The print of the words from `first` to before `stop`."""
        origin, end = self.words[first].start, self.words[stop - 1].end
        words = tuple(
            replace(word, start=word.start - origin, end=word.end - origin) for word in self.words[first:stop]
        )
        return replace(self, text=self.text[origin:end], words=words, base=words[0].base)


def page_prints(page: PageText, probe: Probe) -> list[Print]:
    """The printed lines of a page in the order in which the file draws them."""
    prints: list[Print] = []
    for found in _LINE.finditer(page.text):
        spans = [word.span() for word in _WORD.finditer(page.text, *found.span(1))]
        if spans:
            prints.extend(_prints(page, probe, spans, found.group(2) in _BROKEN))
    return prints


def _prints(page: PageText, probe: Probe, spans: list[Span], broken: bool) -> Iterator[Print]:
    """The prints of the words at `spans` of the page's text, with a hyphen where pdfium marks one.

    They are one but where the height of the words changes: pdfium may take the cells of a table for one line.
    """
    origin = spans[0][0]
    text = page.text[origin : spans[-1][1]]
    probe.stand_upright(page.place(origin))
    words = [_word(page, probe, span, origin) for span in spans]
    if broken:
        text += "-"
        words[-1] = replace(words[-1], end=len(text))
    longest = max(words, key=lambda word: word.end - word.start)
    whole = Print(text, tuple(words), longest.base, probe.size(page.place(origin + longest.start)))
    steps = [
        i for i, (word, following) in enumerate(pairwise(words), 1) if abs(word.base - following.base) > _STEP
    ]
    for first, stop in pairwise([0, *steps, len(words)]):
        yield whole.part(first, stop) if steps else whole


def _word(page: PageText, probe: Probe, span: Span, origin: int) -> Word:
    """The word at a span of the page's text, its span counted from `origin`."""
    start, end = span
    left, base = probe.origin(page.place(start))
    right, _ = probe.sides(page.place(end - 1))
    raised = _raised(page, probe, span, base)
    return Word(start - origin, end - origin, left, right, base, probe.bold(page.place(start)), raised)


def _raised(page: PageText, probe: Probe, span: Span, base: float) -> int:
    """How many figures at the end of a word are raised as the mark of a note."""
    start, end = span
    if end - start < 2 or not page.text[end - 1].isdigit():
        return 0
    height = base + _RAISED * probe.size(page.place(start))
    first = end
    while (
        first > start + 1
        and page.text[first - 1].isdigit()
        and probe.sides(page.place(first - 1))[1] > height
    ):
        first -= 1
    return end - first if first < end and is_note_mark(page.text[start:first], page.text[first:end]) else 0
