"""The page of a document: its stored text, with every recorded quote in its place and the way back from it."""

from collections.abc import Iterable, Iterator

from tallystick.model.evaluation import Source
from tallystick.model.quote import Quote
from tallystick.publish.addresses import Addresses, place
from tallystick.publish.page.html import Html, element, join
from tallystick.publish.site.frame import SCRIPT, Frame
from tallystick.publish.site.marked import Span, marked
from tallystick.publish.site.uses import Use, Way
from tallystick.publish.wording import ROLES, counted


def document_page(source: Source, words: str, all_uses: Iterable[Use], where: Addresses) -> Frame:
    """The page of one document, whose stored text is `words`."""
    uses = [use for use in all_uses if use.quote.document == source.id]
    pages = dict(_pages(use.quote for use in uses)) if source.paged else {}
    spans = list(_spans(uses, pages))
    main = element(
        "main",
        element("p", _kicker(source), class_="kicker"),
        element("h1", source.title),
        _about(source, where),
        _page_links(pages),
        element("div", marked(words, spans), class_="stored", lang=source.language),
        id="main",
        class_="document",
    )
    return Frame(source.title, "../", main, scripts=(SCRIPT,))


def _kicker(source: Source) -> str:
    role = ROLES[source.role].capitalize()
    return f"{role}, {counted(source.pages, 'page')}" if source.paged else role


def _pages(quotes: Iterable[Quote]) -> Iterator[tuple[int, int]]:
    """Where each page is first quoted, as (start of the quote, page), in the order of the text."""
    last = 0
    for start, page in sorted({(quote.start, quote.page) for quote in quotes}):
        if page > last:
            yield start, page
            last = page


def _spans(uses: Iterable[Use], pages: dict[int, int]) -> Iterator[Span]:
    """One span for each place that is quoted, however often."""
    placed: dict[tuple[int, int], list[Use]] = {}
    for use in uses:
        placed.setdefault((use.quote.start, use.quote.end), []).append(use)
    left = dict(pages)
    for (start, end), here in sorted(placed.items(), key=lambda item: (item[0][0], -item[0][1])):
        page = left.pop(start, None)
        starting = _back(use for use in here if use.way is Way.ARTICLE)
        used = {use.words: use for use in here if use.way is Way.LEANT_ON}
        before = join(_folio(page) if page else None, starting)
        yield Span(start, end, place(here[0].quote), "used" if used else "", before, _back(used.values()))


def _folio(page: int) -> Html:
    return element("span", f"p. {page}", id=f"page-{page}", class_="folio")


def _back(uses: Iterable[Use]) -> Html:
    """The way back to each page that uses a span."""
    return join(
        element("a", use.words, href=f"../{use.href}", class_="back", aria_label=f"Used for {use.words}")
        for use in uses
    )


def _about(source: Source, where: Addresses) -> Html:
    name = where.text(source.id).rpartition("/")[2]
    return element(
        "p",
        "The stored text, letter by letter as it was read from ",
        element("code", source.name),
        ". Passages that an evaluation leans on are underlined and lead back to it. ",
        element("a", "The same as a text file", href=name),
        ", SHA-256 ",
        element("code", source.sha256),
        ".",
        class_="standing",
    )


def _page_links(pages: dict[int, int]) -> Html | None:
    """Links to the first quoted passage of each page, where there are several pages."""
    if len(pages) < 2:
        return None
    links = [element("li", element("a", page, href=f"#page-{page}")) for page in pages.values()]
    return element(
        "nav",
        element("p", "To the first quoted passage of page"),
        element("ol", links),
        aria_label="Pages",
        class_="pages",
    )
