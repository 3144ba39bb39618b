"""Measure: the figure must measure what the target names, not something beside it."""

from tallystick.model.case import Answer, Case
from tallystick.verify.thresholds import SAME_MEASURE, SAME_MEASURE_RARE


def same_measure(case: Case, answer: Answer) -> str | None:
    """The words beside the figure must name enough of the target's topic."""
    target, given = case.measurement, answer.statement.measurement
    rare = target is not None and given is not None and not target.quantity.unit.is_common
    if answer.relevance >= (SAME_MEASURE_RARE if rare else SAME_MEASURE):
        return None
    return (
        f"the figure speaks of “{shortened(answer.statement.text)}”, the target of “{shortened(case.topic)}”"
    )


def shortened(text: str, most: int = 90) -> str:
    """`text` in at most `most` characters, cut at a word."""
    text = " ".join(text.split()).strip(" ,;.")
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
