"""A report as the JSON that the typesetter reads: every word as a value, none as markup."""

from collections.abc import Mapping
from typing import Any

from tallystick.publish.report.model import (
    CONTENTS_DEPTH,
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
)

PICTURE = 4.0  # picture units a millimetre of paper: 640 units fill the width of the text


def report_data(report: Report, fonts: tuple[str, ...], widths: Mapping[str, float]) -> dict[str, Any]:
    """The report with its fonts; `widths` are those of the pictures in pixels of their files, by name."""
    return {
        "language": report.language,
        "fonts": fonts,
        "depth": CONTENTS_DEPTH,
        "title": _span(report.title),
        "subtitle": _spans(report.subtitle),
        "imprint": [_spans(line) for line in report.imprint],
        "chapters": [_section(chapter, widths) for chapter in report.chapters],
    }


def file_name(figure: Figure) -> str:
    """The file of a figure's picture."""
    return f"{figure.anchor}.png"


def _section(section: Section, widths: Mapping[str, float]) -> dict[str, Any]:
    return {
        "anchor": section.anchor,
        "title": _spans(section.title),
        "wide": section.wide,
        "blocks": [_block(block, widths) for block in section.blocks],
        "sections": [_section(inner, widths) for inner in section.sections],
    }


def _block(block: Block, widths: Mapping[str, float]) -> dict[str, Any]:
    match block:
        case Paragraph():
            return {"kind": "paragraph", "look": block.look, "spans": _spans(block.spans)}
        case Quotation():
            return {"kind": "quotation", "words": _span(block.words), "place": _spans(block.place)}
        case Bullets():
            return {
                "kind": "bullets",
                "numbered": block.numbered,
                "items": [_spans(item) for item in block.items],
            }
        case Table():
            return _table(block)
        case Figure():
            return _figure(block, widths)


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "anchor": table.anchor,
        "caption": _spans(table.caption),
        "columns": table.columns,
        "widths": table.widths,
        "rows": [[{"spans": _spans(cell)} for cell in row] for row in table.rows],
    }


def _figure(figure: Figure, widths: Mapping[str, float]) -> dict[str, Any]:
    return {
        "kind": "figure",
        "anchor": figure.anchor,
        "caption": _spans(figure.caption),
        "file": file_name(figure),
        "alt": figure.picture.alt,
        "width": widths[figure.picture.name] / PICTURE,
    }


def _spans(spans: Spans) -> list[dict[str, Any]]:
    return [_span(span) for span in spans]


def _span(span: Span) -> dict[str, Any]:
    return {
        "text": span.text,
        "target": span.target,
        "strong": span.strong,
        "emphasis": span.emphasis,
        "language": span.language,
    }
