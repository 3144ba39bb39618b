"""An outline as a terminal shows it."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from tallystick.cli.output import visible
from tallystick.model.document import Document
from tallystick.model.outline import Article, Field, Layout, Meaning, Outline, Section, TableReading

_WAYS = {
    Layout.LABELS: "by the labels they begin with",
    Layout.TABLE: "as rows of tables",
    Layout.FIELDS: "as headings with labelled fields, or files with fields",
    Layout.PROSE: "in prose without numbers",
}
_SHOWN = (Meaning.DEADLINE, Meaning.BASELINE, Meaning.TARGET)
_LONGEST = 100
_MOST_OUTSIDE = 12


def outline_view(document: Document, outline: Outline) -> Group:
    """Sections and articles, then the columns or fields with their meanings, what was left out, and the notes."""
    return Group(*_lines(document, outline))


def _lines(document: Document, outline: Outline) -> Iterator[RenderableType]:
    yield _text(f"{document.title} ({document.name})", "bold")
    yield _text(f"{len(outline.articles):,} articles, found {_WAYS[outline.layout]}")
    yield from _sections(outline)
    for table in outline.tables:
        yield from _table(table)
    if not outline.tables:
        yield from _fields(outline)
    yield from _outside(outline)
    notes = (*document.notes, *outline.notes)
    if notes:
        yield from (Text(), _text("Notes", "bold"))
        yield from (_indented(note) for note in notes)


def _sections(outline: Outline) -> Iterator[RenderableType]:
    """The articles under the headings they stand under, in order; headings without articles too."""
    articles: dict[str | None, list[Article]] = {}
    for read in outline.articles:
        articles.setdefault(read.article.section, []).append(read.article)
    yield from (_article(article) for article in articles.get(None, ()))
    depths: dict[str, int] = {}
    for section in outline.sections:
        depths[section.id] = depths.get(section.parent or "", -1) + 1
        yield _heading(section, depths[section.id])
        yield from (_article(article) for article in articles.get(section.id, ()))


def _heading(section: Section, depth: int) -> RenderableType:
    return Padding(_text(section.title, "bold"), (1 if depth == 0 else 0, 0, 0, 2 * depth))


def _article(article: Article) -> RenderableType:
    name = article.label or f"({article.number})"
    facts = [
        *(["; ".join(article.institutions)] if article.institutions else []),
        *([f"status: {article.claimed_status}"] if article.claimed_status else []),
        *(_fact(field) for field in article.fields if field.meaning in _SHOWN),
    ]
    line = _text(name, "cyan").append(visible(f"  {_cut(article.title)}"), "default")
    return Padding(line.append(visible(f"  [{' | '.join(facts)}]") if facts else "", "dim"), (0, 0, 0, 4))


def _fact(field: Field) -> str:
    year = f" {field.year}" if field.year else ""
    return f"{field.meaning}{year}: {_cut(field.quote.text)}"


def _table(table: TableReading) -> Iterator[RenderableType]:
    under = f" under “{table.title}”" if table.title else ""
    rows = f", header in {_rows(table.header)}" if table.header else ", header as before"
    yield Text()
    yield _text(f"Table on page {table.page}{under}{rows}: {table.articles:,} articles", "bold")
    for place, column in enumerate(table.columns, start=1):
        year = f", {column.year}" if column.year else ""
        known = f"{column.meaning}{year}" if column.meaning else "not understood, kept as it is"
        style = "default" if column.meaning else "yellow"
        yield _indented(f"column {place}  “{column.header}”: ").append(known, style)
    for left_out in table.left_out:
        yield _indented(f"left out: {left_out}")


def _rows(numbers: tuple[int, ...]) -> str:
    return f"row {numbers[0]}" if len(numbers) == 1 else f"rows {numbers[0]} to {numbers[-1]}"


def _fields(outline: Outline) -> Iterator[RenderableType]:
    """The labelled fields of the articles: their names, what they were taken to mean, and how often."""
    counts = Counter(
        (field.header, field.meaning) for read in outline.articles for field in read.article.fields
    )
    if counts:
        yield from (Text(), _text("Fields", "bold"))
    for (header, meaning), times in counts.items():
        known = str(meaning) if meaning else "not understood, kept as it is"
        yield _indented(f"“{header}” ({times:,}): ").append(known, "default" if meaning else "yellow")


def _outside(outline: Outline) -> Iterator[RenderableType]:
    """The first sentences that belong to no article."""
    if not outline.outside:
        return
    yield from (Text(), _text(f"{len(outline.outside):,} sentences belong to no article", "bold"))
    for sentence in outline.outside[:_MOST_OUTSIDE]:
        page = f"p. {sentence.passage.page}  " if len(sentence.document.pages) > 1 else ""
        yield _indented(f"{page}{_cut(sentence.text)}")
    if len(outline.outside) > _MOST_OUTSIDE:
        yield _indented("… (--json shows all)")


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _indented(words: str) -> Text:
    return _text(f"    {words}")


def _text(words: str, style: str = "") -> Text:
    return Text(visible(words), style=style)
