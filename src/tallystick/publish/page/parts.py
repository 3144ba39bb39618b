"""Pieces that several parts of the page use: places, anchors, quotes, headings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.quote import Quote
from tallystick.model.review import CommitmentReview
from tallystick.publish.addresses import anchor
from tallystick.publish.page.html import Child, Html, element, join
from tallystick.publish.rights_holders import Named, rights_holders
from tallystick.publish.wording import LANGUAGE


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for the whole page: its documents by id, and the public description of each rule.

    `rules_page` is the file in which the rules are described, "" for the page itself. `quote_page` gives the
    file and anchor at which a quote stands in its document; None where documents have no pages of their own.
    `named` are the groups of rights holders that each article names.
    `reviews` are what people said of commitments, by their ids; none where nobody reviewed them.
    """

    sources: Mapping[str, Source]
    rules: Mapping[str, str]
    rules_page: str = ""
    quote_page: Callable[[Quote], str] | None = None
    named: Named = field(default_factory=dict)
    reviews: Mapping[str, CommitmentReview] = field(default_factory=dict)

    def language(self, quote: Quote) -> str | None:
        """The language of the document a quote is cut from; None where it is that of the page."""
        language = self.sources[quote.document].language
        return None if language == LANGUAGE else language

    def place(self, quote: Quote) -> Html:
        """Where a quote stands: "p. 37", and before it the document where there are several or it has no pages."""
        paged = self.sources[quote.document].paged
        page = f"p. {quote.page}" if paged else ""
        document = quote.document if len(self.sources) > 1 or not paged else ""
        if self.quote_page:
            return element("a", ", ".join(filter(None, (document, page))), href=self.quote_page(quote))
        named = link(f"document-{document}", document) if document else None
        return join(named, ", " if named and page else None, page)


def setting(evaluation: Evaluation, rules: Mapping[str, str]) -> Setting:
    """The setting of an evaluation's page."""
    sources = {source.id: source for source in evaluation.documents}
    return Setting(sources, rules, named=rights_holders(evaluation))


def link(target: str, *words: Child, **attributes: str) -> Html:
    """A link to the element with the id `target`."""
    return element("a", *words, href=f"#{target}", **attributes)


def heading(level: int, *words: Child, **attributes: str) -> Html:
    """A heading; HTML has six levels, deeper ones share the last."""
    return element(f"h{min(level, 6)}", *words, **attributes)


def quoted(quote: Quote, setting: Setting, *caption: Child) -> Html:
    """A quote in the words of its document, with its place and what `caption` adds."""
    return element(
        "figure",
        element("blockquote", element("p", quote.text), lang=setting.language(quote)),
        element("figcaption", element("cite", setting.place(quote)), caption),
        class_="quote",
    )


def rule_link(name: str, setting: Setting) -> Html:
    """The name of a rule, leading to its description where there is one."""
    words = element("code", name)
    href = f"{setting.rules_page}#{anchor('rule', name)}"
    return element("a", words, href=href) if name in setting.rules else words


def block(name: str, title: str, *children: Child) -> Html:
    """A section of a page with its heading; links lead to it by `name`."""
    titled = f"{name}-title"
    return element(
        "section",
        heading(2, title, id=titled),
        *children,
        id=name,
        aria_labelledby=titled,
        class_="block",
    )


def table(caption: Child, columns: Iterable[str], rows: Child, **attributes: str) -> Html:
    """A table with one row of column heads; `rows` are its other rows."""
    heads = [element("th", name, scope="col") for name in columns]
    return element(
        "table",
        element("caption", caption) if caption else None,
        element("thead", element("tr", heads)),
        element("tbody", rows),
        **attributes,
    )


def scrolled(name: str, inner: Html) -> Html:
    """What may be wider than the screen, in a box of its own that keys can move."""
    return element("div", inner, class_="wide", tabindex=0, role="group", aria_label=name)


def only_heard(words: str) -> Html:
    """Words for those who hear the page; the eye sees them in another way."""
    return element("span", words, class_="heard")
