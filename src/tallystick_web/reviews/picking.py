"""Picking: from what a person selected in a document to a quote that stands in it letter by letter."""

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.http import QueryDict

from tallystick.errors import ReviewError
from tallystick.model.quote import CONTEXT, Quote
from tallystick.review.judging import check_quotes
from tallystick.review.reading import reads_as
from tallystick_web.plans.models import Evaluation, Passage, SourceDocument
from tallystick_web.plans.values import whole
from tallystick_web.reviews.stored import passages_in, stored_length, stored_slice

LONGEST = 4_000  # characters of a quote: more is no quote but a chapter
REACH = 200  # stored characters that a clean reading may leave out at once: the foot and the head of a page


def picked(readable: QuerySet[SourceDocument], sent: QueryDict, do: str) -> Sequence[Quote]:
    """The quote that the button `do` of the passage picker asks for: a whole passage, or the words selected,
    of one of the `readable` documents.

    None for another button. Raises ReviewError where what is asked for does not stand there.
    """
    kind, _, value = do.partition(":")
    if kind == "pick" and (key := whole(value)):
        return [quote_of_passage(readable, key)]
    if kind == "select":
        edges = [sent.get(f"selected_{edge}", "") for edge in ("start", "end")]
        start, end = (int(each) if each.isdecimal() and len(each) < 12 else -1 for each in edges)
        document, words = sent.get("selected_document", ""), sent.get("selected_text", "")
        return [quote_of_span(readable, document, (start, end), words)]
    return []


def quote_of_passage(readable: QuerySet[SourceDocument], key: int) -> Quote:
    """The quote of a whole passage of one of the `readable` documents. Raises ReviewError for another."""
    passage = (
        Passage.objects.filter(pk=key, document__in=readable)
        .select_related("document")
        .defer("document__text")
        .first()
    )
    if passage is None:
        raise ReviewError("this passage is not in the evaluation any more; search it and pick it again")
    return _quote(passage.document, (passage.start, passage.end), [passage])


def quote_of_span(
    readable: QuerySet[SourceDocument], document: str, span: tuple[int, int], seen: str
) -> Quote:
    """The quote of the stored characters in `span`, counted in code points, of the `readable` document with this key.

    `seen` is what the person saw selected. Raises ReviewError unless that is what is stored there.
    """
    source = readable.filter(key=document).exclude(key="").defer("text").first()
    if source is None:
        raise ReviewError(f"there is no document {document!r} in the evaluation; choose one and select again")
    start, end = span
    if not 0 <= start < end <= stored_length(source):
        raise ReviewError("nothing is selected in the document; select the words to quote")
    if end - start > LONGEST:
        raise ReviewError(f"more than {LONGEST:,} characters are selected; quote the sentence that says it")
    exact = stored_slice(source, start, end)
    if _seen(exact) != _seen(seen):
        raise ReviewError("what was selected is not what is stored there; select the words again")
    start += len(exact) - len(exact.lstrip())
    end -= len(exact) - len(exact.rstrip())
    if start >= end:
        raise ReviewError("nothing but space is selected; select the words to quote")
    return _quote(source, (start, end), list(passages_in(source, start, end)))


def check_standing(quotes: Sequence[Quote], evaluation: Evaluation) -> None:
    """Raise ReviewError unless every quote stands in the stored text of its document, letter by letter."""
    wanted = {each.document for each in quotes}
    texts = dict(evaluation.documents.filter(key__in=wanted).exclude(key="").values_list("key", "text"))
    check_quotes(quotes, texts)


def _seen(text: str) -> str:
    """A text without what a browser may change in showing it: spaces, and characters it cannot show."""
    return "".join(each for each in text if each.isprintable() and not each.isspace() and each != "\ufffd")


def _quote(source: SourceDocument, span: tuple[int, int], passages: Sequence[Passage]) -> Quote:
    start, end = span
    before = max(0, start - CONTEXT)
    around = stored_slice(source, before, end + CONTEXT)
    exact = around[start - before : end - before]
    quote = Quote(
        exact=exact,
        prefix=around[: start - before],
        suffix=around[end - before :],
        start=start,
        end=end,
        page=passages[0].page if passages else 1,
        sha256=source.sha256,
        document=source.key,
        text=_reading(source, span, passages, exact),
    )
    check_standing([quote], source.evaluation)
    return quote


def _reading(source: SourceDocument, span: tuple[int, int], passages: Sequence[Passage], exact: str) -> str:
    """The clean reading of a stored span: as its passages were read, or else as it is stored, on one line."""
    clean = " ".join(part for each in passages if (part := _part(source, each, span)))
    return clean if reads_as(exact, clean) else " ".join(exact.split())


def _part(source: SourceDocument, passage: Passage, span: tuple[int, int]) -> str:
    start, end = span
    if start <= passage.start and passage.end <= end:
        return passage.text
    stored = stored_slice(source, passage.start, passage.end)
    low, high = start - passage.start, end - passage.start
    kept = (letter for letter, at in aligned(stored, passage.text) if low <= at < high)
    return "".join(kept).strip()


def aligned(stored: str, clean: str) -> Iterator[tuple[str, int]]:
    """Each letter of a clean reading with its place in the stored text, or the place it would have there."""
    at = 0
    for letter in clean:
        found = _next(stored, letter, at)
        if found >= 0:
            yield letter, found
            at = found + 1
        else:
            yield letter, max(at - 1, 0)


def _next(stored: str, letter: str, start: int) -> int:
    if not letter.isspace():
        return stored.find(letter, start, start + REACH)
    spaces = (at for at in range(start, min(len(stored), start + REACH)) if stored[at].isspace())
    return next(spaces, -1)
