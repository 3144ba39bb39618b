"""Section, Article and Field: how a plan is laid out, learned from the document itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.document import Document, Passage
from tallystick.model.quote import Quote, quote_passage


class Meaning(StrEnum):
    """What a column of a table, or a labelled field, says of an article.

    `action` is what is to be done, `section` the heading it stands under, `text` more of the plan's own words.
    """

    NUMBER = "number"
    SECTION = "section"
    ACTION = "action"
    TEXT = "text"
    MILESTONE = "milestone"
    INDICATOR = "indicator"
    BASELINE = "baseline"
    TARGET = "target"
    ACTUAL = "actual"
    START = "start"
    DEADLINE = "deadline"
    INSTITUTION = "institution"
    STATUS = "status"
    PROGRESS = "progress"
    VERIFICATION = "verification"
    BUDGET = "budget"
    PARTNER = "partner"
    RIGHTS_HOLDER = "rights_holder"


class Layout(StrEnum):
    """How the articles of a document were found: by printed labels, as rows of tables, as labelled fields
    under headings (or one file each), or as headings and paragraphs of prose without numbers."""

    LABELS = "labels"
    TABLE = "table"
    FIELDS = "fields"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Field:
    """What a column or labelled field prints for one article.

    `header` is the printed name, all levels of a table's header from top to bottom; `meaning` is None where
    that is not understood. `year` is the year that the header names ("Baseline (2022)").
    """

    header: str
    meaning: Meaning | None
    quote: Quote
    year: int | None = None


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
    the article, a quote a paragraph, so that "no evidence" can be checked by eye. `claimed_status` and
    `institutions` are read from `fields`, which holds every column and labelled field in printed order.
    `by_order` says that no number is printed and `number` is the article's place in the order.
    """

    number: str
    label: str
    title: str
    section: str | None
    quote: Quote
    report: tuple[Quote, ...] = ()
    claimed_status: str | None = None
    institutions: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    by_order: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage together with the document it stands in.

    `about` are words printed elsewhere that say what the passage is about, and `year` the year printed there:
    the indicator and the header of a table for one of its figures.
    """

    document: Document
    passage: Passage
    about: str = ""
    year: int | None = None

    @property
    def text(self) -> str:
        """The clean text of the passage."""
        return self.passage.text

    def quote(self, start: int = 0, end: int | None = None) -> Quote:
        """The quote of the clean span `start:end` of the passage (all of it by default)."""
        return quote_passage(self.document, self.passage, start, end)


def text_of(sentences: Iterable[Sentence]) -> str:
    """The text of some sentences, as one."""
    return " ".join(sentence.text for sentence in sentences)


@dataclass(frozen=True, slots=True)
class ReadField:
    """A field with its sentences, and the row of the article (from 0) that it stands in."""

    field: Field
    sentences: tuple[Sentence, ...]
    row: int = 0


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with its sentences: `plan` in the plan's words, `report` in the reporters'."""

    article: Article
    plan: tuple[Sentence, ...]
    report: tuple[Sentence, ...]
    fields: tuple[ReadField, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table as its header was understood; `meaning` is None where it was not."""

    header: str
    meaning: Meaning | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class TableReading:
    """How one table was understood, for a person who wants to check or mend it.

    `title` names the sheet or heading it stands under, `page` where it begins, `header` the rows of its header
    (from 1), `articles` how many it gave; `left_out` says what in it was not read as an article, and why.
    """

    title: str
    page: int
    header: tuple[int, ...]
    columns: tuple[Column, ...]
    articles: int
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The sections and articles of one document; `outside` are the sentences that belong to no article.

    `notes` say what is odd about the numbering (gaps, repeats, order) or had to be decided. `layout` says how
    the articles were found, `tables` how each table with articles was understood.
    """

    sections: tuple[Section, ...]
    articles: tuple[ReadArticle, ...]
    outside: tuple[Sentence, ...]
    notes: tuple[str, ...] = ()
    layout: Layout = Layout.LABELS
    tables: tuple[TableReading, ...] = ()
