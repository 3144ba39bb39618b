"""Candidates: the answers a rule may rest on."""

from collections.abc import Iterator

from tallystick.model.case import Answer, Case
from tallystick.verify.thresholds import SAME_TOPIC


def on_topic(case: Case) -> tuple[Answer, ...]:
    """The answers that speak to the commitment and do not answer another one better, best first."""
    return tuple(a for a in case.answers if a.relevance >= SAME_TOPIC and not a.taken)


def with_figure(case: Case) -> Iterator[Answer]:
    """Those of the answers on topic that give a figure."""
    return (a for a in on_topic(case) if a.statement.measurement is not None)
