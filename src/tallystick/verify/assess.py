"""Assess: a case goes through the rules of its kind until one decides."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tallystick.model.assessment import Assessment
from tallystick.model.case import Case
from tallystick.model.evidence import Evidence, Relation
from tallystick.model.verdict import Verdict
from tallystick.verify.confidence import confidence_of
from tallystick.verify.decision import Decision
from tallystick.verify.rules import RULES
from tallystick.verify.thresholds import SAME_TOPIC
from tallystick.verify.trend import trend_of

_MOST = 6
"""How many pieces of evidence an assessment shows."""

_MOST_A_SENTENCE = 2
"""How many figures of one sentence an assessment shows."""


def assess(case: Case) -> Assessment:
    """The assessment of one case by the first rule that decides it, and beside it the trend."""
    name, decision = _decide(case)
    trend = trend_of(case)
    return Assessment(
        commitment=case.commitment,
        evidence=tuple(_shown(case, decision)),
        verdict=decision.verdict,
        rule=name,
        rationale=decision.rationale,
        confidence=confidence_of(name, decision),
        on_track=trend.on_track if trend else None,
        trend=trend.why if trend else "",
        obstacle=decision.obstacle,
    )


def _decide(case: Case) -> tuple[str, Decision]:
    for rule in RULES[case.commitment.kind]:
        if decision := rule(case):
            return rule.__name__, decision
    raise AssertionError(f"no rule decides {case.commitment.id}")  # the last rule of each kind always decides


def _shown(case: Case, decision: Decision) -> Iterator[Evidence]:
    """The evidence of an assessment: what the verdict rests on, then what else speaks to the commitment."""
    if decision.verdict is Verdict.NO_EVIDENCE and not decision.used:
        return
    near = {id(answer.statement.sentence) for answer in decision.used}
    others = [a for a in case.answers if a not in decision.used and not a.taken]
    others = [a for a in others if a.relevance >= SAME_TOPIC or id(a.statement.sentence) in near]
    ranked = [(answer, decision.relation) for answer in decision.used]
    ranked += [(answer, Relation.MENTIONS) for answer in others]
    shown: Counter[tuple[str, int]] = Counter()
    for answer, relation in ranked:
        place = (answer.evidence.quote.document, answer.evidence.quote.start)
        if shown[place] < _MOST_A_SENTENCE and shown.total() < _MOST:
            shown[place] += 1
            yield replace(answer.evidence, relation=relation)
