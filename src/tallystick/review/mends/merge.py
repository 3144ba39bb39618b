"""Merge: several commitments of one article become one, or two articles do."""

from dataclasses import replace

from tallystick.errors import ReviewError
from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.quote import Quote
from tallystick.model.review import Decision
from tallystick.review.mends.cutting import cut
from tallystick.review.mends.merge_articles import merge_articles
from tallystick.review.mends.parts import Texts, article_of, assessment_of, only, replaced, waiting

WHY = "People made this commitment by a merge, and nobody has assessed it yet."
MOST = 26  # as many as a split makes
_TAKES = "it takes 'with_1', 'with_2' and so on, each the id of a commitment to take in"


def merge(evaluation: Evaluation, decision: Decision, texts: Texts) -> Evaluation:
    """With an `article` in `details`, the article `subject` takes that in (see merge_articles); else commitments are
    merged."""
    named = {name for name, _ in decision.details}
    return (merge_articles if "article" in named else _merge_commitments)(evaluation, decision, texts)


def _merge_commitments(evaluation: Evaluation, decision: Decision, texts: Texts) -> Evaluation:
    """The commitment `subject` takes in others and keeps its id, kind and target.

    `details` name the others as `with_1`, `with_2` and so on; all are of the same article. Its quote runs from the
    first word of any to the last; its evidence is that of all.
    """
    kept = assessment_of(evaluation, decision.subject)
    others = [assessment_of(evaluation, name) for name in _names(decision)]
    for each in others:
        if each.commitment.article != kept.commitment.article:
            raise ReviewError(
                f"commitment {each.commitment.id!r} is of article {each.commitment.article!r} and not of "
                f"{kept.commitment.article!r}; move it there first"
            )
    quote = _spanning(evaluation, [kept, *others], texts)
    evidence = tuple(dict.fromkeys(found for each in (kept, *others) for found in each.evidence))
    merged = waiting(replace(kept.commitment, quote=quote), evidence, WHY)
    for each in others:
        evaluation = replaced(evaluation, each.commitment.id, ())
    return replaced(evaluation, decision.subject, (merged,))


def _names(decision: Decision) -> tuple[str, ...]:
    known = [f"with_{number}" for number in range(1, MOST + 1)]
    given = only(decision, known, _TAKES)
    names = tuple(given[name] for name in known if name in given)
    if not names:
        raise ReviewError(_TAKES)
    if len({decision.subject, *names}) <= len(names):
        raise ReviewError("a commitment is named twice; name each once")
    return names


def _spanning(evaluation: Evaluation, members: list[Assessment], texts: Texts) -> Quote:
    """The quote from the first word of any member to the last."""
    quotes = sorted((each.commitment.quote for each in members), key=lambda each: (each.start, each.end))
    if len({each.document for each in quotes}) > 1:
        raise ReviewError("the commitments stand in different documents; leave them apart")
    first, end = quotes[0], max(each.end for each in quotes)
    article = article_of(evaluation, members[0].commitment.article).quote
    inside = article.document == first.document and article.start <= first.start and end <= article.end
    stored = texts.get(first.document, "")[first.start : end]
    around = article if inside else replace(first, end=end, exact=stored, text="")
    return cut(around, first.start, end, texts)
