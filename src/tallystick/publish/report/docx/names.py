"""Bookmarks and numbers: what places of the report are called in a Word document."""

import re
from collections.abc import Mapping

from tallystick.publish.report.model import Figure, Report, Table
from tallystick.publish.report.walk import anchors, sections

ROOM = 30  # characters of an anchor in a bookmark, whose name Word cuts at 40
_NOT_NAME = re.compile(r"\W")


class Names:
    """The bookmark of each anchor, and "Table 7" or "Figure 2" for those of tables and figures."""

    def __init__(self, report: Report) -> None:
        self._numbers = {anchor: number for number, anchor in enumerate(anchors(report), 1)}
        self._captions = _captions(report)

    def number(self, anchor: str) -> int:
        """The number of a bookmark, which no other has."""
        return self._numbers[anchor]

    def bookmark(self, anchor: str) -> str:
        """The name of a bookmark."""
        return f"r{self._numbers[anchor]}_{_NOT_NAME.sub('_', anchor)[:ROOM]}"

    def caption(self, anchor: str) -> tuple[str, int]:
        """The kind and number of a table or figure."""
        return self._captions[anchor]


def _captions(report: Report) -> Mapping[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    counts = {"Table": 0, "Figure": 0}
    for _, section in sections(report):
        for block in section.blocks:
            if isinstance(block, Table | Figure):
                kind = "Table" if isinstance(block, Table) else "Figure"
                counts[kind] += 1
                found[block.anchor] = (kind, counts[kind])
    return found
