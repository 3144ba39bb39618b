"""Which reported figure was held against a target: what the page draws and the table prints."""

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Direction, Target
from tallystick.model.evidence import Reported
from tallystick.model.verdict import Verdict

COMPARED = (Verdict.EXCEEDED, Verdict.MET, Verdict.MISSED)
"""The verdicts that a number decides."""


def compared_figure(assessment: Assessment) -> Reported | None:
    """The first figure of the evidence in the target's unit that is a change or a level as the target is.

    None when the verdict rests on no comparison, or the figure that decided is in another unit.
    """
    target = assessment.commitment.target
    if target is None or assessment.verdict not in COMPARED:
        return None
    figures = (evidence.reported for evidence in assessment.evidence if evidence.reported)
    return next((figure for figure in figures if _alike(figure, target)), None)


def first_figure(assessment: Assessment) -> Reported | None:
    """The figure of the passage that weighs most among those that report one."""
    return next((evidence.reported for evidence in assessment.evidence if evidence.reported), None)


def _alike(figure: Reported, target: Target) -> bool:
    levels = (figure.direction is Direction.LEVEL, target.direction is Direction.LEVEL)
    return figure.unit == target.unit and levels[0] is levels[1]
