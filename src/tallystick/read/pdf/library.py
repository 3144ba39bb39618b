"""pdfium, opened and asked: errors become ours, and what is asked per word is asked with few calls."""

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import cos, sin

import pypdfium2
from pypdfium2 import raw

from tallystick.read.source import Source

_BOLD = re.compile(r"bold|black|heavy|demi|extrabld", re.IGNORECASE)
_NAME_BYTES = 256
_LEVEL = 0.02  # sine of the angle up to which a line counts as level


@contextmanager
def opened(source: Source) -> Iterator[pypdfium2.PdfDocument]:
    """The PDF of a source. Raises DocumentError when it is encrypted, damaged or has too many pages."""
    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        raise source.refuse(_why_closed(str(error))) from error
    try:
        count = len(document)
        if count > source.limits.pages:
            raise source.refuse(
                f"has {count:,} pages, more than the limit of {source.limits.pages:,}; split it into parts"
            )
        if count == 0:
            raise source.refuse("has no pages; the PDF is damaged")
        yield document
    except pypdfium2.PdfiumError as error:
        raise source.refuse(
            f"the PDF is damaged and cannot be read ({error}); save or print it as PDF again"
        ) from error
    finally:
        document.close()


def _why_closed(message: str) -> str:
    if "password" in message.lower():
        return "the PDF is encrypted; save a copy without a password and read that"
    if "security" in message.lower():
        return "the PDF is protected by a scheme that cannot be read; save a copy without protection"
    return "the PDF is damaged and cannot be opened; save or print it as PDF again"


@dataclass(frozen=True, slots=True)
class PageText:
    """The characters of a page; `places` leads from each to pdfium's index, None when they are the same."""

    text: str
    places: tuple[int, ...] | None

    def place(self, index: int) -> int:
        """pdfium's index of the character at `index`."""
        return index if self.places is None else self.places[index]


def page_text(textpage: pypdfium2.PdfTextPage) -> PageText:
    """The characters of a page. pdfium counts UTF-16 units and may leave some out of its text."""
    count = textpage.count_chars()
    text = textpage.get_text_range() if count else ""
    if len(text) == count and not _UNSAFE.search(text):
        return PageText(text, None)
    return _by_unit(textpage, count)


_UNSAFE = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")


def _by_unit(textpage: pypdfium2.PdfTextPage, count: int) -> PageText:
    units = [raw.FPDFText_GetUnicode(textpage.raw, i) for i in range(count)]
    letters: list[str] = []
    places: list[int] = []
    i = 0
    while i < count:
        unit, step = units[i], 1
        low = units[i + 1] if i + 1 < count else 0
        if 0xD800 <= unit < 0xDC00 and 0xDC00 <= low < 0xE000:
            unit, step = 0x10000 + ((unit - 0xD800) << 10) + low - 0xDC00, 2
        if unit and not 0xD800 <= unit < 0xE000:
            letters.append(chr(unit))
            places.append(i)
        i += step
    return PageText("".join(letters), tuple(places))


class Probe:
    """Asks pdfium where a character of one page stands and how it is set; its buffers are used again.

    Places are given as they are when the page is turned so that the line asked about is upright.
    """

    def __init__(self, textpage: pypdfium2.PdfTextPage) -> None:
        self._handle = textpage.raw
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self._by_reference = [ctypes.byref(number) for number in self._numbers]
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
        self._flags = ctypes.c_int()
        self._matrix = raw.FS_MATRIX()
        self._turn: tuple[float, float] | None = None

    def stand_upright(self, place: int) -> None:
        """Turn the page so that the line of the character is upright, for the questions that follow."""
        angle = -float(raw.FPDFText_GetCharAngle(self._handle, place))
        turned = abs(sin(angle)) > _LEVEL or cos(angle) < 0
        self._turn = (round(cos(angle), 6), round(sin(angle), 6)) if turned else None

    def origin(self, place: int) -> tuple[float, float]:
        """Where the character begins: x, and y of the line it stands on; y grows upwards."""
        raw.FPDFText_GetCharOrigin(self._handle, place, *self._by_reference[:2])
        return self._turned(self._numbers[0].value, self._numbers[1].value)

    def sides(self, place: int) -> tuple[float, float]:
        """The x at which the ink of the character ends, and the y at which it begins."""
        raw.FPDFText_GetCharBox(self._handle, place, *self._by_reference)
        left, right, bottom, top = (number.value for number in self._numbers)
        if self._turn is None:
            return right, bottom
        corners = [self._turned(x, y) for x in (left, right) for y in (bottom, top)]
        return max(x for x, _ in corners), min(y for _, y in corners)

    def size(self, place: int) -> float:
        """The size of the letter as it is seen on the page, to a tenth of a point."""
        size = float(raw.FPDFText_GetFontSize(self._handle, place))
        if raw.FPDFText_GetMatrix(self._handle, place, self._matrix):
            size *= (self._matrix.c**2 + self._matrix.d**2) ** 0.5
        return round(size, 1)

    def bold(self, place: int) -> bool:
        """Whether the name of the letter's font says that it is bold."""
        raw.FPDFText_GetFontInfo(self._handle, place, self._name, _NAME_BYTES, self._flags)
        return _BOLD.search(self._name.value.decode("utf-8", "replace")) is not None

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        if self._turn is None:
            return x, y
        along, across = self._turn
        return x * along + y * across, y * along - x * across
