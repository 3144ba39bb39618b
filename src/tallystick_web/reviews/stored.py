"""The stored text of a document in pieces: what is shown is what quotes count in, code point by code point."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.db.models.functions import Length, Substr

from tallystick_web.plans.models import Passage, SourceDocument

PER_PAGE = 40  # passages
_NOT_IN_A_PAGE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Consecutive stored characters from the offset `start` on; `marked` where they are pointed to."""

    start: int
    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage as it is shown, in pieces of the stored text; `begins` says that a paragraph begins with it."""

    passage: Passage
    pieces: tuple[Piece, ...]
    begins: bool


@dataclass(frozen=True, slots=True)
class TextPage:
    """One page of a document's passages: its number from 1, the number of the last, and the sentences."""

    document: SourceDocument
    number: int
    last: int
    sentences: tuple[Sentence, ...]


def stored_slice(document: SourceDocument, start: int, end: int) -> str:
    """The stored text from `start` to `end`, without loading the whole. One query."""
    if end <= start:
        return ""
    rows = SourceDocument.objects.filter(pk=document.pk)
    return str(rows.values_list(Substr("text", start + 1, end - start), flat=True).get())


def stored_length(document: SourceDocument) -> int:
    """How many code points the stored text has. One query."""
    return int(SourceDocument.objects.filter(pk=document.pk).values_list(Length("text"), flat=True).get())


def page_of(document: SourceDocument, offset: int) -> int:
    """The number of the page that the stored character at `offset` stands on. One query."""
    before = document.passages.filter(start__lte=offset).order_by("-start", "-order")
    order = before.values_list("order", flat=True).first() or 1
    return (order - 1) // PER_PAGE + 1


def text_page(document: SourceDocument, number: int, mark: tuple[int, int] = (0, 0)) -> TextPage:
    """A page of a document (the nearest there is), what stands in the span `mark` marked. Three queries."""
    last = max(1, -(-document.passages.count() // PER_PAGE))
    at = min(max(1, number), last)
    first = (at - 1) * PER_PAGE
    passages = list(document.passages.filter(order__gt=first, order__lte=first + PER_PAGE).order_by("order"))
    return TextPage(document, at, last, tuple(_sentences(document, passages, mark)))


def _sentences(
    document: SourceDocument, passages: Sequence[Passage], mark: tuple[int, int]
) -> Iterator[Sentence]:
    if not passages:
        return
    origin = min(each.start for each in passages)
    text = stored_slice(document, origin, max(each.end for each in passages))
    block = -1
    for each in passages:
        pieces = _pieces(text[each.start - origin : each.end - origin], each.start, mark)
        yield Sentence(each, tuple(pieces), each.block != block)
        block = each.block


def _pieces(text: str, start: int, mark: tuple[int, int]) -> Iterator[Piece]:
    """The text in up to three pieces: before the mark, in it, after it."""
    shown = _NOT_IN_A_PAGE.sub("\ufffd", text)  # what HTML would drop or change, one for one
    low, high = (min(max(edge - start, 0), len(shown)) for edge in mark)
    for begin, end, marked in ((0, low, False), (low, high, True), (high, len(shown), False)):
        if begin < end:
            yield Piece(start + begin, shown[begin:end], marked)


def passages_in(document: SourceDocument, start: int, end: int) -> QuerySet[Passage]:
    """The passages that hold any of the stored characters from `start` to `end`."""
    return document.passages.filter(start__lt=end, end__gt=start).order_by("order")
