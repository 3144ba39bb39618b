"""The nature of the evidence by section: how much of it is structural, process, outcome."""

from collections.abc import Sequence

from tallystick.model.evaluation import Evaluation
from tallystick.model.evidence import Nature
from tallystick.publish.pictures.labels import labelled_rows, section_label, section_name, section_title
from tallystick.publish.pictures.picture import DEEP, INK, MIDDLE, PALE, Picture, Spec, chart
from tallystick.publish.records import Records, Said, said
from tallystick.publish.summary import Tally, section_tallies

COLOURS = {Nature.STRUCTURAL: DEEP, Nature.PROCESS: MIDDLE, Nature.OUTCOME: PALE}
INKS = {Nature.STRUCTURAL: "#ffffff", Nature.PROCESS: "#000000", Nature.OUTCOME: INK}
STEP, WIDTH = 19, 380
ROOM = 0.03  # share of the longest bar from which a number finds room in its part

Row = tuple[Tally, Sequence[int]]


def evidence_nature(evaluation: Evaluation, records: Records) -> Picture | None:
    """Passages of evidence by section and nature; None where there is no evidence."""
    counted = [(tally, _counts(tally, records)) for tally in section_tallies(evaluation)]
    rows = [(tally, counts) for tally, counts in counted if any(counts)]
    if not rows:
        return None
    return Picture(
        name="evidence-nature",
        title="Evidence by section: structural, process, outcome",
        alt=_alt(rows),
        columns=("Section", *(nature.capitalize() for nature in Nature)),
        rows=tuple(_row(*row) for row in rows),
        spec=_spec(rows),
    )


def _counts(tally: Tally, records: Records) -> list[int]:
    name = tally.place
    return [int(str(records[f"{name}/nature/{nature}"])) for nature in Nature]


def _row(tally: Tally, counts: Sequence[int]) -> tuple[Said, ...]:
    name = tally.place
    cells = (Said(said(n), f"{name}/nature/{nature}") for nature, n in zip(Nature, counts, strict=True))
    return (section_name(tally), *cells)


def _alt(rows: Sequence[Row]) -> str:
    words = [
        f"{section_title(tally)}: "
        + ", ".join(f"{said(n)} {nature}" for nature, n in zip(Nature, counts, strict=True))
        + "."
        for tally, counts in rows
        if tally.depth == 0
    ]
    return f"Bars of the passages of evidence in each section, divided by nature. {' '.join(words)}"


def _spec(rows: Sequence[Row]) -> Spec:
    most = max(sum(counts) for _, counts in rows)
    values, strong = [], []
    for row, (tally, counts) in enumerate(rows):
        strong += [] if tally.depth else [row]
        for place_in_bar, (nature, n) in enumerate(zip(Nature, counts, strict=True)):
            start = sum(counts[:place_in_bar])
            values.append({"row": row, "nature": nature, "start": start, "end": start + n, "middle": start + n / 2,
                           "shown": str(n) if n > most * ROOM else "", "ink": INKS[nature]})  # fmt: skip
    y = labelled_rows([section_label(tally) for tally, _ in rows], strong)
    colours = {"domain": list(Nature), "range": list(COLOURS.values())}
    legend = {"orient": "top", "title": None, "symbolType": "square", "symbolStrokeColor": INK}
    bars = {
        "mark": {"type": "bar", "height": 13, "stroke": INK, "strokeWidth": 0.6},
        "encoding": {
            "x": {"field": "start", "type": "quantitative", "title": "passages of evidence",
                  "axis": {"tickMinStep": 1, "format": ",d", "tickCount": min(most, 8)}},
            "x2": {"field": "end"},
            "y": y,
            "color": {"field": "nature", "type": "nominal", "scale": colours, "legend": legend},
        },
    }  # fmt: skip
    numbers = {
        "mark": {"type": "text", "fontSize": 10},
        "encoding": {
            "x": {"field": "middle", "type": "quantitative"},
            "y": {"field": "row", "type": "ordinal"},
            "text": {"field": "shown"},
            "color": {"field": "ink", "type": "nominal", "scale": None},
        },
    }
    return chart(values, layer=[bars, numbers], width=WIDTH, height={"step": STEP})
