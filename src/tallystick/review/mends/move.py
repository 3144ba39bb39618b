"""Move: an article goes to another section, or a commitment to another article."""

from dataclasses import replace

from tallystick.errors import ReviewError
from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Decision
from tallystick.review.mends.parts import Texts, article_of, assessment_of, only, with_articles

_TAKES = "it takes either 'section', to move an article, or 'article', to move a commitment"


def move(evaluation: Evaluation, decision: Decision, _: Texts) -> Evaluation:
    """With a `section` in `details`, the article `subject` goes to that section ("" for none); with an `article`, the
    commitment `subject` goes to the end of that article and keeps its id, its verdict and its evidence."""
    given = only(decision, ("section", "article"), _TAKES)
    if len(given) != 1:
        raise ReviewError(_TAKES)
    if "section" in given:
        return _to_section(evaluation, decision.subject, given["section"] or None)
    return _to_article(evaluation, decision.subject, given["article"])


def _to_section(evaluation: Evaluation, number: str, section: str | None) -> Evaluation:
    article = article_of(evaluation, number)
    if section is not None and section not in {each.id for each in evaluation.sections}:
        raise ReviewError(f"there is no section {section!r}")
    if article.section == section:
        raise ReviewError(f"article {number!r} stands there already")
    return with_articles(evaluation, number, (replace(article, section=section),))


def _to_article(evaluation: Evaluation, name: str, number: str) -> Evaluation:
    found = assessment_of(evaluation, name)
    article_of(evaluation, number)
    if found.commitment.article == number:
        raise ReviewError(f"commitment {name!r} is of article {number!r} already")
    moved = replace(found, commitment=replace(found.commitment, article=number))
    others = [each for each in evaluation.assessments if each is not found]
    place = _end_of(evaluation, others, number)
    return replace(evaluation, assessments=(*others[:place], moved, *others[place:]))


def _end_of(evaluation: Evaluation, assessments: list[Assessment], number: str) -> int:
    """Where the commitments of an article end, in plan order, though it may have none."""
    order = {article.number: place for place, article in enumerate(evaluation.articles)}
    later = (
        place
        for place, each in enumerate(assessments)
        if order.get(each.commitment.article, -1) > order[number]
    )
    return next(later, len(assessments))
