"""Cutting a quote out of a longer one, by offsets of the stored text."""

from dataclasses import replace
from hashlib import sha256
from itertools import accumulate, takewhile

from tallystick.errors import ReviewError
from tallystick.model.quote import CONTEXT, Quote
from tallystick.review.mends.parts import Texts


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
        raise ReviewError(f"nothing is printed at {start}-{end}; select the words of the commitment")
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


def _reading(around: Quote, start: int, end: int) -> str:
    """The clean reading of a part, taken from that of the whole where the two have the same letters.

    Where they do not (a page break lies within), it is the stored text on one line.
    """
    exact = around.exact[start - around.start : end - around.start]
    if _letters(around.exact) != _letters(around.text):
        return " ".join(exact.split())
    skipped, taken = len(_letters(around.exact[: start - around.start])), len(_letters(exact))
    counts = list(accumulate(int(each.isalnum()) for each in around.text))
    first, last = counts.index(skipped + 1), counts.index(skipped + taken)
    return _with_marks(around.text, first, last + 1, exact)


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


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
