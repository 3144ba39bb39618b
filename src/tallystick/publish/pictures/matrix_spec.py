"""How the verdict matrix is drawn."""

from typing import Any

from tallystick.model.commitment import Kind
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.publish.pictures.labels import labelled_rows, section_label
from tallystick.publish.pictures.picture import DEEP, INK, PALE, Spec, chart
from tallystick.publish.summary import Tally
from tallystick.publish.wording import KINDS, verdict_words

STEP, CELL = 19, 27
STEPS = (1 / 16, 1 / 4, 9 / 16)  # shares of the largest count at which the colour gets darker
LIGHTS = [PALE, "#9cc1dc", "#2f6d9c", DEEP]
DARK = STEPS[1]  # from here on numbers are white
EMPTY, EMPTY_INK = "#f6f5f1", "#767670"
ORDER = [verdict_words(verdict) for verdict in Verdict]

COLUMNS = tuple((kind, verdict) for kind, verdicts in VERDICTS.items() for verdict in verdicts)
"""Every verdict of every kind, in the order they are shown."""


def matrix_spec(tallies: list[Tally]) -> Spec:
    """The chart of the tallies, one row each."""
    values = [
        {
            "row": row,
            "kind": KINDS[kind],
            "verdict": verdict_words(verdict),
            "count": tally.counts[kind][verdict],
        }
        for row, tally in enumerate(tallies)
        for kind, verdict in COLUMNS
    ]
    most = max(tally.counts[kind][verdict] for tally in tallies for kind, verdict in COLUMNS)
    return chart(
        values,
        facet={"column": _facet()},
        spec={
            "layer": [_squares(tallies, most), _numbers(most)],
            "width": {"step": CELL},
            "height": {"step": STEP},
        },
        resolve={"scale": {"x": "independent"}},
        spacing=12,
    )


def _facet() -> dict[str, Any]:
    header = {"labelFontWeight": "bold", "labelPadding": 4, "labelLimit": 190}
    return {"field": "kind", "sort": [KINDS[kind] for kind in Kind], "title": None, "header": header}


def _squares(tallies: list[Tally], most: int) -> dict[str, Any]:
    outermost = [row for row, tally in enumerate(tallies) if tally.depth == 0]
    colour = {
        "condition": {"test": "datum.count == 0", "value": EMPTY},
        "field": "count",
        "type": "quantitative",
        "legend": None,
        "scale": {"type": "threshold", "domain": [most * step for step in STEPS], "range": LIGHTS},
    }
    return {
        "mark": {"type": "rect", "stroke": "#ffffff", "strokeWidth": 1.5},
        "encoding": {
            "x": _across({"labelAngle": -55, "orient": "top", "domain": False, "ticks": False}),
            "y": labelled_rows([section_label(tally) for tally in tallies], outermost),
            "color": colour,
        },
    }


def _numbers(most: int) -> dict[str, Any]:
    ink = [
        {"test": f"datum.count >= {most * DARK}", "value": "#ffffff"},
        {"test": "datum.count == 0", "value": EMPTY_INK},
    ]
    return {
        "mark": {"type": "text", "fontSize": 10.5},
        "encoding": {
            "x": _across({}),
            "y": {"field": "row", "type": "ordinal"},
            "text": {"field": "count", "type": "quantitative", "format": ","},
            "color": {"condition": ink, "value": INK},
        },
    }


def _across(axis: dict[str, Any]) -> dict[str, Any]:
    return {"field": "verdict", "type": "nominal", "sort": ORDER, "title": None, "axis": axis}
