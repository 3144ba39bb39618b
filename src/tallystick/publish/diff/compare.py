"""Two evaluations -> their Difference."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.finding import Finding
from tallystick.model.quote import Quote
from tallystick.model.review import CommitmentReview, Dissent, Reply, Review
from tallystick.publish.diff.difference import Difference, DocumentPair, Fate, Pair, Step
from tallystick.publish.diff.fate import steps
from tallystick.publish.diff.pairing import pairs, same_words

Said = TypeVar("Said", Reply, Dissent)
Reviews = tuple[Review | None, Review | None]
NO_REVIEWS: Reviews = (None, None)


def compare(before: Evaluation, after: Evaluation, reviews: Reviews = NO_REVIEWS) -> Difference:
    """What changed from `before` to `after`: two evaluations of one plan, or of two plans.

    `reviews` are what people decided about each, None where nobody reviewed it; the evaluations are the reviewed ones.
    """
    olds, news = (review.by_commitment() if review else {} for review in reviews)
    return Difference(
        before,
        after,
        documents=tuple(_documents(before.documents, after.documents)),
        pairs=tuple(
            _heard(_pair(*each), olds, news) for each in pairs(before.assessments, after.assessments)
        ),
        found=tuple(_only(after.findings, before.findings)),
        gone=tuple(_only(before.findings, after.findings)),
        reviewed=any(reviews),
        dissents=_new(*(review.dissents if review else () for review in reviews)),
    )


def _heard(pair: Pair, olds: Mapping[str, CommitmentReview], news: Mapping[str, CommitmentReview]) -> Pair:
    """The pair with what people said of it."""
    old = olds.get(pair.before.commitment.id) if pair.before else None
    new = news.get(pair.after.commitment.id) if pair.after else None
    return replace(
        pair,
        settled=(old.settled if old else None, new.settled if new else None),
        replies=_new(old.replies if old else (), new.replies if new else ()),
        dissents=_new(old.dissents if old else (), new.dissents if new else ()),
    )


def _new(before: tuple[Said, ...], after: tuple[Said, ...]) -> tuple[Said, ...]:
    """What was said after and not before: by the same person, in the same words."""
    known = {(each.by, each.text) for each in before}
    return tuple(each for each in after if (each.by, each.text) not in known)


def _documents(before: Iterable[Source], after: Iterable[Source]) -> Iterator[DocumentPair]:
    """Documents with the same text are the same; then those with the same short name."""
    left = list(before)
    for source in after:
        same = next((old for old in left if old.sha256 == source.sha256), None)
        named = same or next((old for old in left if old.id == source.id), None)
        if named:
            left.remove(named)
        yield DocumentPair(named, source)
    yield from (DocumentPair(old, None) for old in left)


def _pair(before: Assessment | None, after: Assessment | None) -> Pair:
    if before is None or after is None:
        return Pair(before, after, (Step(Fate.NEW if before is None else Fate.DROPPED),))
    found = steps(before.commitment, after.commitment, same_words(before, after))
    return Pair(before, after, found, tuple(_more(after, before)), tuple(_more(before, after)))


def _more(one: Assessment, other: Assessment) -> Iterator[Quote]:
    """The quotes of evidence that only `one` has, each once."""
    known = {_plain(item.quote) for item in other.evidence}
    for item in one.evidence:
        if _plain(item.quote) not in known:
            known.add(_plain(item.quote))
            yield item.quote


def _plain(quote: Quote) -> str:
    return " ".join(quote.text.casefold().split())


def _only(one: Iterable[Finding], other: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of `one` that `other` does not have."""
    known = {(finding.check, finding.message) for finding in other}
    return (finding for finding in one if (finding.check, finding.message) not in known)
