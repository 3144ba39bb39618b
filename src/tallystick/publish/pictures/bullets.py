"""Bullet graphs: what was reported as a bar, the target as a mark, each row on its own scale."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Target
from tallystick.model.evidence import Reported
from tallystick.model.verdict import Verdict
from tallystick.publish.pictures.labels import cut, labelled_rows
from tallystick.publish.pictures.picture import DEEP, FAINT, INK, MIDDLE, Picture, Spec, chart
from tallystick.publish.records import Said, clean, said
from tallystick.publish.way import deciding_figure, on_scale
from tallystick.publish.wording import number, verdict_words

Row = tuple[Assessment, Target, Reported, Fraction]
Part = Mapping[str, object]

LIMITS = (Fraction(-1, 2), Fraction(2))  # of a row, in targets: what lies beyond is drawn as an open end
TICKS = (-0.5, 0, 0.5, 1, 1.5, 2)
STEP, WIDTH, ROOM = 24, 200, 34
TITLE = "Targets and what was reported"
MOST = 16  # rows of one picture, so that it stays on a page


def bullet_graphs(
    assessments: Sequence[Assessment], name: str, of: Said | None = None
) -> tuple[Picture, ...]:
    """The compared targets of `assessments`, so many rows a picture as fit a page; `of` is their part.

    A target of zero has no scale of its own and is left to the table of all commitments.
    """
    rows = [row for each in assessments if (row := _compared(each))]
    size = ceil(len(rows) / ceil(len(rows) / MOST)) if rows else MOST
    pages = [rows[start : start + size] for start in range(0, len(rows), size)]
    many = len(pages) > 1
    return tuple(
        replace(_picture(page, f"{name}-{place}" if many else name, place > 1), of=of)
        for place, page in enumerate(pages, 1)
    )


def _compared(assessment: Assessment) -> Row | None:
    target, figure = assessment.commitment.target, deciding_figure(assessment)
    if target is None or figure is None or target.value == 0:
        return None
    return assessment, target, figure, Fraction(on_scale(figure, target)) / Fraction(target.value)


def _picture(rows: Sequence[Row], name: str, continued: bool) -> Picture:
    return Picture(
        name=f"bullets-{name}",
        title=f"{TITLE} (continued)" if continued else TITLE,
        alt=_alt(rows),
        columns=("Commitment", "Promised", "Reported", "Verdict"),
        rows=tuple(_row(row) for row in rows),
        spec=_spec(rows),
    )


def _alt(rows: Sequence[Row]) -> str:
    words = (
        f"{each.commitment.id}: promised {said(target)}, reported {said(figure)}, {verdict_words(each.verdict)}"
        for each, target, figure, _ in rows
    )
    return f"Bars of the reported values with a mark at each target. {'; '.join(words)}."


def _row(row: Row) -> tuple[Said, ...]:
    assessment, target, figure, _ = row
    name = f"commitment/{assessment.commitment.id}"
    return (
        Said(assessment.commitment.id, f"{name}/id"),
        Said(said(target), f"{name}/target"),
        Said(said(figure), f"{name}/reported"),
        Said(verdict_words(assessment.verdict)),
    )


def _label(row: Row) -> str:
    assessment, target, _, _ = row
    return f"{assessment.commitment.id}  {cut(clean(target.measure), ROOM - len(assessment.commitment.id))}"


def _value(place: int, row: Row) -> dict[str, object]:
    assessment, target, figure, share = row
    low, high = LIMITS
    unit = "%" if target.unit == "percent" else ""
    downward = target.comparator.upward is False
    return {
        "row": place,
        "zero": 0,
        "share": float(min(max(share, low), high)),
        "kept_from": float(low if downward else 1),
        "kept_to": float(1 if downward else high),
        "beyond": share > high or share < low,
        "missed": assessment.verdict is Verdict.MISSED,
        "said": f"{number(figure.value)}{unit} of {number(target.value)}{unit}",
        "verdict": verdict_words(assessment.verdict),
    }


def _spec(rows: Sequence[Row]) -> Spec:
    values = [_value(place, row) for place, row in enumerate(rows)]
    low = float(min([Fraction(0), *(max(row[3], LIMITS[0]) for row in rows)]))
    y = labelled_rows([_label(row) for row in rows])
    reported = {"condition": {"test": "datum.missed", "value": MIDDLE}, "value": DEEP}
    target = {"type": "tick", "size": 18, "thickness": 2.5, "color": INK}
    arrow = {"type": "text", "text": "▸", "dx": 4, "fontSize": 14}
    layers = [
        _layer(
            {"type": "bar", "height": 16, "color": FAINT}, y, x=_x(low, field="kept_from"), x2=_end("kept_to")
        ),
        _layer({"type": "bar", "height": 8}, y, x=_x(low, field="zero"), x2=_end("share"), color=reported),
        _layer(target, y, x=_x(low, datum=1)),
        {"transform": [{"filter": "datum.beyond"}], **_layer(arrow, y, x=_x(low, field="share"))},
        _words("said", WIDTH + 12, y),
        _words("verdict", WIDTH + 150, y),
    ]
    return chart(values, layer=layers, width=WIDTH, height={"step": STEP})


def _x(low: float, **value: object) -> Part:
    scale = {"domain": [low, float(LIMITS[1])], "nice": False, "clamp": True}
    ticks = [tick for tick in TICKS if tick >= low]
    axis = {"format": "%", "values": ticks, "grid": False, "orient": "top"}
    return {**value, "type": "quantitative", "scale": scale, "title": "share of the target", "axis": axis}


def _end(field: str) -> Part:
    return {"field": field}


def _layer(mark: Part, y: Part, **encoding: Part) -> Part:
    return {"mark": mark, "encoding": {"y": y, **encoding}}


def _words(field: str, at: int, y: Part) -> Part:
    mark: Part = {"type": "text", "align": "left", "fontSize": 10, "limit": 136}
    return _layer(mark, y, x={"value": at}, text={"field": field})
