"""A picture as SVG (for the site) and PNG (for documents); the one place that knows the charting library."""

import json
from importlib import import_module
from typing import Any

from tallystick.errors import PublicationError
from tallystick.publish.pictures.picture import Picture

VERSION = "5.21"  # of Vega-Lite: fixed, so that the same picture is drawn the same way
SCALE = 2.0  # pixels of a PNG for each unit of the picture: 200 an inch at the width of a page


def svg(picture: Picture) -> str:
    """The picture as an SVG document. Raises PublicationError where the charting library is not installed."""
    drawn: str = _library().vegalite_to_svg(json.dumps(picture.spec), vl_version=VERSION)
    return drawn


def png(picture: Picture, scale: float = SCALE) -> bytes:
    """The picture as a PNG. Raises PublicationError where the charting library is not installed."""
    drawn: bytes = _library().vegalite_to_png(json.dumps(picture.spec), vl_version=VERSION, scale=scale)
    return drawn


def _library() -> Any:
    """The library, loaded when the first picture is drawn: it takes 200 MB of memory."""
    try:
        return import_module("vl_convert")
    except ImportError as error:
        raise PublicationError(
            "pictures need the package vl-convert-python; install it with `pip install 'tallystick[report]'`"
        ) from error
