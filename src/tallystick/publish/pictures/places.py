"""Region coverage without a map: which regions the reports name, in how many articles of each part."""

from collections.abc import Mapping, Sequence

from tallystick.model.evaluation import Evaluation
from tallystick.publish.pictures.labels import cut, label_axis, labelled_rows
from tallystick.publish.pictures.picture import DEEP, INK, PALE, Picture, Spec, chart
from tallystick.publish.records import Said, clean, said
from tallystick.publish.regions import region_counts
from tallystick.publish.summary import Tally, section_tallies
from tallystick.publish.wording import NO_SECTION

FEWEST = 2  # regions: one alone shows nothing about coverage
MOST = 40  # regions shown in the chart, those named most; the table has all
STEP, CELL, ROOM = 20, 34, 30

Counts = Mapping[str, Mapping[str, int]]


def region_coverage(evaluation: Evaluation) -> Picture | None:
    """Regions by parts; None where the reports name fewer than two regions."""
    counts = region_counts(evaluation)
    if len(counts) < FEWEST:
        return None
    titles = {section.id: clean(section.title) for section in evaluation.sections}
    named = [tally.part.name for tally in section_tallies(evaluation) if _shown(tally)]
    return Picture(
        name="region-coverage",
        title="Regions that the reports name, by part of the plan",
        alt=_alt(counts),
        columns=("Region", *(titles.get(part, NO_SECTION) for part in named), "All"),
        rows=tuple(_row(region, each, named) for region, each in counts.items()),
        spec=_spec(counts, named, [titles.get(part, NO_SECTION) for part in named]),
    )


def _shown(tally: Tally) -> bool:
    """Whether a tally is that of an outermost section with articles: also one that names no region is shown."""
    return tally.depth == 0 and tally.articles > 0


def _row(region: str, counts: Mapping[str, int], named: Sequence[str]) -> tuple[Said, ...]:
    cells = (
        Said(said(counts[part]), f"region/{region}/{part}") if part in counts else Said("–") for part in named
    )
    return (
        Said(region, f"region/{region}/name"),
        *cells,
        Said(said(sum(counts.values())), f"region/{region}"),
    )


def _alt(counts: Counts) -> str:
    first = [f"{region} in {said(sum(each.values()))}" for region, each in list(counts.items())[:5]]
    return f"A grid of {len(counts)} regions by parts of the plan with the number of articles: {', '.join(first)}."


def _spec(counts: Counts, named: Sequence[str], titles: Sequence[str]) -> Spec:
    shown = list(counts.items())[:MOST]
    values = [
        {"row": row, "part": column, "count": each.get(part, 0)}
        for row, (_, each) in enumerate(shown)
        for column, part in enumerate(named)
    ]
    heads = label_axis([cut(title, ROOM) for title in titles]) | {
        "labelAngle": -40, "orient": "top", "labelPadding": 4, "labelAlign": "left"}  # fmt: skip
    x = {"field": "part", "type": "ordinal", "title": None, "axis": heads}
    y = labelled_rows([cut(name, ROOM) for name, _ in shown])
    most = max(int(str(value["count"])) for value in values)
    colour = {"field": "count", "type": "quantitative", "legend": None,
              "scale": {"domain": [0, most], "range": [PALE, DEEP]},
              "condition": {"test": "datum.count == 0", "value": "#f6f5f1"}}  # fmt: skip
    ink = {"condition": {"test": f"datum.count > {most * 0.45}", "value": "#ffffff"}, "value": INK}
    layers = [
        {"mark": {"type": "rect", "stroke": "#ffffff"}, "encoding": {"x": x, "y": y, "color": colour}},
        {"mark": {"type": "text"}, "encoding": {"x": x, "y": y, "color": ink, "text": {"field": "count"}}},
    ]
    return chart(values, layer=layers, width={"step": CELL}, height={"step": STEP})
