"""What people said in a review, as plain blocks: Markdown is read, and nothing of it can become markup."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from tallystick.publish.report.markdown import read_text
from tallystick.publish.report.model import Block, Bullets, Paragraph, Quotation, Span, Spans, words

SaidBlock = Paragraph | Bullets
"""What is left of what people said: quotes and headings become paragraphs."""


@lru_cache(maxsize=16_384)
def blocks_of(text: str, record: str) -> tuple[SaidBlock, ...]:
    """The paragraphs, lists and quotes of a text, each in one look; their records are `record`/1 and so on.

    A heading becomes a paragraph. A link keeps its words, and its address in brackets after them. What was read is
    kept: site, report and records say the same texts.
    """
    found: list[Block] = []
    for passage in read_text(record, text).passages:
        found += [Paragraph(passage.title)] if passage.title else []
        found += passage.blocks
    return tuple(_named(found, record))


def texts_of(text: str, record: str) -> Iterator[tuple[str, str]]:
    """The words of each block with the name of their record."""
    for block in blocks_of(text, record):
        yield from ((span.record, span.text) for group in groups_of(block) for span in group)


def groups_of(block: SaidBlock) -> tuple[Spans, ...]:
    """The words of a paragraph, or of each item of a list."""
    return block.items if isinstance(block, Bullets) else (block.spans,)


def _named(blocks: list[Block], record: str) -> Iterator[SaidBlock]:
    """The blocks with one span for each paragraph, item and quote, counted through."""
    place = 0
    for block in blocks:
        if isinstance(block, Bullets):
            numbers = range(place + 1, place + 1 + len(block.items))
            items = tuple(_one(item, f"{record}/{n}") for n, item in zip(numbers, block.items, strict=True))
            yield replace(block, items=items)
            place += len(block.items)
        elif isinstance(block, Paragraph | Quotation):
            place += 1
            spans = block.spans if isinstance(block, Paragraph) else (block.words,)
            yield Paragraph(_one(spans, f"{record}/{place}"))


def _one(spans: Spans, record: str) -> Spans:
    """The spans as one, with the addresses of links in words."""
    said = words(tuple(replace(span, text=_linked(span)) for span in spans))
    return (Span(" ".join(said.split()), record),)


def _linked(span: Span) -> str:
    outside = span.target.startswith(("https://", "http://")) and span.target != span.text
    return f"{span.text} ({span.target})" if outside else span.text
