"""Which reported figure a verdict rests on: what the page draws and the table prints."""

from tallystick.model.assessment import BY_SUM, BY_WORDS, Assessment
from tallystick.model.commitment import Direction, Target
from tallystick.model.evidence import Reported
from tallystick.model.verdict import Verdict

COMPARED = (Verdict.EXCEEDED, Verdict.MET, Verdict.MISSED)
"""The verdicts that a number decides."""


def reported_figure(assessment: Assessment) -> Reported | None:
    """The figure of the passage that weighs most, which the verdict rests on or could not use.

    None when that passage has none, when words decided, or several figures together.
    """
    if assessment.rule in (*BY_WORDS, BY_SUM) or not assessment.evidence:
        return None
    return assessment.evidence[0].reported


def compared_figure(assessment: Assessment) -> Reported | None:
    """The reported figure, where it decided and is in the target's unit, a change or a level as the target is.

    None when the verdict rests on no comparison, or the figure that decided is in another unit.
    """
    target, figure = assessment.commitment.target, reported_figure(assessment)
    if target is None or figure is None or assessment.verdict not in COMPARED:
        return None
    return figure if _alike(figure, target) else None


def _alike(figure: Reported, target: Target) -> bool:
    levels = (figure.direction is Direction.LEVEL, target.direction is Direction.LEVEL)
    return figure.unit == target.unit and levels[0] is levels[1]
