"""Cutting a quote out of a longer one, by offsets of the stored text."""

from dataclasses import replace
from hashlib import sha256
from itertools import takewhile

from tallystick.errors import ReviewError
from tallystick.model.quote import CONTEXT, Quote
from tallystick.review.mends.parts import Texts
from tallystick.review.reading import reads_as

NEAR = 24  # letters on one side of a place: enough to find it again in a reading


def cut(around: Quote, start: int, end: int, texts: Texts) -> Quote:
    """The quote of the stored span `start:end`, which lies in that of `around`.

    Raises ReviewError where it does not, or the stored text is not that which `around` was cut from.
    """
    text = texts.get(around.document, "")
    if sha256(text.encode("utf-8")).hexdigest() != around.sha256:
        raise ReviewError(f"the stored text of document {around.document!r} is missing or another")
    if not around.start <= start < end <= around.end:
        raise ReviewError(f"{start}-{end} does not lie in the plan's text at {around.start}-{around.end}")
    exact = text[start:end]
    if not any(map(str.isalnum, exact)):
        raise ReviewError(f"nothing is printed at {start}-{end}; select words")
    return replace(
        around,
        exact=exact,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
        page=around.page + text.count("\f", around.start, start),
        text=_reading(around, start, end),
    )


def without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """The span `start:end` of a stored text without the blanks at its ends."""
    exact = text[start:end]
    return start + len(exact) - len(exact.lstrip()), end - len(exact) + len(exact.rstrip())


def letters(text: str) -> str:
    """The letters and digits of a text."""
    return "".join(filter(str.isalnum, text))


def _reading(around: Quote, start: int, end: int) -> str:
    """The clean reading of a part, taken from that of the whole where the same letters stand in it.

    Elsewhere (the part begins or ends at what the reading leaves out) it is the stored text on one line.
    """
    exact = around.exact[start - around.start : end - around.start]
    first, last = _read_before(around, start), _read_before(around, end)
    if first is not None and last is not None and first < last:
        places = [place for place, each in enumerate(around.text) if each.isalnum()]
        found = _with_marks(around.text, places[first], places[last - 1] + 1, exact)
        if reads_as(exact, found):
            return found
    return " ".join(exact.split())


def _read_before(around: Quote, offset: int) -> int | None:
    """How many letters of the clean reading stand before a stored offset; None where that cannot be told.

    A reading may leave out whole lines (the foot of a page, a field): then the letters on both sides of the place, or
    on one, are sought in it, and count where they stand there once.
    """
    before, whole = letters(around.exact[: offset - around.start]), letters(around.text)
    if letters(around.exact) == whole:
        return len(before)
    near, behind = before[-NEAR:], letters(around.exact[offset - around.start :])[:NEAR]
    for sought, into in ((near + behind, len(near)), (behind, 0), (near, len(near))):
        if sought and whole.count(sought) == 1:
            return whole.index(sought) + into
    return None


def _with_marks(text: str, first: int, last: int, exact: str) -> str:
    """The clean span `first:last` with the marks around it (a bracket, a sign, a full stop) that `exact` has too."""
    for mark in reversed(_marks(exact)):
        first = first - 1 if text[:first].endswith(mark) else first
    for mark in reversed(_marks(exact[::-1])):
        last = last + 1 if text.startswith(mark, last) else last
    return text[first:last]


def _marks(text: str) -> str:
    """What is printed before the first letter or digit."""
    return "".join(takewhile(lambda each: not each.isalnum(), text)).replace(" ", "")
