"""The pictures of a report, drawn once for all formats."""

from collections.abc import Mapping
from dataclasses import dataclass

from tallystick.publish.pictures.render import SCALE, png
from tallystick.publish.report.model import Figure, Report
from tallystick.publish.report.walk import sections


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture as a PNG file with its width in the picture's own units."""

    png: bytes
    width: float


Drawings = Mapping[str, Drawing]


def draw(report: Report) -> Drawings:
    """The drawings of all pictures of a report by their names.

    Raises PublicationError where the charting library is not installed.
    """
    figures = (
        block for _, section in sections(report) for block in section.blocks if isinstance(block, Figure)
    )
    return {figure.picture.name: _drawing(png(figure.picture)) for figure in figures}


def _drawing(data: bytes) -> Drawing:
    """A PNG file with the width that its header names."""
    return Drawing(data, int.from_bytes(data[16:20], "big") / SCALE)
