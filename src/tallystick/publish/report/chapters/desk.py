"""Desk: what every chapter is written from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import CommitmentReview, Review
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.records import Records, Said
from tallystick.publish.report.markdown import Text
from tallystick.publish.report.model import Block, Figure, Look, Paragraph, Section, Span, Spans, Table
from tallystick.publish.report.say import Voice

NARROWEST, WIDEST = 6, 30  # letters in a column
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
    rows = tuple(tuple(_cell(cell) for cell in row) for row in picture.rows)
    return Table(
        table_anchor(picture),
        _title(picture),
        picture.columns,
        _widths(picture.columns, picture.rows),
        rows,
    )


def table_anchor(picture: Picture) -> str:
    """The anchor of a picture's table."""
    return f"table-{picture.name}"


def _title(picture: Picture) -> Spans:
    part = (Span(": "), Span(picture.of.text, picture.of.record)) if picture.of else ()
    return (Span(picture.title), *part)


def _cell(cell: Said) -> Spans:
    return (Span(cell.text, cell.record),)


def _widths(columns: Sequence[str], rows: Sequence[Sequence[Said]]) -> tuple[int, ...]:
    """Room for each column by its longest cell and the longest word of its head, between bounds."""
    heads = (max(map(len, name.split())) for name in columns)
    cells = (max((len(row[place].text) for row in rows), default=0) for place in range(len(columns)))
    return tuple(max(min(cell, WIDEST), head, NARROWEST) for cell, head in zip(cells, heads, strict=True))


def _mark(text: Text) -> tuple[Block, ...]:
    return (Paragraph((Span(PROPOSED),), Look.PROPOSED),) if text.proposed else ()
