"""Preparation: a budget for 40 clinics, a contract, a decision or a trial is not 40 clinics."""

from tallystick.languages.preparation import preparations_of
from tallystick.languages.words import words_of
from tallystick.model.case import Answer, Case


def is_there(case: Case, answer: Answer) -> str | None:
    """What the figure counts must not be said to be only decided, paid for, tried or still to come."""
    given = answer.statement.measurement
    if given is None or given.quantity.unit.is_duration:
        return None
    start = answer.statement.start
    words = prepared(case, answer.statement.text, given.start - start, given.end - start)
    return f"the figure counts what is prepared (“{words}”), not what is there" if words else None


def prepared(case: Case, text: str, start: int, end: int) -> str | None:
    """The words by which `start:end` of a text is said to be only prepared.

    A commitment that speaks of the preparation itself ("contracts for 40 clinics shall be signed") is answered by it.
    """
    topic = words_of(case.language).topic
    asked = set(topic(case.clause))
    for found in preparations_of(case.language).around(text, start, end):
        if not asked & set(topic(found["what"])):
            return found["what"]
    return None
