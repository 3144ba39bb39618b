"""How much of the way to its target a measure went: 0 where it began, 1 at the target, below 0 away from it."""

from decimal import Decimal
from fractions import Fraction

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Direction, Target
from tallystick.model.evidence import Reported
from tallystick.model.verdict import Verdict
from tallystick.publish.comparison import compared_figure


def share_of_way(assessment: Assessment) -> Fraction | None:
    """The share of the way that the figure which decided stands for.

    The way begins at the baseline where the plan prints one. It begins at zero for a target that is a change
    ("by 10 percent") and for a level that is to be at least so high. Everything else has no known beginning:
    None, as where the verdict rests on no comparison, or the target is its own beginning.
    """
    target, reported = assessment.commitment.target, deciding_figure(assessment)
    if target is None or reported is None:
        return None
    start = _start(target)
    if start is None or start == target.value:
        return None
    return Fraction(on_scale(reported, target) - start) / Fraction(target.value - start)


def deciding_figure(assessment: Assessment) -> Reported | None:
    """The compared figure, where the verdict follows from it: a passage may report several alike."""
    target, reported = assessment.commitment.target, compared_figure(assessment)
    if target is None or reported is None:
        return None
    value = on_scale(reported, target)
    better = value <= target.value if target.comparator.upward is False else value >= target.value
    return reported if better is (assessment.verdict is not Verdict.MISSED) else None


def on_scale(reported: Reported, target: Target) -> Decimal:
    """The reported value on the target's scale: below zero when the measure moved the other way."""
    return reported.value if reported.direction is target.direction else -reported.value


def _start(target: Target) -> Decimal | None:
    if target.direction is not Direction.LEVEL:
        return Decimal(0)
    if target.baseline_value is not None:
        return target.baseline_value
    return Decimal(0) if target.comparator.upward else None
