"""Measure: the figure must measure what the target names, not something beside it."""

from tallystick.languages.undertakings import undertakings_of
from tallystick.languages.words import words_of
from tallystick.model.case import Answer, Case
from tallystick.verify.thresholds import SAME_MEASURE, SAME_MEASURE_RARE


def same_measure(case: Case, answer: Answer) -> str | None:
    """The words beside the figure must name enough of the target's topic, and something of its head.

    The head is what stands before the first preposition: a share of villages with 4G names the villages of
    "optical fibre to 98 percent of villages", but not the fibre.
    """
    target, given = case.measurement, answer.statement.measurement
    rare = target is not None and given is not None and not target.quantity.unit.is_common
    enough = answer.relevance >= (SAME_MEASURE_RARE if rare else SAME_MEASURE)
    if enough and (target is None or rare or _names_head(case, answer)):
        return None
    spoken, asked = shortened(answer.statement.text), shortened(case.topic)
    return f"the figure speaks of “{spoken}”, the target of “{asked}”"


def _names_head(case: Case, answer: Answer) -> bool:
    """Whether the words beside a figure name anything of the head of the target's topic."""
    words = words_of(case.language)
    cut = undertakings_of(case.language).joint.search(case.topic)
    head = words.weighty(case.topic[: cut.start()] if cut else case.topic)
    return not head or bool(set(head) & set(words.topic(answer.statement.topic)))


def shortened(text: str, most: int = 90) -> str:
    """`text` in at most `most` characters, cut at a word."""
    text = " ".join(text.split()).strip(" ,;.")
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
