"""What each quote is used for, so that a document can lead back to the pages that lean on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.evaluation import Evaluation
from tallystick.model.quote import Quote
from tallystick.model.review import Review
from tallystick.publish.addresses import ABOUT, Addresses
from tallystick.publish.review.timeline import timeline
from tallystick.publish.wording import article_name


class Way(StrEnum):
    """How a document shows what one of its passages is used for."""

    ARTICLE = "article"
    LEANT_ON = "leant_on"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a quote: what it is used for, in words, and the page that uses it.

    `way` says how the document shows it: as an article that begins, as a passage that a commitment or finding
    leans on, or not at all.
    """

    quote: Quote
    words: str
    href: str
    way: Way


def uses_of(evaluation: Evaluation, where: Addresses) -> Iterator[Use]:
    """Every quote of the evaluation with what it is used for."""
    for article in evaluation.articles:
        href, name = where.article(article.number), article_name(article)
        yield Use(article.quote, name, href, Way.ARTICLE)
        yield from (Use(quote, name, href, Way.READ) for quote in article.report)
        yield from (Use(field.quote, name, href, Way.READ) for field in article.fields)
    for each in evaluation.assessments:
        href, name = where.commitment(each.commitment), each.commitment.id
        yield Use(each.commitment.quote, name, href, Way.LEANT_ON)
        yield from (Use(item.quote, name, href, Way.LEANT_ON) for item in each.evidence)
    for position, finding in enumerate(evaluation.findings, 1):
        href = where.finding(position)
        yield from (Use(quote, f"finding {position}", href, Way.LEANT_ON) for quote in finding.quotes)
    yield from (Use(quote, "", ABOUT, Way.READ) for quote in evaluation.outside)


def review_uses(review: Review | None, evaluation: Evaluation, where: Addresses) -> Iterator[Use]:
    """Every quote of people with the commitment it is quoted for."""
    if review is None:
        return
    known = {each.commitment.id: where.commitment(each.commitment) for each in evaluation.assessments}
    for each in review.commitments:
        href, name = known[each.commitment], each.commitment
        quotes = (quote for event in timeline(each) for quote in event.quotes)
        yield from (Use(quote, name, href, Way.LEANT_ON) for quote in quotes)
