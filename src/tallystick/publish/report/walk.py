"""Every section and every span of a report, each with words for where it stands."""

from collections.abc import Iterable, Iterator

from tallystick.publish.records import Said
from tallystick.publish.report.model import (
    Block,
    Bullets,
    Figure,
    Paragraph,
    Quotation,
    Report,
    Section,
    Span,
    Spans,
    Table,
    words,
)


def sections(report: Report) -> Iterator[tuple[int, Section]]:
    """Every section with its level from 1, in the order they are printed."""
    return _below(1, report.chapters)


def spans(report: Report) -> Iterator[tuple[str, Span]]:
    """Every span of the report, after words for the place ("under “Indicator 5: Work”")."""
    yield from (
        ("on the title page", span) for span in (report.title, *report.subtitle, *_flat(report.imprint))
    )
    for _, section in sections(report):
        where = f"under “{words(section.title)}”"
        yield from ((f"in the heading “{words(section.title)}”", span) for span in section.title)
        yield from ((where, span) for block in section.blocks for span in block_spans(block))


def block_spans(block: Block) -> Iterable[Span]:
    """The spans of a block, the cells of its table or picture included."""
    match block:
        case Paragraph():
            return block.spans
        case Quotation():
            return (block.words, *block.place)
        case Bullets():
            return _flat(block.items)
        case Table():
            return (*block.caption, *(span for row in block.rows for span in _flat(row)))
        case Figure():
            return (*block.caption, *(_said(cell) for row in block.picture.rows for cell in row))


def figures(report: Report) -> Iterator[Figure]:
    """Every figure."""
    for _, section in sections(report):
        yield from (block for block in section.blocks if isinstance(block, Figure))


def anchors(report: Report) -> Iterator[str]:
    """The anchors of all sections, tables and figures."""
    for _, section in sections(report):
        yield section.anchor
        yield from (block.anchor for block in section.blocks if isinstance(block, Table | Figure))


def _below(level: int, found: Iterable[Section]) -> Iterator[tuple[int, Section]]:
    for section in found:
        yield level, section
        yield from _below(level + 1, section.sections)


def _flat(groups: Iterable[Spans]) -> tuple[Span, ...]:
    return tuple(span for group in groups for span in group)


def _said(cell: Said) -> Span:
    return Span(cell.text, cell.record)
