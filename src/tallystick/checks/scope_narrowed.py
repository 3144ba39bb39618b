"""Scope narrowed: the plan speaks of all, the report of some: key counties, one city, everybody but a group."""

import re
from collections.abc import Iterator

from tallystick.checks.material import Judged, Material
from tallystick.checks.wording import shortened
from tallystick.languages.mood import moods_of
from tallystick.model.case import Answer
from tallystick.model.commitment import Kind
from tallystick.model.finding import Finding, Severity
from tallystick.model.quote import Quote
from tallystick.model.verdict import Verdict

SEVERITY = Severity.MEDIUM

ON_TOPIC = 0.45
"""The share of its topic that a commitment's answer must name."""

_RESTS = (
    Verdict.EXCEEDED,
    Verdict.MET,
    Verdict.DONE,
    Verdict.NOT_COMPARABLE,
    Verdict.NO_EVIDENCE,
    Verdict.OUTCOME_REPORTED,
    Verdict.ACTIVITY_REPORTED,
)


def scope_narrowed(material: Material) -> Iterator[Finding]:
    """The answer to a commitment limits itself to some of those the commitment speaks of, or leaves some out.

    Silent where the commitment uses the same limit, and where the same sentence also speaks of the whole. A
    single place says nothing against an effort, of which it may be an example.
    """
    seen: set[tuple[str, Quote]] = set()
    for judged in material.judged:
        commitment = judged.assessment.commitment
        if judged.assessment.verdict not in _RESTS:
            continue
        is_effort = judged.case.commitment.kind is Kind.EFFORT
        for answer in judged.best(ON_TOPIC)[: None if is_effort else 1]:
            limit, key = _limit(judged, answer, material), (commitment.article, answer.evidence.quote)
            if limit is not None and key not in seen:
                seen.add(key)
                yield _finding(judged, answer, limit)


def _finding(judged: Judged, answer: Answer, limit: str) -> Finding:
    commitment = judged.assessment.commitment
    said = shortened(commitment.quote.text)
    message = f"The plan says “{said}”; the report limits itself: “{limit}”."
    return Finding(
        "scope_narrowed", SEVERITY, (commitment.article,), (commitment.quote, answer.evidence.quote), message
    )


def _limit(judged: Judged, answer: Answer, material: Material) -> str | None:
    """The words by which an answer limits itself, where the plan's clause does not use the same."""
    sentence = answer.statement.sentence.text
    part = sentence[: answer.statement.end].rstrip(" ;,.").rpartition(";")[2].strip()
    left_out = material.words.left_out.search(sentence)
    if left_out:
        return left_out.group()
    if material.words.everywhere.search(sentence) or moods_of(judged.case.language).admits_gap(sentence):
        return None
    is_effort = judged.case.commitment.kind is Kind.EFFORT
    narrowed = material.words.narrowed.search(_opening(part) if is_effort else part)
    if narrowed is None and not is_effort:
        narrowed = _place(part, judged, material)
    if narrowed and narrowed.group().lower() not in judged.case.clause.lower():
        return narrowed.group().strip(" ,")
    return None


def _opening(part: str) -> str:
    """The first two parts between commas: behind them a sentence tells other things that were done for an effort."""
    return ",".join(part.split(",")[:2])


def _place(part: str, judged: Judged, material: Material) -> re.Match[str] | None:
    """The place an answer begins with, where neither the plan's sentence nor a title or heading names it."""
    found = material.words.place.match(part)
    if found is None:
        return None
    titles = [source.title for source in material.evaluation.documents]
    headings = [section.title for section in material.outline.sections]
    known = " ".join([*titles, *headings, judged.case.context])
    return None if found["place"] in known else found
