"""Prints: the lines of one page as pdfium finds them, with the place of each word."""

import re
from dataclasses import dataclass, replace

from tallystick.read.pdf.library import PageText, Probe
from tallystick.read.raised import is_note_mark
from tallystick.read.reading import Span

_LINE = re.compile("([^\r\n\ufffe\x02]*)(\r\n|[\r\n\ufffe\x02]|$)")
_WORD = re.compile(r"\S+")
_SMALL = 0.85  # of the size of the word: the size under which figures may be raised
_RAISED = 0.1  # of the size of the word: the height from which they are
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
        return replace(self, text=self.text[origin:end], words=words)


def page_prints(page: PageText, probe: Probe) -> list[Print]:
    """The printed lines of a page in the order in which the file draws them."""
    prints: list[Print] = []
    for found in _LINE.finditer(page.text):
        spans = [word.span() for word in _WORD.finditer(page.text, *found.span(1))]
        if spans:
            prints.append(_print(page, probe, spans, found.group(2) in _BROKEN))
    return prints


def _print(page: PageText, probe: Probe, spans: list[Span], broken: bool) -> Print:
    """The print of the words at `spans` of the page's text, with a hyphen where pdfium marks one."""
    origin = spans[0][0]
    text = page.text[origin : spans[-1][1]]
    words: list[Word] = []
    for start, end in spans:
        left, _ = probe.origin(page.place(start))
        right = probe.right(page.place(end - 1))
        raised = _raised(page, probe, start, end)
        words.append(Word(start - origin, end - origin, left, right, probe.bold(page.place(start)), raised))
    if broken:
        text += "-"
        words[-1] = replace(words[-1], end=words[-1].end + 1)
    longest = max(spans, key=lambda span: span[1] - span[0])[0]
    return Print(text, tuple(words), probe.origin(page.place(longest))[1], probe.size(page.place(longest)))


def _raised(page: PageText, probe: Probe, start: int, end: int) -> int:
    """How many figures at the end of a word are raised as the mark of a note."""
    if end - start < 2 or not page.text[end - 1].isdigit():
        return 0
    size, base = probe.size(page.place(start)), probe.origin(page.place(start))[1]
    first = end
    while (
        first > start + 1
        and page.text[first - 1].isdigit()
        and _is_raised(page, probe, first - 1, size, base)
    ):
        first -= 1
    return end - first if first < end and is_note_mark(page.text[start:first], page.text[first:end]) else 0


def _is_raised(page: PageText, probe: Probe, at: int, size: float, base: float) -> bool:
    place = page.place(at)
    return probe.size(place) < _SMALL * size and probe.origin(place)[1] > base + _RAISED * size
