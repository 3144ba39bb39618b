"""What stands beside the rows of a picture: titles of sections, cut to the room there is."""

import json
from collections.abc import Sequence
from typing import Any

from tallystick.publish.records import Said, clean
from tallystick.publish.summary import Tally
from tallystick.publish.wording import NO_SECTION

ROOM = 36  # characters of a label
WIDTH = 212  # of the labels, in the picture's own units
INDENT = "\u00a0\u00a0\u00a0"  # for each step that a section stands under another


def section_title(tally: Tally) -> str:
    """The title of a section, or words for none."""
    return clean(tally.section.title) if tally.section else NO_SECTION


def section_name(tally: Tally) -> Said:
    """The title of a section with its record."""
    return Said(section_title(tally), f"{tally.place}/title" if tally.section else "")


def section_label(tally: Tally) -> str:
    """The title as a picture shows it: set in by its depth, cut where it is too long."""
    return INDENT * tally.depth + cut(section_title(tally), ROOM - 2 * tally.depth)


def cut(text: str, room: int) -> str:
    """`text` in at most `room` characters, ending in an ellipsis where it was longer."""
    if len(text) <= room:
        return text
    return text[: room - 2].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def labelled_rows(labels: Sequence[str], strong: Sequence[int] = ()) -> dict[str, Any]:
    """Where a value of a row stands: in the row of its number, beside its label."""
    return {"field": "row", "type": "ordinal", "title": None, "axis": label_axis(labels, strong)}


def label_axis(labels: Sequence[str], strong: Sequence[int] = ()) -> dict[str, Any]:
    """The axis that shows a label for each row number, those of the rows `strong` in bold.

    Labels are data, never part of an expression: they stand in it as one JSON list of strings.
    """
    bold = {"test": f"indexof({json.dumps(list(strong))}, datum.value) >= 0", "value": "bold"}
    return {
        "labelExpr": f"{json.dumps(list(labels))}[datum.value]",
        "labelFontWeight": {"condition": bold, "value": "normal"},
        "labelAlign": "left",
        "labelPadding": WIDTH,
        "labelLimit": WIDTH,
        "domain": False,
        "ticks": False,
    }
