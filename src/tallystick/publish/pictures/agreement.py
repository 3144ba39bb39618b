"""Agreement of the assessors: a bar for each section, the share on which both gave the same verdict."""

from collections.abc import Sequence

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Agreement, Review
from tallystick.publish.pictures.labels import cut, labelled_rows
from tallystick.publish.pictures.picture import INK, MIDDLE, PALE, Picture, Spec, chart
from tallystick.publish.records import Records, Said
from tallystick.publish.review.agreement import COLUMNS, agreement_rows

AGREEMENT = "agreement"
STEP, WIDTH, ROOM = 22, 360, 36

Row = tuple[Agreement, tuple[Said, ...]]


def agreement_picture(review: Review, evaluation: Evaluation, records: Records) -> Picture | None:
    """The shares of agreement; None where nothing was judged twice."""
    pairs = zip(review.agreement, agreement_rows(review, evaluation, records), strict=True)
    rows = [(each, cells) for each, cells in pairs if each.percent is not None]
    if not rows:
        return None
    return Picture(
        name=AGREEMENT,
        title="How often two assessors gave the same verdict",
        alt=_alt(rows),
        columns=COLUMNS,
        rows=tuple(cells for _, cells in rows),
        spec=_spec(rows),
    )


def _alt(rows: Sequence[Row]) -> str:
    words = [f"{title.text}: {share.text}" for _, (title, _, share, *_) in rows]
    return f"A bar for each section, as long as the share of verdicts that are the same. {', '.join(words)}."


def _spec(rows: Sequence[Row]) -> Spec:
    values = [
        {
            "row": row,
            "share": float(each.percent or 0) / 100,
            "shown": cells[2].text,
            "whole": not each.section,
        }
        for row, (each, cells) in enumerate(rows)
    ]
    strong = [row for row, (each, _) in enumerate(rows) if not each.section]
    y = labelled_rows([cut(title.text, ROOM) for _, (title, *_) in rows], strong)
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
