"""Agreement of the assessors: a bar for each section, the share on which both gave the same verdict."""

from collections.abc import Sequence

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Agreement, Review
from tallystick.publish.pictures.labels import cut, label_axis
from tallystick.publish.pictures.picture import INK, MIDDLE, PALE, Picture, Spec, chart
from tallystick.publish.records import Records, Said, clean, place, said
from tallystick.publish.review.records import agreement_name

AGREEMENT = "agreement"
WHOLE = "The whole plan"
STEP, WIDTH, ROOM = 22, 360, 36

Row = tuple[Agreement, Said]


def agreement_picture(review: Review, evaluation: Evaluation, records: Records) -> Picture | None:
    """The shares of agreement; None where nothing was judged twice."""
    titles = {section.id: section.title for section in evaluation.sections}
    rows = [
        (each, _title(each, titles.get(each.section, "")))
        for each in review.agreement
        if each.percent is not None
    ]
    if not rows:
        return None
    return Picture(
        name=AGREEMENT,
        title="How often two assessors gave the same verdict",
        alt=_alt(rows, records),
        columns=("Section", "Judged twice", "Same verdict", "Kappa", "Alpha"),
        rows=tuple(_cells(each, title, records) for each, title in rows),
        spec=_spec(rows, records),
    )


def _title(agreement: Agreement, title: str) -> Said:
    return Said(clean(title), f"{place(agreement.section)}/title") if agreement.section else Said(WHOLE)


def _cells(agreement: Agreement, title: Said, records: Records) -> tuple[Said, ...]:
    name = agreement_name(agreement)
    fields = (f"{name}/{field}" for field in ("items", "percent", "kappa", "alpha"))
    return (title, *(Said(said(records[each]), each) if each in records else Said("–") for each in fields))


def _alt(rows: Sequence[Row], records: Records) -> str:
    words = [f"{title.text}: {_share(each, records)}" for each, title in rows]
    return f"A bar for each section, as long as the share of verdicts that are the same. {', '.join(words)}."


def _share(agreement: Agreement, records: Records) -> str:
    return said(records[f"{agreement_name(agreement)}/percent"])


def _spec(rows: Sequence[Row], records: Records) -> Spec:
    values = [
        {
            "row": row,
            "share": float(each.percent or 0) / 100,
            "shown": _share(each, records),
            "whole": not each.section,
        }
        for row, (each, _) in enumerate(rows)
    ]
    strong = [row for row, (each, _) in enumerate(rows) if not each.section]
    axis = label_axis([cut(title.text, ROOM) for _, title in rows], strong)
    y = {"field": "row", "type": "ordinal", "title": None, "axis": axis}
    x = {"field": "share", "type": "quantitative", "title": "commitments with the same verdict",
         "scale": {"domain": [0, 1]}, "axis": {"format": "%", "tickCount": 5}}  # fmt: skip
    colour = {"condition": {"test": "datum.whole", "value": MIDDLE}, "value": PALE}
    bars = {
        "mark": {"type": "bar", "height": 14, "stroke": INK, "strokeWidth": 0.6},
        "encoding": {"x": x, "y": y, "color": colour},
    }
    numbers = {
        "mark": {"type": "text", "align": "left", "dx": 5},
        "encoding": {"x": {"field": "share", "type": "quantitative"}, "y": y, "text": {"field": "shown"}},
    }
    return chart(values, layer=[bars, numbers], width=WIDTH, height={"step": STEP})
