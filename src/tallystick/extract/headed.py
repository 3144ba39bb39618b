"""Headed: a report without numbers as articles, one for each heading that has text of its own below it."""

from collections.abc import Iterator

from tallystick.extract.articles import sentences_of_blocks
from tallystick.model.document import Block, BlockKind, Document
from tallystick.model.outline import Article, Layout, Outline, ReadArticle, Section, Sentence
from tallystick.model.quote import quote_span


def headed_outline(document: Document) -> Outline:
    """The headings of a report as articles, numbered by order, each under the headings above it as sections."""
    sections: list[Section] = []
    articles: list[ReadArticle] = []
    outside: list[Sentence] = []
    path: list[tuple[int, str]] = []
    for heading, below in _parts(document):
        said = tuple(sentences_of_blocks(document, below))
        if heading is None:
            outside.extend(said)
            continue
        path = [each for each in path if each[0] < heading.level]
        above = path[-1][1] if path else None
        if said:
            articles.append(_article(document, heading, len(articles) + 1, above, said))
        identifier = f"s{len(sections) + 1}"
        sections.append(Section(identifier, heading.text, above, len(sections) + 1))
        path.append((heading.level, identifier))
    return Outline(tuple(sections), tuple(articles), tuple(outside), layout=Layout.PROSE)


def _parts(document: Document) -> Iterator[tuple[Block | None, list[Block]]]:
    """Each heading with the blocks down to the next; what stands above the first has none."""
    heading: Block | None = None
    below: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            yield heading, below
            heading, below = block, []
        else:
            below.append(block)
    yield heading, below


def _article(
    document: Document, heading: Block, number: int, section: str | None, said: tuple[Sentence, ...]
) -> ReadArticle:
    quote = quote_span(document, heading.start, heading.end, heading.text)
    return ReadArticle(Article(str(number), "", heading.text, section, quote, by_order=True), (), said)
