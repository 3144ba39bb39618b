"""Section and Article: how a plan is laid out, learned from the document itself."""

from dataclasses import dataclass

from tallystick.model.document import Document, Passage
from tallystick.model.quote import Quote, quote_passage


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of the plan above its articles; `parent` is the id of the heading it stands under."""

    id: str
    title: str
    parent: str | None
    order: int


@dataclass(frozen=True, slots=True)
class Article:
    """One numbered item of the plan.

    `number` is the bare printed number ("5", "2.1"), `label` the printed label ("Indicator 5"), `section` the
    id of the innermost heading above it. `quote` is the plan's text, `report` what the reports print under
    the article, a quote a paragraph, so that "no evidence" can be checked by eye.
    """

    number: str
    label: str
    title: str
    section: str | None
    quote: Quote
    report: tuple[Quote, ...] = ()
    claimed_status: str | None = None
    institutions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage together with the document it stands in."""

    document: Document
    passage: Passage

    @property
    def text(self) -> str:
        """The clean text of the passage."""
        return self.passage.text

    def quote(self, start: int = 0, end: int | None = None) -> Quote:
        """The quote of the clean span `start:end` of the passage (all of it by default)."""
        return quote_passage(self.document, self.passage, start, end)


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with its sentences: `plan` in the plan's words, `report` in the reporters'."""

    article: Article
    plan: tuple[Sentence, ...]
    report: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The sections and articles of one document; `outside` are the sentences that belong to no article.

    `notes` say what is odd about the numbering (gaps, repeats, order) or had to be decided.
    """

    sections: tuple[Section, ...]
    articles: tuple[ReadArticle, ...]
    outside: tuple[Sentence, ...]
    notes: tuple[str, ...] = ()
