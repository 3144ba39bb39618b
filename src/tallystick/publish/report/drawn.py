"""The pictures of a report, drawn once for all formats."""

from collections.abc import Mapping
from dataclasses import dataclass

from tallystick.publish.pictures.render import SCALE, png
from tallystick.publish.report.model import Report
from tallystick.publish.report.walk import figures

UNITS = 4.0  # of a picture, to a millimetre of paper: 640 fill the width of the text


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture as a PNG file, and how wide it is on paper, where that fits on the page."""

    png: bytes
    millimetres: float


Drawings = Mapping[str, Drawing]


def draw(report: Report) -> Drawings:
    """The drawings of all pictures of a report by their names.

    Raises PublicationError where the charting library is not installed.
    """
    return {figure.picture.name: _drawing(png(figure.picture)) for figure in figures(report)}


def _drawing(data: bytes) -> Drawing:
    """A PNG file with the width that follows from the one that its header names, in pixels."""
    return Drawing(data, int.from_bytes(data[16:20], "big") / SCALE / UNITS)
