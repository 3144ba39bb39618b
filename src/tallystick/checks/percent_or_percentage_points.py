"""Percent or percentage points: a difference between two shares is printed as a percentage, or asked as one.

From 40 to 45 percent is 5 percentage points, and 12.5 percent; whoever takes one for the other is misled.
"""

from collections.abc import Iterator
from dataclasses import replace

from tallystick.checks.arithmetic.clash import Figure, Start, figures_of
from tallystick.checks.arithmetic.step import Step, steps_of
from tallystick.checks.arithmetic.wording import shown
from tallystick.checks.material import Judged, Material, Told, place
from tallystick.checks.wording import shortened
from tallystick.languages.sums import SumWords
from tallystick.model.finding import Finding, Severity
from tallystick.quantities.bound import Bound

SEVERITY = Severity.MEDIUM

ON_TOPIC = 0.34
"""The share of its topic that a commitment's answer must name."""

_NAME = "percent_or_percentage_points"


def percent_or_percentage_points(material: Material) -> Iterator[Finding]:
    """A printed percentage is the difference of two printed shares in points and not in percent; or a target
    in percentage points is answered by a change in percent.
    """
    for told in material.told:
        articles = (told.article,) if told.article is not None else ()
        for step in (*steps_of((told,), material.sums), *_set_against(told, material.sums)):
            if step.is_in_points:
                yield Finding(_NAME, SEVERITY, articles, (told.sentence.quote(),), _mistaken(step))
    for judged in material.judged:
        yield from _answered_in_percent(judged, material)


def _mistaken(step: Step) -> str:
    percent = shown(step.in_percent, step.change.unit)
    return (
        f"From {step.start.words} to {step.level.words}, “{step.change.words}” is a difference in percentage points; "
        f"in percent it is {percent}."
    )


def _set_against(told: Told, words: SumWords) -> Iterator[Step]:
    """A share set against another one, and by how much they are said to differ: "77, above the 70, by 7"."""
    figures = figures_of(told)
    for level, other, change in zip(figures, figures[1:], figures[2:], strict=False):
        tied = words.change_cue.search(level.before(other)) and ";" not in level.before(change)
        if tied and level.is_level and other.is_level and change.moved and other.value > 0:
            exact = replace(other.measurement.quantity, bound=Bound.EXACT, near=False)
            yield Step(Start(exact, told.text), level, change)


def _answered_in_percent(judged: Judged, material: Material) -> Iterator[Finding]:
    """The answer to a target in percentage points prints how a share changed in percent."""
    target, commitment = judged.case.measurement, judged.assessment.commitment
    if target is None or target.quantity.unit.dimension != "point":
        return
    here = [place(answer.statement.sentence) for answer in judged.best(ON_TOPIC)]
    for told in material.under.get(commitment.article, ()):
        if place(told.sentence) in here and (change := _in_percent(told)):
            message = (
                f"The plan says “{shortened(commitment.quote.text)}”, in percentage points; "
                f"the report prints “{change.words}”, in percent, which is another thing."
            )
            quotes = (commitment.quote, told.sentence.quote())
            yield Finding(_NAME, SEVERITY, (commitment.article,), quotes, message)


def _in_percent(told: Told) -> Figure | None:
    """The change in percent that a sentence prints beside a share and without one in points."""
    figures = figures_of(told)
    if any(figure.unit.dimension == "point" for figure in figures):
        return None
    shares = [figure for figure in figures if figure.unit.dimension == "ratio"]
    return next((figure for figure in shares[1:] if figure.moved), None)
