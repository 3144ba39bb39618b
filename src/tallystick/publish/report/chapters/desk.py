"""Desk: what every chapter is written from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import CommitmentReview, Review
from tallystick.publish.addresses import anchor
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.records import Records, Said
from tallystick.publish.report.markdown import Text
from tallystick.publish.report.model import (
    Block,
    Figure,
    Look,
    Paragraph,
    Quotation,
    Section,
    Span,
    Spans,
    Table,
)
from tallystick.publish.report.say import Voice

NARROWEST, WIDEST, EDGE = 5, 30, 2  # letters in a column, and the room of so many for its edges
PROPOSED = "Proposed text: a person has not edited it yet."


@dataclass(frozen=True, slots=True)
class Desk:
    """An evaluation, the voice that says its records, and the texts that people wrote, by file name.

    `review` is what people decided; None where nobody reviewed the evaluation.
    """

    evaluation: Evaluation
    records: Records
    voice: Voice
    texts: Mapping[str, Text]
    review: Review | None = None

    def reviewed(self, commitment: str) -> CommitmentReview | None:
        """What people said of a commitment; None where nobody reviewed it."""
        found = self.review.commitments if self.review else ()
        return next((each for each in found if each.commitment == commitment), None)

    def commitment(self, name: str) -> Span:
        """The number of a commitment, leading to it."""
        return self.voice.say(f"commitment/{name}/id", anchor("commitment", name))

    def finding_quotes(self, number: int) -> Iterator[Quotation]:
        """The quotes of a finding, the first finding being 1."""
        for place, _ in enumerate(self.evaluation.findings[number - 1].quotes, 1):
            yield self.voice.quotation(f"finding/{number}/quote/{place}")

    def own_words(self, name: str) -> tuple[Block, ...]:
        """What a text says before its first heading, after a mark where it is only proposed."""
        text = self.texts[name]
        blocks = [block for passage in text.passages if not passage.title for block in passage.blocks]
        return (*_mark(text), *blocks)

    def own_sections(self, name: str) -> tuple[Section, ...]:
        """What a text says under its headings."""
        passages = [passage for passage in self.texts[name].passages if passage.title]
        stem = f"text-{name.removesuffix('.md')}"
        return tuple(Section(f"{stem}-{n}", each.title, each.blocks) for n, each in enumerate(passages, 1))


def plain(text: str) -> Paragraph:
    """A paragraph of words that hold no figure."""
    return Paragraph((Span(text),))


def listed(groups: Iterable[Spans]) -> Spans:
    """The groups with commas between them."""
    found: list[Span] = []
    for group in groups:
        found += [*([Span(", ")] if found else []), *group]
    return tuple(found)


def shown(picture: Picture) -> Figure:
    """A picture as a figure, its caption leading to its table."""
    more = (Span(" (as a table: "), Span("", target=table_anchor(picture)), Span(")"))
    return Figure(f"figure-{picture.name}", picture, (*_title(picture), *more))


def table_of(picture: Picture) -> Table:
    """The figures of a picture as a table."""
    return said_table(table_anchor(picture), _title(picture), picture.columns, picture.rows)


def said_table(
    name: str, caption: Spans, columns: tuple[str, ...], rows: tuple[tuple[Said, ...], ...]
) -> Table:
    """A table of what is said elsewhere too; its columns are as wide as their words ask for."""
    cells = tuple(tuple((Span(cell.text, cell.record),) for cell in row) for row in rows)
    return Table(name, caption, columns, _widths(columns, rows), cells)


def table_anchor(picture: Picture) -> str:
    """The anchor of a picture's table."""
    return f"table-{picture.name}"


def _title(picture: Picture) -> Spans:
    part = (Span(": "), Span(picture.of.text, picture.of.record)) if picture.of else ()
    return (Span(picture.title), *part)


def _widths(columns: Sequence[str], rows: Sequence[Sequence[Said]]) -> tuple[int, ...]:
    """Room for each column by its longest cell and the longest word of its head, between bounds."""
    heads = (max(map(len, name.split())) for name in columns)
    cells = (max((len(row[place].text) for row in rows), default=0) for place in range(len(columns)))
    return tuple(
        max(min(cell, WIDEST), head, NARROWEST) + EDGE for cell, head in zip(cells, heads, strict=True)
    )


def _mark(text: Text) -> tuple[Block, ...]:
    return (Paragraph((Span(PROPOSED),), Look.PROPOSED),) if text.proposed else ()
