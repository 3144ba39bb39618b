"""Words for the report, each made from the record it names, so that the two cannot differ."""

from collections.abc import Sequence

from tallystick.model.evaluation import Source
from tallystick.model.quote import Quote
from tallystick.publish.records import Records, said
from tallystick.publish.report.check import CUT
from tallystick.publish.report.model import Quotation, Span, Spans
from tallystick.publish.wording import LANGUAGE

ROOM = 140  # characters of a quote in a table


class Voice:
    """Says records: `voice.say("total/articles")` is the span "168" with its record."""

    def __init__(self, records: Records, sources: Sequence[Source]) -> None:
        self._records = records
        self._sources = {source.id: source for source in sources}

    def say(self, record: str, target: str = "", strong: bool = False) -> Span:
        """The words of a record."""
        return Span(said(self._records[record]), record, target, strong, language=self._language(record))

    def has(self, record: str) -> bool:
        """Whether there is such a record and it is not empty."""
        return bool(said(self._records[record])) if record in self._records else False

    def count(self, record: str) -> int:
        """The value of a record that is a count; 0 where there is none."""
        value = self._records.get(record, 0)
        return value if isinstance(value, int) else 0

    def counted(self, record: str, one: str, many: str = "") -> Spans:
        """A count with its noun."""
        noun = one if self.count(record) == 1 else many or f"{one}s"
        return (self.say(record), Span(f" {noun}"))

    def cut(self, record: str, room: int = ROOM) -> Span:
        """The beginning of a record's words."""
        whole = self.say(record)
        if len(whole.text) <= room:
            return whole
        text = whole.text[: room - len(CUT)].rsplit(" ", 1)[0] + CUT
        return Span(text, record, language=whole.language)

    def place(self, record: str) -> Spans:
        """Where a quote stands: "p. 37", and before it the document where there are several or it has no pages."""
        number = self.page(record)
        page = (Span("p.\u00a0"), *number) if number else ()
        if page and len(self._sources) == 1:
            return page
        document = self.say(f"document/{self._quote(record).document}/id", "sources")
        return (document, Span(", "), *page) if page else (document,)

    def page(self, record: str) -> Spans:
        """The number of the page on which a quote stands; nothing where its document has no pages."""
        paged = self._sources[self._quote(record).document].paged
        return (self.say(f"{record}/page"),) if paged else ()

    def quotation(self, record: str, *more: Span) -> Quotation:
        """A quote with its place and what `more` says of it."""
        return Quotation(self.say(record), (*self.place(record), *more))

    def _language(self, record: str) -> str:
        value = self._records[record]
        language = self._sources[value.document].language if isinstance(value, Quote) else LANGUAGE
        return "" if language == LANGUAGE else language

    def _quote(self, record: str) -> Quote:
        value = self._records[record]
        if not isinstance(value, Quote):
            raise KeyError(record)
        return value
