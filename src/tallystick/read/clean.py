"""Clean text: what a reader reads of a stored span, with the way back from each character."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tallystick.model.document import OffsetMap
from tallystick.read.hyphens import Hyphens, LineEnd
from tallystick.read.reading import Span

_CUT = re.compile(r"[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]+|[^\S ]+|  +")
"""What a line loses: invisible characters, and spaces other than one plain blank."""

_HYPHENS = "-\u2010"
_NEAR = 60  # characters on either side of a hyphen that hold the word it breaks
_LINE_END = re.compile("[\n\f]")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_TIGHT = ("–", "—", "/", "‐", "‑")


@dataclass(frozen=True, slots=True)
class Clean:
    """A clean text and its runs (clean offset, stored offset), as OffsetMap has them."""

    text: str
    runs: tuple[tuple[int, int], ...]

    @property
    def offsets(self) -> OffsetMap:
        """The way back to the stored text."""
        return OffsetMap(self.runs)


def clean_spans(text: str, spans: Sequence[Span], hyphens: Hyphens) -> Clean:
    """The clean reading of stored `spans`.

    Where the stored text between two spans holds a line end, the print breaks a line; where it does not, what
    stands between them is markup and is passed over.
    """
    writer = _Writer(text)
    _write(writer, spans, hyphens)
    return writer.clean()


def clean_cells(text: str, cells: Sequence[Sequence[Span]], hyphens: Hyphens) -> Clean:
    """The clean reading of the cells of a table row, with a blank between them."""
    writer = _Writer(text)
    for spans in cells:
        if spans:
            writer.blank(spans[0][0] - 1)
            _write(writer, spans, hyphens)
    return writer.clean()


def broken_words(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """What stands before and after each hyphen at a line end between `spans`."""
    for (start, end), (following, _) in pairwise(spans):
        if text[end - 1] in _HYPHENS and _LINE_END.search(text, end, following):
            yield text[max(start, end - _NEAR) : end], text[following : following + _NEAR]


def _write(writer: "_Writer", spans: Sequence[Span], hyphens: Hyphens) -> None:
    for i, (start, end) in enumerate(spans):
        following = spans[i + 1] if i + 1 < len(spans) else None
        if following is not None and _LINE_END.search(writer.text, end, following[0]):
            _broken_line(writer, (start, end), following, hyphens)
        else:
            writer.line(start, end)


def _broken_line(writer: "_Writer", span: Span, following: Span, hyphens: Hyphens) -> None:
    """Write a line and what stands for its line break: nothing, or a blank."""
    start, end = span
    text = writer.text
    last, first = text[end - 1], text[following[0]]
    if last == "\u00ad":
        writer.line(start, end - 1)
        return
    if last in _HYPHENS and end - start > 1:
        decision = hyphens.decide(
            text[max(start, end - _NEAR) : end], text[following[0] : following[0] + _NEAR]
        )
        writer.line(start, end - 1 if decision is LineEnd.JOIN else end)
        if decision is LineEnd.HANG:
            writer.blank(end)
        return
    writer.line(start, end)
    tight = last in _TIGHT and end - start > 1 and not text[end - 2].isspace()
    if not tight and not (_WIDE.match(last) and _WIDE.match(first)):
        writer.blank(end)


class _Writer:
    """Collects clean text and its runs."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._parts: list[str] = []
        self._runs: list[tuple[int, int]] = []
        self._length = 0
        self._blank = True

    def line(self, start: int, end: int) -> None:
        """Write the stored span, its spaces collapsed and invisible characters out."""
        at = start
        for cut in _CUT.finditer(self.text, start, end):
            self._copy(at, cut.start())
            if cut.group()[0].isspace():
                self.blank(cut.start())
            at = cut.end()
        self._copy(at, end)

    def blank(self, stored: int) -> None:
        """Write one blank for the stored character at `stored`, unless one stands there already."""
        if not self._blank:
            self._add(" ", stored)

    def _copy(self, start: int, end: int) -> None:
        if self._blank and start < end and self.text[start] == " ":
            start += 1
        if start < end:
            self._add(self.text[start:end], start)

    def _add(self, part: str, stored: int) -> None:
        clean, origin = self._runs[-1] if self._runs else (0, -1)
        if not self._runs or stored != origin + self._length - clean:
            self._runs.append((self._length, stored))
        self._parts.append(part)
        self._length += len(part)
        self._blank = part.endswith(" ")

    def clean(self) -> Clean:
        """What was written, without a blank at its end."""
        text = "".join(self._parts).rstrip(" ")
        runs = tuple(run for run in self._runs if run[0] < len(text))
        return Clean(text, runs or ((0, 0),))
