"""Relabel: an article gets another label or title."""

from dataclasses import replace

from tallystick.errors import ReviewError
from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Decision
from tallystick.review.mends.parts import Texts, article_of, only, with_articles

_TAKES = "it takes 'label', 'title' or both"


def relabel(evaluation: Evaluation, decision: Decision, _: Texts) -> Evaluation:
    """The article `subject` gets the `label` or the `title` in `details`, or both; its number stays, as ids do."""
    article = article_of(evaluation, decision.subject)
    given = only(decision, ("label", "title"), _TAKES)
    if not given or not all(given.values()):
        raise ReviewError(f"the new label or title is missing; {_TAKES}")
    changed = replace(
        article, label=given.get("label", article.label), title=given.get("title", article.title)
    )
    return with_articles(evaluation, article.number, (changed,))
