"""Counted: hospitals are not institutions, households are not people, heads are not members."""

from tallystick.languages.words import words_of
from tallystick.model.case import Answer, Case

_ANYBODY = "people"


def same_counted(case: Case, answer: Answer) -> str | None:
    """What the figure counts must be named by the target, where both count something."""
    target, given = case.measurement, answer.statement.measurement
    if target is None or given is None:
        return None
    wanted, counted = target.quantity.unit, given.quantity.unit
    if wanted.dimension != "count" or counted.dimension != "count":
        return None
    topic = words_of(case.language).topic
    if (
        not wanted.name
        or not set(topic(counted.name)) - set(topic(_ANYBODY))
        or set(topic(counted.name)) & set(topic(f"{wanted.name} {case.topic}"))
    ):
        return None
    return f"{counted.name} are counted, not {wanted.name}"
