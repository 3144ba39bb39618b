"""A report as the JSON that the typesetter reads: every word as a value, none as markup."""

from typing import Any

from tallystick.publish.codec import plain
from tallystick.publish.report.drawn import Drawings
from tallystick.publish.report.model import CONTENTS_DEPTH, Block, Figure, Report, Section


def report_data(report: Report, fonts: tuple[str, ...], drawings: Drawings) -> dict[str, Any]:
    """The report with its fonts, and the widths at which its pictures are shown."""
    return {
        "language": report.language,
        "fonts": fonts,
        "depth": CONTENTS_DEPTH,
        "title": plain(report.title),
        "subtitle": plain(report.subtitle),
        "imprint": plain(report.imprint),
        "chapters": [_section(chapter, drawings) for chapter in report.chapters],
    }


def file_name(figure: Figure) -> str:
    """The file of a figure's picture."""
    return f"{figure.anchor}.png"


def _section(section: Section, drawings: Drawings) -> dict[str, Any]:
    return {
        "anchor": section.anchor,
        "title": plain(section.title),
        "wide": section.wide,
        "blocks": [_block(block, drawings) for block in section.blocks],
        "sections": [_section(inner, drawings) for inner in section.sections],
    }


def _block(block: Block, drawings: Drawings) -> dict[str, Any]:
    kind = {"kind": type(block).__name__.lower()}
    if not isinstance(block, Figure):
        return {**kind, **plain(block)}
    return {
        **kind,
        "anchor": block.anchor,
        "caption": plain(block.caption),
        "file": file_name(block),
        "alt": block.picture.alt,
        "width": drawings[block.picture.name].millimetres,
    }
