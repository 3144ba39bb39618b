"""Decisions on the evaluation of the fictional country that `tests.factory` makes."""

from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Decision, Mending
from tallystick.review.mending import mended
from tests import factory
from tests.review.making import day

TEXTS = {"plan": factory.plan().text, "report": factory.report().text}


def decision(mending: str, subject: str, *details: tuple[str, str], why: str = "It is two.") -> Decision:
    return Decision("ann", day(0), why, Mending(mending), subject, details)


def after(*decisions: Decision) -> Evaluation:
    return mended(factory.evaluation(), decisions, TEXTS)


def one(evaluation: Evaluation, name: str) -> Assessment:
    return next(each for each in evaluation.assessments if each.commitment.id == name)


def ids(evaluation: Evaluation) -> list[str]:
    return [each.commitment.id for each in evaluation.assessments]


def span(words: str) -> str:
    """The stored span of words of the plan, as a split names it."""
    found = factory.quote(factory.plan(), words)
    return f"{found.start}-{found.end}"
