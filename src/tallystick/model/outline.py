"""Section and Article: how a plan is laid out, learned from the document itself."""

from dataclasses import dataclass

from tallystick.model.document import Passage
from tallystick.model.quote import Quote


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
class ReadArticle:
    """An article with its sentences: `plan` in the plan's words, `report` in the reporter's."""

    article: Article
    plan: tuple[Passage, ...]
    report: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The sections and articles of one plan; `outside` is the text that belongs to no article.

    `notes` say what is odd about the numbering (gaps, repeats, order) or had to be decided.
    """

    sections: tuple[Section, ...]
    articles: tuple[ReadArticle, ...]
    outside: tuple[Quote, ...]
    notes: tuple[str, ...] = ()
