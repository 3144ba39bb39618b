"""The outline of a plan laid out as tables."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tallystick.extract.filed import by_order_note
from tallystick.extract.labels import read_label
from tallystick.extract.mapping import PlanMapping
from tallystick.extract.matrix.articles import Named, article_of, fields_of, names_of
from tallystick.extract.matrix.records import Body
from tallystick.extract.matrix.tables import bodies_of, headings_above, holds_articles
from tallystick.extract.matrix.walk import Walk
from tallystick.extract.numbering import numbering_notes, unique_numbers
from tallystick.extract.sections import used
from tallystick.languages.columns import Columns
from tallystick.model.document import Block, Document
from tallystick.model.outline import Layout, Outline, ReadArticle, Section, Sentence, TableReading

_NAMED = 10  # tables without articles that a note names


def read_tables(
    document: Document, words: Columns, mapping: PlanMapping, steps: bool = False
) -> Outline | None:
    """The outline of the tables of a document, None where none of them has a header that is understood.

    Rows of steps ("Milestone") are items only where `steps` are said to be.

    Raises DataError when the mapping names a sheet, header or column that is not there.
    """
    bodies = bodies_of(document.blocks, words, mapping, steps)
    if not any(map(holds_articles, bodies)):
        return None
    walk = Walk(document, words, bodies).run()
    articles = _articles(walk)
    if not articles:
        return None
    sections, empty = used(walk.sections.found, [article.article.section for article in articles])
    return Outline(
        sections=tuple(_ordered(sections)),
        articles=articles,
        outside=tuple(_sentences(document, walk.outside, empty)),
        notes=(*_notes(articles, document.name), *_unread(walk)),
        layout=Layout.TABLE,
        tables=tuple(_readings(walk)),
    )


def _articles(walk: Walk) -> tuple[ReadArticle, ...]:
    fields = [fields_of(found.record, walk.document, walk.words) for found in walk.found]
    named = _numbered(names_of(fields))
    return tuple(
        article_of(found, each, name, walk.words)
        for found, each, name in zip(walk.found, fields, named, strict=True)
    )


def _numbered(names: Sequence[Named]) -> list[Named]:
    """The names with a number each, none twice: what is printed, else the place in the order."""
    printed = any(name.number for name in names)
    numbers, last = [], "0"
    for place, name in enumerate(names, start=1):
        last = name.number or (last if printed else str(place))
        numbers.append(last)
    return [replace(name, number=number) for name, number in zip(names, unique_numbers(numbers), strict=True)]


def _ordered(sections: Sequence[Section]) -> Iterator[Section]:
    return (replace(section, order=place) for place, section in enumerate(sections, start=1))


def _sentences(document: Document, blocks: Sequence[Block], empty: Sequence[Section]) -> Iterator[Sentence]:
    """The sentences outside, with the headings under which no article stands."""
    titles = {section.title for section in empty}
    lost = [
        block
        for block in document.blocks
        if block.text.strip() in titles and not any(block is b for b in blocks)
    ]
    order = {id(block): place for place, block in enumerate(document.blocks)}
    for block in sorted((*blocks, *lost), key=lambda block: order[id(block)]):
        for passage in block.passages:
            yield Sentence(document, passage)


def _notes(articles: Sequence[ReadArticle], name: str) -> Iterator[str]:
    by_order = [article.article for article in articles if article.article.by_order]
    if len(by_order) == len(articles):
        yield by_order_note(name, len(articles))
    elif by_order:
        called = ", ".join(article.number for article in by_order)
        yield f"{name}: rows without a printed number are called {called} here"
    printed = [article.article for article in articles if article.article.label]
    labels = [read_label(f"{article.label}:") for article in printed]
    if all(labels):
        sections = [article.section for article in printed]
        for keyword in dict.fromkeys(label.keyword for label in labels if label):
            alike = [(la, s) for la, s in zip(labels, sections, strict=True) if la and la.keyword == keyword]
            yield from numbering_notes([label for label, _ in alike], name, [section for _, section in alike])
        return
    for label, times in Counter(article.label for article in printed).items():
        if times > 1:
            yield f"{name}: {label} is printed {times} times; the repeats have a letter added here"


def _unread(walk: Walk) -> Iterator[str]:
    """A note that names the sheets and tables that gave no article."""
    read = {found.record.body.grid.table for found in walk.found}
    others = {body.grid.table: body.grid for body in walk.bodies if body.grid.table not in read}
    if not others:
        return
    above = headings_above(walk.document.blocks)
    names = dict.fromkeys(
        repr(above[table].heading) if above[table].heading else f"page {grid.page}"
        for table, grid in others.items()
    )
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    listed = ", ".join(list(names)[:_NAMED]) + more
    kind = "table" if len(others) == 1 else "tables"
    yield (
        f"{walk.document.name}: no articles were read from the {kind} under {listed}, whose columns are not understood "
        "as those of a plan; their text is kept apart, and a mapping file can say what they are (see docs/mapping.md)"
    )


def _readings(walk: Walk) -> Iterator[TableReading]:
    counts = Counter(id(found.record.body.grid) for found in walk.found)
    for body in walk.bodies:
        if body.header is not None and holds_articles(body):
            yield TableReading(
                title=walk.titles.get(body.grid.table, ""),
                page=body.grid.page,
                header=() if body.goes_on and not _own_header(body) else tuple(_row_numbers(body)),
                columns=body.columns,
                articles=counts[id(body.grid)],
                left_out=tuple(_left_out(walk, body)),
            )


def _own_header(body: Body) -> bool:
    return bool(body.header) and body.rows[0].number > 0 if body.rows else True


def _row_numbers(body: Body) -> Iterator[int]:
    if body.header:
        yield from (row.number + 1 for row in body.grid.rows[body.header.first : body.header.last + 1])


def _left_out(walk: Walk, body: Body) -> Iterator[str]:
    for sort, times in Counter(walk.left_out.get(body.grid.table, ())).items():
        yield f"{times} {'row' if times == 1 else 'rows'}: {sort}"
