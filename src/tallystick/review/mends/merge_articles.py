"""Merge of articles: one takes in the one before or after it."""

import re
from dataclasses import replace

from tallystick.errors import ReviewError
from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.finding import Finding
from tallystick.model.quote import Quote
from tallystick.model.review import Decision
from tallystick.review.mends.cutting import cut
from tallystick.review.mends.parts import Texts, article_of, assessments_of, only, together

_TAKES = "it takes 'article', the number of the one before or after it"


def merge_articles(evaluation: Evaluation, decision: Decision, texts: Texts) -> Evaluation:
    """The article `subject` takes in that of the number `article`, which stands just before or after it.

    It keeps its number, label, title and section. Its words run from the first of either to the last; commitments,
    findings and what fields and reports print follow, and every commitment keeps id, verdict and evidence. A status is
    claimed of the whole only where it was claimed of both.
    """
    kept = article_of(evaluation, decision.subject)
    other = article_of(evaluation, only(decision, ("article",), _TAKES)["article"])
    if abs(evaluation.articles.index(kept) - evaluation.articles.index(other)) != 1:
        raise ReviewError(f"article {other.number!r} does not stand beside {kept.number!r}; {_TAKES}")
    first, second = sorted((kept, other), key=lambda each: each.quote.start)
    merged = replace(
        kept,
        quote=_spanning(evaluation, first.quote, second.quote, texts),
        report=tuple(dict.fromkeys((*first.report, *second.report))),
        claimed_status=kept.claimed_status if kept.claimed_status == other.claimed_status else None,
        institutions=tuple(dict.fromkeys((*first.institutions, *second.institutions))),
        fields=tuple(dict.fromkeys((*first.fields, *second.fields))),
    )
    own = (*assessments_of(evaluation, first.number), *assessments_of(evaluation, second.number))
    following = (replace(each, commitment=replace(each.commitment, article=kept.number)) for each in own)
    changed = together(evaluation, sorted(following, key=_as_printed))
    findings = tuple(_following(each, other.number, kept.number) for each in evaluation.findings)
    articles = (merged if each is kept else each for each in evaluation.articles if each is not other)
    return replace(changed, articles=tuple(articles), findings=findings)


def _as_printed(assessment: Assessment) -> list[str | int]:
    """The id of the commitment in the order of numbers: 5.2 before 5.10."""
    parts = re.split(r"(\d+)", assessment.commitment.id)
    return [int(each) if place % 2 else each for place, each in enumerate(parts)]


def _following(finding: Finding, gone: str, kept: str) -> Finding:
    numbers = (kept if each == gone else each for each in finding.articles)
    return replace(finding, articles=tuple(dict.fromkeys(numbers)))


def _spanning(evaluation: Evaluation, first: Quote, second: Quote, texts: Texts) -> Quote:
    """The quote from the first word of either to the last, read as the one and then the other."""
    if first.document != second.document:
        raise ReviewError("the articles stand in different documents; leave them apart")
    end = max(first.end, second.end)
    for each in evaluation.articles:
        apart = each.quote.document == first.document and each.quote not in (first, second)
        if apart and first.start <= each.quote.start < end:
            raise ReviewError(f"article {each.number!r} stands between their words; leave them apart")
    if end == first.end:
        return first
    stored = texts.get(first.document, "")[first.start : end]
    whole = cut(replace(first, end=end, exact=stored, text=""), first.start, end, texts)
    return replace(whole, text=f"{first.text} {second.text}")
