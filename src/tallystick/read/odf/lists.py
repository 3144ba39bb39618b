"""Lists of OpenDocument texts: the labels that the program prints before their items and before headings."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from tallystick.read.docx.numbering import FORMS, written
from tallystick.read.odf.content import attribute, count
from tallystick.read.xml import local

_NUMBERED = ("list-level-style-number", "outline-level-style")
_MOST = 100_000


class Lists:
    """Counts the items of the lists of one text, in order."""

    def __init__(self, styles: Mapping[str, Element]) -> None:
        self._styles = styles
        self._counts: dict[str, list[int]] = {}

    def restart(self, style: str, depth: int, number: int) -> None:
        """Say that the next item at a depth has a number of its own."""
        counts = self._counts.setdefault(style, [])
        del counts[depth:]
        counts.extend([0] * (depth - len(counts)))
        counts.append(number - 1)

    def begin(self, style: str, goes_on: bool) -> None:
        """Say that another list of a style begins, which counts on or starts again."""
        if not goes_on:
            self._counts.pop(style, None)

    def label(self, style: str, depth: int) -> str:
        """The label of the next item at a depth from 0; "" where it has a bullet or none."""
        counts = self._counts.setdefault(style, [])
        level = self._level(style, depth)
        if level is None:
            return ""
        del counts[depth + 1 :]
        while len(counts) <= depth:
            counts.append(0)
        counts[depth] = counts[depth] + 1 if counts[depth] else count(level, "start-value", _MOST)
        return self._printed(style, depth, level, counts)

    def _printed(self, style: str, depth: int, level: Element, counts: list[int]) -> str:
        shown = min(count(level, "display-levels", 10), depth + 1)
        numbers = [self._number(style, d, counts[d]) for d in range(depth + 1 - shown, depth + 1)]
        number = ".".join(filter(None, numbers))
        return f"{attribute(level, 'num-prefix')}{number}{attribute(level, 'num-suffix')}".strip()

    def _number(self, style: str, depth: int, number: int) -> str:
        level = self._level(style, depth)
        return (
            written(number or 1, FORMS.get(attribute(level, "num-format"), "decimal"))
            if level is not None
            else ""
        )

    def _level(self, style: str, depth: int) -> Element | None:
        """The style of the numbers at a depth, None where they have none."""
        levels = self._styles.get(style, ())
        found = (
            each for each in levels if local(each) in _NUMBERED and attribute(each, "level") == str(depth + 1)
        )
        level = next(found, None)
        return level if level is not None and attribute(level, "num-format") else None
