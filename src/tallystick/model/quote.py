"""Quote: a passage as W3C Web Annotation selectors, tied to the hash of the text it is cut from."""

from dataclasses import dataclass

from tallystick.errors import QuoteError
from tallystick.model.document import Document, Passage

Place = tuple[str, int, int]
"""Where a quote stands: its document, its beginning and its end."""

CONTEXT = 40  # characters of prefix and suffix: enough to find a quote again by eye


@dataclass(frozen=True, slots=True)
class Quote:
    """`exact` is the stored text from `start` to `end`, letter by letter; `text` is its clean reading.

    `sha256` is the hash of the stored text the offsets count in; `document` is that document's id.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    page: int
    sha256: str
    document: str
    text: str

    @property
    def place(self) -> Place:
        """Where it stands, by which the same passage is known again."""
        return self.document, self.start, self.end


def quote_span(document: Document, start: int, end: int, text: str) -> Quote:
    """The quote of the stored span `start:end`, whose clean reading is `text`."""
    return Quote(
        exact=document.text[start:end],
        prefix=document.text[max(0, start - CONTEXT) : start],
        suffix=document.text[end : end + CONTEXT],
        start=start,
        end=end,
        page=document.page_at(start),
        sha256=document.sha256,
        document=document.id,
        text=text,
    )


def quote_passage(document: Document, passage: Passage, start: int = 0, end: int | None = None) -> Quote:
    """The quote of the clean span `start:end` of a passage (the whole passage by default)."""
    stop = len(passage.text) if end is None else end
    first, last = passage.offsets.span(start, stop)
    return quote_span(document, first, last, passage.text[start:stop])


def check_quote(quote: Quote, text: str, digest: str) -> None:
    """Raise QuoteError unless `quote` stands letter by letter in `text`, whose hash is `digest`."""
    where = f"quote at {quote.start}-{quote.end} of document {quote.document}"
    if quote.sha256 != digest:
        raise QuoteError(f"{where}: made from another text (hash {quote.sha256[:12]}, stored {digest[:12]})")
    if not quote.exact or text[quote.start : quote.end] != quote.exact:
        raise QuoteError(f"{where}: the stored text does not read {quote.exact[:60]!r} there")
    before = text[max(0, quote.start - len(quote.prefix)) : quote.start]
    after = text[quote.end : quote.end + len(quote.suffix)]
    if (before, after) != (quote.prefix, quote.suffix):
        raise QuoteError(f"{where}: the words around the quote differ from the stored text")
