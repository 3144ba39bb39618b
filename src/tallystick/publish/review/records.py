"""What a publication may say of a review: every figure, date and text in it, each under a name of its own.

A name leads from the whole to the part: `commitment/5.1/judgement/2/reason/1`, `decision/3/why/1`,
`agreement/total/kappa`, `review/signatures`, `release/number`.
"""

from collections.abc import Iterator
from datetime import datetime
from fractions import Fraction

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Agreement, Review
from tallystick.publish.records import Records, Value, quote_records, records_of
from tallystick.publish.review.counts import counts_of
from tallystick.publish.review.text import texts_of
from tallystick.publish.review.timeline import JUDGED, Act, Event, timeline, whole_dissents
from tallystick.publish.review.wording import mended_words

WHOLE = "total"
"""What agreement over all sections is recorded under."""


def review_records(review: Review) -> Records:
    """Every record of a review by its name."""
    return dict(_named(review))


def all_records(evaluation: Evaluation, review: Review | None) -> dict[str, Value]:
    """Every record of an evaluation and, where people reviewed it, of its review."""
    return {**records_of(evaluation), **(review_records(review) if review else {})}


def commitment_records(review: Review, commitments: frozenset[str]) -> Records:
    """The records of the commitments named."""
    return {
        name: value
        for each in review.commitments
        if each.commitment in commitments
        for event in timeline(each)
        for name, value in _event(event)
    }


def agreement_name(agreement: Agreement) -> str:
    """The name under which the agreement on a section is recorded."""
    return f"agreement/{agreement.section or WHOLE}"


def measure(value: float) -> str:
    """A measure of agreement as it is printed: two digits after the point, rounded towards less agreement."""
    return f"{Fraction(str(value)) * 100 // 1 / 100:.2f}"


def _named(review: Review) -> Iterator[tuple[str, Value]]:
    yield from counts_of(review).items()
    for each in review.commitments:
        for event in timeline(each):
            yield from _event(event)
    for commitment, event in whole_dissents(review):
        yield from _event(event)
        if commitment:
            yield f"{event.record}/commitment", commitment
    for place, decision in enumerate(review.decisions, 1):
        name = f"decision/{place}"
        yield from _spoken(name, decision.by, decision.at)
        yield f"{name}/subject", decision.subject
        yield from texts_of(decision.why, f"{name}/why")
        yield f"{name}/details", mended_words(decision)
    for place, signature in enumerate(review.signatures, 1):
        yield from _spoken(f"signature/{place}", signature.by, signature.at)
    for place, conflict in enumerate(review.conflicts, 1):
        yield from _spoken(f"conflict/{place}", conflict.by, conflict.at)
        yield f"conflict/{place}/commitments", len(conflict.commitments)
    if review.quorum:
        yield "review/quorum", review.quorum
    for agreement in review.agreement:
        yield from _agreement(agreement)
    yield from _release(review)


def _event(event: Event) -> Iterator[tuple[str, Value]]:
    name = event.record
    if event.at:
        yield from _spoken(name, event.by, event.at)
    if event.institution:
        yield f"{name}/institution", event.institution
    if event.status:
        yield f"{name}/status", event.status
    if event.act in JUDGED:
        yield f"{name}/round", event.round
    if event.act is Act.MACHINE:
        yield f"{name}/text/1", event.text
        yield f"{name}/rule", event.rule
    else:
        yield from texts_of(event.text, f"{name}/text")
    for place, quote in enumerate(event.quotes, 1):
        yield from quote_records(f"{name}/quote/{place}", quote)


def _spoken(name: str, by: str, at: datetime) -> Iterator[tuple[str, Value]]:
    yield f"{name}/by", by
    yield f"{name}/at", at.date()


def _agreement(agreement: Agreement) -> Iterator[tuple[str, Value]]:
    name = agreement_name(agreement)
    yield f"{name}/items", agreement.items
    if agreement.percent is not None:
        yield f"{name}/percent", Fraction(str(agreement.percent)) / 100
    for field, value in (("kappa", agreement.kappa), ("alpha", agreement.alpha)):
        if value is not None:
            yield f"{name}/{field}", measure(value)


def _release(review: Review) -> Iterator[tuple[str, Value]]:
    release = review.release
    if release is None:
        return
    yield "release/number", release.number
    yield from _spoken("release", release.by, release.at)
    yield from texts_of(release.note, "release/note")
    if release.previous:
        yield "release/previous", release.previous
