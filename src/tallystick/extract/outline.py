"""Outline: the sections and articles of a document, learned from the labels it uses itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallystick.errors import OutlineError
from tallystick.extract.labels import Label, article_family, label_of
from tallystick.extract.numbering import numbering_notes, unique_numbers
from tallystick.extract.voices import split_voices
from tallystick.model.document import Block, BlockKind, Document, Role
from tallystick.model.outline import Article, Outline, ReadArticle, Section, Sentence
from tallystick.model.quote import Quote, quote_span

_LONGEST_HEADING = 160  # characters; a longer unstyled block is text, whatever it begins with
_LONGEST_TITLE = 120
_UNLABELLED = "heading"  # an unstyled heading without a label has nothing under it


@dataclass(frozen=True, slots=True)
class _Item:
    """One article as found: its label, its blocks (the first begins with the label), its section."""

    label: Label
    blocks: tuple[Block, ...]
    section: str | None


def read_outline(document: Document) -> Outline:
    """The outline of a document.

    Raises OutlineError when nothing in it is numbered like articles.
    """
    family = article_family(document.blocks)
    if family is None:
        raise OutlineError(
            f"{document.name}: no numbered articles found (looked for items such as 'Article 1', "
            "'Action 2.1', 'Commitment 3' or '1.2' that begin a paragraph or heading); is this the plan?"
        )
    sections, items, outside = _Reader(document, family).read()
    numbers = unique_numbers([item.label.number for item in items])
    articles = tuple(_article(document, item, number) for item, number in zip(items, numbers, strict=True))
    notes = numbering_notes([item.label for item in items], document.name)
    return Outline(tuple(sections), articles, tuple(_sentences(document, outside)), tuple(notes))


class _Reader:
    """Walks the blocks of one document once, sorting each into a section, an article, or outside."""

    def __init__(self, document: Document, family: str) -> None:
        self.document = document
        self.family = family
        self.sections: list[Section] = []
        self.items: list[_Item] = []
        self.outside: list[Block] = []
        self._open: list[tuple[str, str]] = []  # (shape, section id) of the headings the reader stands under
        self._article: tuple[Label, list[Block], str | None] | None = None
        self._article_level = self._level_of_articles()

    def read(self) -> tuple[list[Section], list[_Item], list[Block]]:
        """The sections, the articles, and the blocks outside both, each in reading order."""
        for block in self.document.blocks:
            label = label_of(block)
            if label and label.family == self.family and block.kind is not BlockKind.TABLE_ROW:
                self._close()
                self._article = (label, [block], self._open[-1][1] if self._open else None)
            elif shape := self._heading_shape(block, label):
                self._close()
                self._enter(block, shape)
            elif self._article:
                self._article[1].append(block)
            else:
                self.outside.append(block)
        self._close()
        return self.sections, self.items, self.outside

    def _close(self) -> None:
        if self._article:
            label, blocks, section = self._article
            self.items.append(_Item(label, tuple(blocks), section))
        self._article = None

    def _enter(self, block: Block, shape: str) -> None:
        for depth, (known, _) in enumerate(self._open):
            if known in (shape, _UNLABELLED):
                del self._open[depth:]
                break
        identifier = f"s{len(self.sections) + 1}"
        parent = self._open[-1][1] if self._open else None
        self.sections.append(Section(identifier, block.text.strip(), parent, len(self.sections) + 1))
        self._open.append((shape, identifier))

    def _level_of_articles(self) -> int:
        """The heading level of the article labels; 0 where they are not headings."""
        levels = [b.level for b in self.document.blocks if (la := label_of(b)) and la.family == self.family]
        return max(levels, default=0)

    def _heading_shape(self, block: Block, label: Label | None) -> str | None:
        """What makes a block a section heading, None where it is not one.

        A heading of the format's own counts when it stands above the articles; so does a short block that
        begins with a label of another family (IV., (2), Part 1) and does not end like a sentence.
        """
        if block.kind is BlockKind.HEADING and block.level:
            above = not self._article_level or block.level <= self._article_level
            return f"level {block.level:02}" if above else None
        if block.kind in (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM) or len(block.text) > _LONGEST_HEADING:
            return None
        if block.text.rstrip().endswith((".", ";", ",", ":")):
            return None
        if label:
            return label.family
        lone = block.kind is BlockKind.HEADING and self._article is None
        return _UNLABELLED if lone else None


def _article(document: Document, item: _Item, number: str) -> ReadArticle:
    sentences = tuple(_sentences(document, item.blocks, item.label.end))
    plan, report = split_voices(sentences, document)
    if document.role is Role.PLAN:
        plan, report = sentences, ()
    article = Article(
        number=number,
        label=item.label.text,
        title=_title(sentences, item.blocks[0]),
        section=item.section,
        quote=_words(document, item, plan),
        report=tuple(paragraphs(report)),
    )
    return ReadArticle(article, plan, report)


def _words(document: Document, item: _Item, plan: Sequence[Sentence]) -> Quote:
    """The plan's text of an article, label included, as one quote."""
    first = item.blocks[0]
    end = max([s.passage.end for s in plan if s.document is document], default=first.end)
    text = " ".join([item.label.text, *(sentence.text for sentence in plan)])
    return quote_span(document, first.start, end, text)


def _sentences(document: Document, blocks: Sequence[Block], skip: int = 0) -> Iterator[Sentence]:
    """The sentences of `blocks`, without the first `skip` characters (the label) of the first block."""
    for index, block in enumerate(blocks):
        start = 0
        for passage in block.passages:
            start = block.text.find(passage.text, start)
            cut = min(max(skip - start, 0), len(passage.text)) if index == 0 else 0
            start += len(passage.text)
            if passage.text[cut:].strip():
                yield Sentence(document, passage.part(cut) if cut else passage)


def _title(sentences: Sequence[Sentence], block: Block) -> str:
    """The article's own title: its first sentence, cut at a word where it is long."""
    text = sentences[0].text if sentences else block.text
    title = text.strip().rstrip(".")
    if len(title) <= _LONGEST_TITLE:
        return title
    return title[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;") + " …"


def paragraphs(sentences: Sequence[Sentence]) -> Iterator[Quote]:
    """One quote for each run of sentences that stand in the same block."""
    run: list[Sentence] = []
    for sentence in sentences:
        if run and (run[-1].document, run[-1].passage.block) != (sentence.document, sentence.passage.block):
            yield _run(run)
            run = []
        run.append(sentence)
    if run:
        yield _run(run)


def _run(run: Sequence[Sentence]) -> Quote:
    text = " ".join(sentence.text for sentence in run)
    return quote_span(run[0].document, run[0].passage.start, run[-1].passage.end, text)
