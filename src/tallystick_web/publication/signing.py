"""Signing and dissenting: the experts approve the verdicts of others, or say what they would have said."""

from datetime import UTC, datetime
from hashlib import sha256

from django.db import transaction

from tallystick.errors import ReviewError
from tallystick.model.review import Dissent as ReviewDissent
from tallystick.review.conflicts import Member
from tallystick.review.roles import Action
from tallystick.review.signing import check_dissent, check_signature
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.plans.held import held_open
from tallystick_web.publication.releasing import being_built
from tallystick_web.reviews.models import Dissent, Signature
from tallystick_web.reviews.naming import names_of
from tallystick_web.reviews.records import review_of
from tallystick_web.reviews.signed import verdicts_sha256


def member_of(seat: Seat) -> Member:
    """Who sits in `seat`, as the rules of review know the person."""
    names = names_of(seat.evaluation)
    institutions = tuple(each.institution.name for each in seat.memberships if each.institution)
    return Member(names.get(seat.person.pk, str(seat.person)), seat.roles, institutions)


@transaction.atomic
def verdicts_sign(*, seat: Seat, seen: str) -> Signature:
    """Sign all verdicts as they stand; `seen` is the hash of those the person was shown.

    Raises ReviewError when the person may not sign, or the verdicts changed meanwhile.
    """
    evaluation = held_open(seat, Action.SIGNATURE_GIVE)
    review = review_of(evaluation)
    check_signature(member_of(seat), review)
    digest = verdicts_sha256(review)
    if digest != seen:
        raise ReviewError(
            "a verdict changed since this page was shown; read the verdicts again before you sign"
        )
    signature = Signature.objects.create(
        evaluation=evaluation, by=seat.person, at=datetime.now(UTC), verdicts_sha256=digest
    )
    record_event(
        actor=seat.person, evaluation=evaluation, action="verdicts_signed", data={"verdicts": digest}
    )
    return signature


@transaction.atomic
def dissent_record(*, seat: Seat, text: str, commitment: str = "") -> Dissent:
    """Record an opinion that differs, on one commitment (its key) or on all; it is published.

    Raises ReviewError when the person may not (now), or says nothing.
    """
    evaluation = held_open(seat, Action.DISSENT_RECORD)
    if being_built(evaluation):
        raise ReviewError("a release is being built, which would not hold it; record it once it is built")
    member, now = member_of(seat), datetime.now(UTC)
    check_dissent(ReviewDissent(member.name, now, text, commitment), member, review_of(evaluation))
    row = evaluation.commitments.get(key=commitment) if commitment else None
    dissent = Dissent.objects.create(
        evaluation=evaluation, commitment=row, by=seat.person, at=now, text=text.strip()
    )
    data = {"sha256": sha256(dissent.text.encode("utf-8")).hexdigest()}
    record_event(
        actor=seat.person, evaluation=evaluation, action="dissent_recorded", subject=commitment, data=data
    )
    return dissent
