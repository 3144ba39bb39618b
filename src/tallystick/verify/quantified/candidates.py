"""Candidates: the answers a rule may rest on."""

from collections.abc import Iterator

from tallystick.model.case import Answer, Case
from tallystick.verify.thresholds import SAME_TOPIC, SAME_UNIT


def on_topic(case: Case) -> tuple[Answer, ...]:
    """The answers that speak to the commitment and do not answer another one better, best first."""
    return tuple(a for a in case.answers if not a.taken and a.relevance >= _least(case, a))


def _least(case: Case, answer: Answer) -> float:
    """The relevance an answer needs: less where its figure could be held against the target."""
    target, given = case.measurement, answer.statement.measurement
    if given is None:
        return SAME_TOPIC
    if target is None:
        return SAME_UNIT
    if not given.quantity.unit.comparable(target.quantity.unit):
        return SAME_TOPIC
    return SAME_UNIT if target.quantity.unit.is_common else 0.0


def with_figure(case: Case) -> Iterator[Answer]:
    """Those of the answers on topic that give a figure."""
    return (a for a in on_topic(case) if a.statement.measurement is not None)
