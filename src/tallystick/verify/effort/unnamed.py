"""Unnamed: what is printed under the article answers no other commitment, but does not name the effort either."""

from tallystick.model.case import Case
from tallystick.model.evidence import Nature, Relation
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision

LEAST = 0.12
"""The share of an effort's topic from which a sentence names it."""


def unnamed(case: Case) -> Decision | None:
    """The report stands under the article and speaks to none of its other commitments, in words of its own.

    It is taken to answer the open-ended duties, by what it gives: a result or an activity. A reader should check.
    """
    left = tuple(answer for answer in case.answers if not answer.taken)
    if any(answer.relevance >= LEAST for answer in left):
        return None
    results = tuple(answer for answer in left if answer.evidence.nature is Nature.OUTCOME)
    verdict = Verdict.OUTCOME_REPORTED if results else Verdict.ACTIVITY_REPORTED
    said = "what is printed under the article does not name this effort; it is read as speaking to it"
    return Decision(verdict, said, (results or left)[:3], Relation.MENTIONS)
