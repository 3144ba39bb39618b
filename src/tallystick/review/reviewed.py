"""Reviewed: the evaluation that is published, with the verdicts that people settled."""

from collections.abc import Mapping
from dataclasses import replace

from tallystick.errors import ReviewError
from tallystick.model.assessment import BY_SUM, BY_WORDS, Assessment
from tallystick.model.commitment import Commitment
from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.evidence import Evidence, Nature, Relation
from tallystick.model.quote import Quote
from tallystick.model.review import (
    BY_ADJUDICATION,
    BY_ASSESSORS,
    NOT_YET_ASSESSED,
    CommitmentReview,
    Judgement,
    Review,
)
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.review.standing import current_round

SHOWN = 5  # how many undecided commitments an error names

RELATIONS: Mapping[Verdict, Relation] = {
    Verdict.EXCEEDED: Relation.SUPPORTS,
    Verdict.MET: Relation.SUPPORTS,
    Verdict.DONE: Relation.SUPPORTS,
    Verdict.OUTCOME_REPORTED: Relation.SUPPORTS,
    Verdict.ACTIVITY_REPORTED: Relation.SUPPORTS,
    Verdict.MISSED: Relation.CONTRADICTS,
    Verdict.GAP_ADMITTED: Relation.CONTRADICTS,
}
"""How a passage of a report stands to a commitment on which it led people to a verdict; else it mentions it."""

NATURES: Mapping[Verdict, Nature] = {
    Verdict.EXCEEDED: Nature.OUTCOME,
    Verdict.MET: Nature.OUTCOME,
    Verdict.MISSED: Nature.OUTCOME,
    Verdict.OUTCOME_REPORTED: Nature.OUTCOME,
    Verdict.DONE: Nature.STRUCTURAL,
}
"""What a passage reports that led people to a verdict; else it reports what was done."""


def reviewed(evaluation: Evaluation, review: Review) -> Evaluation:
    """The evaluation (mended, where people mended it) with the settled verdict of every commitment.

    The rule is `by_assessors` or `by_adjudication`, the rationale the person's reason, the confidence 1; the evidence
    is the machine's and what those quoted who gave this verdict. What the machine had said stays in
    `CommitmentReview.machine`. Raises ReviewError where a commitment has no settled verdict in its newest round, or one
    that its kind cannot get, or where the review is of something else.
    """
    known = {each.commitment: each for each in review.commitments}
    _check_same(evaluation, known)
    settled = {name: found for name, each in known.items() if (found := _settled(each))}
    if undecided := [name for name in known if name not in settled]:
        raise ReviewError(
            f"{len(undecided)} commitments are undecided ({_shown(undecided)}); settle them first"
        )
    sources = {document.id: document for document in evaluation.documents}
    assessments = (
        _assessed(each, known[each.commitment.id], settled[each.commitment.id], sources)
        for each in evaluation.assessments
    )
    return replace(evaluation, assessments=tuple(assessments))


def _check_same(evaluation: Evaluation, known: Mapping[str, CommitmentReview]) -> None:
    ids = {each.commitment.id for each in evaluation.assessments}
    if missing := [name for name in ids if name not in known]:
        raise ReviewError(
            f"{len(missing)} commitments are undecided ({_shown(sorted(missing))}); nobody reviewed them"
        )
    if unknown := [name for name in known if name not in ids]:
        raise ReviewError(f"the review is of commitments that are not in the evaluation: {_shown(unknown)}")


def _settled(review: CommitmentReview) -> Judgement | None:
    """The settled judgement, if it is of the newest round and someone gave it."""
    found = review.settled
    given = (*review.judgements, *review.adjudications)
    if found is None or found not in given:
        return None
    newest = max(current_round(review), *(each.round for each in given))
    return found if found.round == newest else None


def _assessed(
    assessment: Assessment, review: CommitmentReview, settled: Judgement, sources: Mapping[str, Source]
) -> Assessment:
    _check_verdict(assessment.commitment, settled)
    quotes = dict.fromkeys(quote for each in _sharing(review, settled) for quote in each.quotes)
    judged = tuple(_evidence(quote, settled.verdict, sources) for quote in quotes)
    agreed = settled.verdict is assessment.verdict and assessment.rule != NOT_YET_ASSESSED
    return replace(
        assessment,
        evidence=_together(assessment, judged, agreed),
        verdict=settled.verdict,
        rule=BY_ADJUDICATION if settled in review.adjudications else BY_ASSESSORS,
        rationale=settled.reason,
        confidence=1.0,
        on_track=assessment.on_track if agreed else None,
        trend=assessment.trend if agreed else "",
    )


def _together(assessment: Assessment, judged: tuple[Evidence, ...], agreed: bool) -> tuple[Evidence, ...]:
    """The machine's evidence and what people quoted, each passage once, the weightiest first.

    The machine's comes first only where one figure decided and people found the same: then that figure is still the
    result. Elsewhere no figure of the machine's may stand for the verdict of people, and where they found otherwise,
    its passages only mention the commitment.
    """
    found = assessment.evidence
    if agreed and assessment.rule not in (*BY_WORDS, BY_SUM):
        known = {each.quote.place for each in found}
        return (*found, *(each for each in judged if each.quote.place not in known))
    known = {each.quote.place for each in judged}
    left = (each for each in found if each.quote.place not in known)
    return (*judged, *(each if agreed else replace(each, relation=Relation.MENTIONS) for each in left))


def _check_verdict(commitment: Commitment, settled: Judgement) -> None:
    if settled.verdict not in VERDICTS[commitment.kind]:
        raise ReviewError(
            f"commitment {commitment.id}: {commitment.kind} commitments cannot get the verdict {settled.verdict}; "
            "it was settled before the commitment was mended"
        )


def _sharing(review: CommitmentReview, settled: Judgement) -> tuple[Judgement, ...]:
    """The settled judgement, and those of the same round and verdict that it shares its ground with."""
    same = (
        each
        for each in (*review.adjudications, *review.judgements)
        if each.round == settled.round and each.verdict is settled.verdict
    )
    return (settled, *same)


def _evidence(quote: Quote, verdict: Verdict, sources: Mapping[str, Source]) -> Evidence:
    """A passage that people quoted for a verdict, and so stands to the commitment as the verdict does."""
    document = sources.get(quote.document)
    nature = NATURES.get(verdict, Nature.PROCESS)
    reports = document is not None and document.role is not Role.PLAN
    relation = RELATIONS.get(verdict, Relation.MENTIONS) if reports else Relation.MENTIONS
    return Evidence(quote, relation, nature, None, document.source if document else None)


def _shown(names: list[str]) -> str:
    more = ", ..." if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more
