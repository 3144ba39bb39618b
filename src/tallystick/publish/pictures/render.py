"""A picture as SVG (for the site) and PNG (for documents); the one place that knows the charting library."""

import json
from functools import lru_cache
from importlib import import_module
from typing import Any

from tallystick.errors import PublicationError
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.pictures.slim import slim

VERSION = "5.21"  # of Vega-Lite: fixed, so that the same picture is drawn the same way
SCALE = 2.0  # pixels of a PNG for each unit of the picture: 200 an inch at the width of a page


def svg(picture: Picture) -> str:
    """The picture as an SVG document. Raises PublicationError where the charting library is not installed."""
    return _drawn(json.dumps(picture.spec))


def png(picture: Picture, scale: float = SCALE) -> bytes:
    """The picture as a PNG. Raises PublicationError where the charting library is not installed."""
    painted: bytes = _library().svg_to_png(svg(picture), scale=scale)
    return painted


@lru_cache(maxsize=64)
def _drawn(spec: str) -> str:
    """A specification as SVG; a publication draws the same pictures for the site and for the report."""
    drawn: str = _library().vegalite_to_svg(spec, vl_version=VERSION)
    return slim(drawn)


def _library() -> Any:
    """The library, loaded when the first picture is drawn: it takes 200 MB of memory."""
    try:
        return import_module("vl_convert")
    except ImportError as error:
        raise PublicationError(
            "pictures need the package vl-convert-python; install it with `pip install 'tallystick[report]'`"
        ) from error
