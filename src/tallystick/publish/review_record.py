"""review.json: a Review as text and back, without loss."""

from collections.abc import Iterator
from typing import Any

from tallystick.errors import DataError
from tallystick.model.evaluation import Evaluation
from tallystick.model.quote import Quote
from tallystick.model.review import SCHEMA, CommitmentReview, Review
from tallystick.publish.codec import build, plain
from tallystick.publish.json_text import json_text
from tallystick.publish.schema import REVIEW, check_schema
from tallystick.publish.versioned import parsed


def write_review(review: Review) -> str:
    """The text of review.json. Raises DataError if it would break its schema or its own references."""
    _check(review, "review.json")
    data = review_record(review)
    check_schema(data, "review.json", REVIEW)
    return json_text(data) + "\n"


def read_review(text: str, source: str) -> Review:
    """The review in the text of a review.json; `source` names it in errors.

    Raises DataError when the text is no JSON, was written by a newer version, breaks the schema, names a commitment
    twice or settles one by a judgement that nobody gave.
    """
    data = parsed(text, source, SCHEMA)
    check_schema(data, source, REVIEW)
    try:
        review: Review = build(Review, data)
    except ValueError as error:
        raise DataError(f"{source}: {error}") from error
    _check(review, source)
    return review


def review_record(review: Review) -> dict[str, Any]:
    """The review as a JSON object, keys in the order of the schema."""
    return {"schema": SCHEMA, **plain(review)}


def review_quotes(review: Review) -> Iterator[tuple[str, Quote]]:
    """Every quote of a review, each with words for where it stands ("commitment 5.1, judgement 2")."""
    for each in review.commitments:
        for name, said in _said(each):
            for position, one in enumerate(said, 1):
                where = f"commitment {each.commitment}, {name} {position}"
                yield from ((where, quote) for quote in one.quotes)


def check_review(review: Review, evaluation: Evaluation, source: str) -> None:
    """Raise DataError, naming `source`, unless every commitment and document the review names is in `evaluation`."""
    commitments = {each.commitment.id for each in evaluation.assessments}
    named = [each.commitment for each in review.commitments]
    dissents = (*review.dissents, *(dissent for each in review.commitments for dissent in each.dissents))
    blocked = (name for each in review.conflicts for name in each.commitments)
    for name in (*named, *(each.commitment for each in dissents if each.commitment), *blocked):
        if name not in commitments:
            raise DataError(f"{source}: commitment {name!r} is not in the evaluation")
    hashes = {document.id: document.sha256 for document in evaluation.documents}
    for where, quote in review_quotes(review):
        if hashes.get(quote.document) != quote.sha256:
            raise DataError(f"{source}: {where} is not cut from a document of the evaluation")


def _said(review: CommitmentReview) -> tuple[tuple[str, tuple[Any, ...]], ...]:
    return (
        ("claim", review.claims),
        ("judgement", review.judgements),
        ("adjudication", review.adjudications),
        ("reply", review.replies),
    )


def _check(review: Review, source: str) -> None:
    seen: set[str] = set()
    for each in review.commitments:
        if each.commitment in seen:
            raise DataError(f"{source}: commitment {each.commitment!r} is there twice")
        seen.add(each.commitment)
        if each.settled and each.settled not in (*each.judgements, *each.adjudications):
            raise DataError(f"{source}: commitment {each.commitment!r} is settled by a judgement nobody gave")
