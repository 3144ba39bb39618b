"""The share of the way to the target: a mark for each compared target, section by section."""

from collections.abc import Sequence
from fractions import Fraction

from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.verdict import Verdict
from tallystick.publish.arrange import Part
from tallystick.publish.pictures.labels import labelled_rows, section_label, section_name
from tallystick.publish.pictures.picture import DEEP, INK, MIDDLE, PALE, Picture, Spec, chart
from tallystick.publish.records import Said, percent
from tallystick.publish.summary import Tally, section_tallies
from tallystick.publish.way import share_of_way
from tallystick.publish.wording import verdict_words

SHAPES = {
    Verdict.EXCEEDED: ("triangle-up", DEEP),
    Verdict.MET: ("circle", MIDDLE),
    Verdict.MISSED: ("triangle-down", PALE),
}
LIMITS = (-0.5, 2.0)
STEP, WIDTH = 20, 390

Row = tuple[Tally, tuple[tuple[Assessment, Fraction], ...]]


def ways(evaluation: Evaluation) -> Picture | None:
    """The shares of the way of all compared targets; None where there are none."""
    rows = [(tally, found) for tally in section_tallies(evaluation) if (found := _found(tally.part))]
    if not rows:
        return None
    return Picture(
        name="share-of-the-way",
        title="How much of the way to its target each measure went",
        alt=_alt(rows),
        columns=("Section", "Commitment", "Share of the way", "Verdict"),
        rows=tuple(_cells(tally, *each) for tally, found in rows for each in found),
        spec=_spec(rows),
    )


def _found(part: Part) -> tuple[tuple[Assessment, Fraction], ...]:
    pairs = ((each, share_of_way(each)) for entry in part.entries for each in entry.assessments)
    return tuple((each, share) for each, share in pairs if share is not None)


def _cells(tally: Tally, assessment: Assessment, share: Fraction) -> tuple[Said, ...]:
    name = f"commitment/{assessment.commitment.id}"
    return (
        section_name(tally),
        Said(assessment.commitment.id, f"{name}/id"),
        Said(percent(share), f"{name}/way"),
        Said(verdict_words(assessment.verdict)),
    )


def _alt(rows: Sequence[Row]) -> str:
    shares = [share for _, found in rows for _, share in found]
    least, most = percent(min(shares)), percent(max(shares))
    return (
        f"A mark for each of {len(shares)} targets, section by section, on a line of the way that leads from its "
        f"beginning to the target and beyond: the least went {least} of the way, the most {most}."
    )


def _spec(rows: Sequence[Row]) -> Spec:
    values = [
        {
            "row": place,
            "share": min(max(float(share), LIMITS[0]), LIMITS[1]),
            "verdict": verdict_words(each.verdict),
        }
        for place, (_, found) in enumerate(rows)
        for each, share in found
    ]
    names = [verdict_words(verdict) for verdict in SHAPES]
    shapes, colours = zip(*SHAPES.values(), strict=True)
    legend = {"orient": "top", "title": None}
    y = labelled_rows([section_label(tally) for tally, _ in rows])
    low = min(0.0, *(float(str(value["share"])) for value in values), 0.0)
    x = {"field": "share", "type": "quantitative", "title": "share of the way (the last mark: twice the way or more)",
         "scale": {"domain": [low, LIMITS[1]], "nice": False},
         "axis": {"format": "%", "values": [-0.5, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2], "grid": True}}  # fmt: skip
    marks = {
        "mark": {"type": "point", "filled": True, "stroke": INK, "strokeWidth": 0.8, "size": 75, "opacity": 0.85},
        "encoding": {
            "x": x,
            "y": y,
            "shape": {"field": "verdict", "type": "nominal", "legend": legend,
                      "scale": {"domain": names, "range": list(shapes)}},
            "color": {"field": "verdict", "type": "nominal", "legend": legend,
                      "scale": {"domain": names, "range": list(colours)}},
        },
    }  # fmt: skip
    line = {"mark": {"type": "rule", "strokeWidth": 2, "color": INK}, "encoding": {"x": {"datum": 1}}}
    return chart(values, layer=[line, marks], width=WIDTH, height={"step": STEP})
