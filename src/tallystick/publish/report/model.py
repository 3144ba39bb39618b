"""The evaluation report as frozen values, free of any format: sections, blocks, and words with their records."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.publish.pictures.picture import Picture
from tallystick.publish.wording import LANGUAGE


@dataclass(frozen=True, slots=True)
class Span:
    """Some words in one look.

    `record` names the record that the words say; words without one hold no figure. `target` is the anchor of
    the place they lead to, or a web address. `language` is set where it is not that of the report.
    """

    text: str
    record: str = ""
    target: str = ""
    strong: bool = False
    emphasis: bool = False
    language: str = ""


Spans = tuple[Span, ...]


class Look(StrEnum):
    """What a paragraph is, and so how it looks; `proposed` is text that no person has edited yet."""

    BODY = "body"
    NOTE = "note"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    spans: Spans
    look: Look = Look.BODY


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of a document, and after them where they stand and what is to be said of them."""

    words: Span
    place: Spans


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, numbered or not."""

    items: tuple[Spans, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of column names; `widths` are the columns' shares of the room."""

    anchor: str
    caption: Spans
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Spans, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption; the caption leads to the table of the same figures."""

    anchor: str
    picture: Picture
    caption: Spans


Block = Paragraph | Quotation | Bullets | Table | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it; `wide` sections are printed on pages laid crosswise."""

    anchor: str
    title: Spans
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report: its title page, then its chapters. `language` is a tag of BCP 47."""

    title: Span
    subtitle: Spans
    imprint: tuple[Spans, ...]
    chapters: tuple[Section, ...]
    language: str = LANGUAGE


CONTENTS_DEPTH = 2
"""Levels of headings in the table of contents."""


def words(spans: Spans) -> str:
    """The spans as plain text."""
    return "".join(span.text for span in spans)
