"""Picture: a chart, what it shows in words, and the same figures as a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tallystick.publish.records import Said

Spec = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Picture:
    """One chart. `spec` is its Vega-Lite specification (version 5, its data inside).

    `alt` says in a sentence what the eye sees; `columns` and `rows` hold every figure of the chart, each with
    the record behind it. `of` is the part of the plan that is shown, None for the whole.
    """

    name: str
    title: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Said, ...], ...]
    spec: Spec = field(repr=False)
    of: Said | None = None

    @property
    def heading(self) -> str:
        """The title, and after it the part of the plan that is shown."""
        return f"{self.title}: {self.of.text}" if self.of else self.title


FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
INK, SOFT, RULE, FAINT = "#1c1f23", "#555a61", "#c9c5ba", "#efece4"
DEEP, MIDDLE, PALE = "#0b3a5e", "#5b93bd", "#cfe0ec"  # one hue in three steps of light, told apart in grey

CONFIG: Spec = {
    "font": FONT,
    "background": "#ffffff",
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "titleColor": SOFT,
        "labelFontSize": 11,
        "titleFontSize": 11,
        "titleFontWeight": "normal",
        "domainColor": RULE,
        "tickColor": RULE,
        "gridColor": FAINT,
        "labelLimit": 290,
    },
    "legend": {"labelColor": INK, "titleColor": SOFT, "labelFontSize": 11, "titleFontSize": 11},
    "header": {"labelColor": SOFT, "labelFontSize": 11, "titleFontSize": 11},
    "text": {"color": INK, "fontSize": 11},
}
"""How all pictures look."""


def chart(values: Sequence[Mapping[str, Any]], **parts: Any) -> Spec:
    """The specification of a chart of `values`; `parts` are its marks, encodings and size."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "config": CONFIG,
        "data": {"values": list(values)},
        **parts,
    }
