"""A drawn SVG without what changes nothing to the eye: less than half of its size.

The pictures are files that a page shows as images, with words and a table beside them: no reader of the screen
looks into them, and no script does.
"""

import re
from xml.etree.ElementTree import Element, fromstring, tostring

from tallystick.publish.pictures.picture import FONT

PLACES = 2  # digits kept after the point: hundredths of a pixel
UNSEEN = ("role", "class", "pointer-events", "version")
DEFAULTS = {"opacity": "1", "transform": "translate(0,0)", "font-weight": "normal", "font-family": FONT}
"""What an element inherits or is without being told; the outermost names the font."""

PAINT = ("fill", "stroke")

_SPACE = "{http://www.w3.org/2000/svg}"
_LONG = re.compile(r"\d+\.\d{3,}")


def slim(svg: str) -> str:
    """`svg`, as the charting library draws it, without names for others, defaults, and digits nobody sees."""
    root = fromstring(svg)
    _thin(root)
    root.attrib |= {"xmlns": _SPACE[1:-1], "font-family": FONT}
    return tostring(root, encoding="unicode")


def _thin(element: Element) -> None:
    element.tag = element.tag.removeprefix(_SPACE)
    kept = {name: value for name, value in element.attrib.items() if not _idle(name, value)}
    element.attrib.clear()
    element.attrib.update({name: _rounded(value) for name, value in kept.items()})
    for child in list(element):
        _thin(child)
        if _draws_nothing(child):
            element.remove(child)


def _idle(name: str, value: str) -> bool:
    return name in UNSEEN or name.startswith("aria-") or DEFAULTS.get(name) == value


def _draws_nothing(element: Element) -> bool:
    """Whether it is an empty group, or a shape that no paint is named for: the groups above name none either."""
    if element.tag == "g":
        return len(element) == 0
    return element.tag == "path" and not any(name in element.attrib for name in PAINT)


def _rounded(value: str) -> str:
    return _LONG.sub(lambda found: f"{float(found.group()):.{PLACES}f}".rstrip("0").rstrip("."), value)
