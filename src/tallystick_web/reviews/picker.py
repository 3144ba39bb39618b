"""The passage picker: what of which document it shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tallystick_web.plans.models import SourceDocument
from tallystick_web.plans.search import Hit, search_passages
from tallystick_web.plans.values import whole
from tallystick_web.reviews.stored import TextPage, page_of, text_page

SEARCHED = "q"
NOWHERE = ("", 0, 0)


@dataclass(frozen=True, slots=True)
class Picker:
    """The documents, the one that is open, and a page of it or else the passages that were found in it."""

    documents: tuple[SourceDocument, ...]
    document: SourceDocument | None
    page: TextPage | None
    words: str
    hits: Sequence[Hit]

    @property
    def before(self) -> int | None:
        """The number of the page before."""
        return self.page.number - 1 if self.page and self.page.number > 1 else None

    @property
    def after(self) -> int | None:
        """The number of the page after."""
        return self.page.number + 1 if self.page and self.page.number < self.page.last else None


def span_of(text: str) -> tuple[int, int]:
    """The span that "12-34" names; (0, 0) where it names none."""
    start, _, end = text.partition("-")
    if not (start.isdecimal() and end.isdecimal() and len(text) < 30 and int(start) < int(end)):
        return 0, 0
    return int(start), int(end)


def picker(
    readable: Iterable[SourceDocument], asked: Mapping[str, str], begin: tuple[str, int, int] = NOWHERE
) -> Picker:
    """What the picker shows of the `readable` documents. At most six queries.

    `asked` are `document`, `page`, `q` (words to search) and `at` (a span to mark); `begin` is the document and the
    span to open it at where nothing is asked.
    """
    documents = tuple(readable)
    key = asked.get("document") or begin[0]
    document = next((each for each in documents if each.key == key), None) or _report(documents)
    words = asked.get(SEARCHED, "").strip()
    if document is None:
        return Picker(documents, None, None, words, ())
    if words:
        hits = search_passages([document], words)
        return Picker(documents, document, None, words, hits)
    return Picker(documents, document, _page(document, asked, begin), "", ())


def _page(document: SourceDocument, asked: Mapping[str, str], begin: tuple[str, int, int]) -> TextPage:
    mark = span_of(asked.get("at", ""))
    if number := whole(asked.get("page", "")):
        return text_page(document, number, mark)
    if not mark[1] and begin[0] == document.key:
        mark = begin[1:]
    return text_page(document, page_of(document, mark[0]) if mark[0] else 1, mark)


def _report(documents: Sequence[SourceDocument]) -> SourceDocument | None:
    """The first report, or else the first document."""
    reports = (each for each in documents if each.role != "plan")
    return next(reports, next(iter(documents), None))
