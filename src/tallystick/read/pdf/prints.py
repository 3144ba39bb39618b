"""Prints: the lines of one page as pdfium finds them, with the place of each word."""

import re
from dataclasses import dataclass, replace

from tallystick.read.pdf.library import PageText, Probe
from tallystick.read.reading import Span

_LINE = re.compile("([^\r\n\ufffe\x02]*)(\r\n|[\r\n\ufffe\x02]|$)")
_WORD = re.compile(r"\S+")
_BROKEN = ("\ufffe", "\x02")
"""What pdfium gives for a hyphen at a line end, soft or hard; no line break follows it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a print: its span in the print's text, where it stands on the page, and its weight."""

    start: int
    end: int
    left: float
    right: float
    bold: bool


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
        words = tuple(
            _word(page, probe, found.start(), match.span())
            for match in _WORD.finditer(page.text, *found.span(1))
        )
        if words:
            prints.append(_print(page, probe, found, words))
    return prints


def _word(page: PageText, probe: Probe, origin: int, span: Span) -> Word:
    start, end = span
    left, _ = probe.origin(page.place(start))
    return Word(
        start - origin, end - origin, left, probe.right(page.place(end - 1)), probe.bold(page.place(start))
    )


def _print(page: PageText, probe: Probe, found: re.Match[str], words: tuple[Word, ...]) -> Print:
    """The print of a line, with a hyphen where pdfium marks one, and no spaces around it."""
    origin = words[0].start
    text = found.group(1)[origin : words[-1].end]
    placed = [replace(word, start=word.start - origin, end=word.end - origin) for word in words]
    if found.group(2) in _BROKEN:
        text += "-"
        placed[-1] = replace(placed[-1], end=placed[-1].end + 1)
    _, base = probe.origin(page.place(found.start() + origin))
    longest = max(words, key=lambda word: word.end - word.start)
    return Print(text, tuple(placed), base, probe.size(page.place(found.start() + longest.start)))
