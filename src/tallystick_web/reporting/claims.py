"""Claiming: what an institution says of its own commitment. Each claim is a new row; the earlier ones stay."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from tallystick.errors import ReviewError
from tallystick.model.quote import Quote
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.held import held_open
from tallystick_web.plans.models import Commitment
from tallystick_web.plans.values import stored_quotes
from tallystick_web.reporting.own import chosen_of, newest_claims, speaking_for, statuses
from tallystick_web.reviews.models import Claim
from tallystick_web.reviews.picking import check_standing

LONGEST = 20_000  # characters


@dataclass(frozen=True, slots=True)
class Said:
    """What is claimed. `seen` is the key of the claim that the person saw as the newest, 0 for none.

    `institution` is the key of the one it is said for, 0 where the person speaks for one alone.
    """

    status: str
    text: str = ""
    quotes: tuple[Quote, ...] = ()
    seen: int = 0
    institution: int = 0


@transaction.atomic
def claim_make(
    *, seat: Seat, commitment: Commitment, said: Said, action: Action = Action.CLAIM_MAKE
) -> Claim:
    """Claim a status. Raises ReviewError where it may not be, OvertakenError where a colleague was quicker."""
    evaluation = held_open(seat, action)
    institution = chosen_of(speaking_for(seat, commitment), said.institution)
    check_said(commitment, said)
    check_standing(said.quotes, evaluation)
    newest = newest_claims(seat, [commitment.pk]).get((commitment.pk, institution.pk))
    if newest is not None and newest.pk != said.seen:
        raise OvertakenError(
            f"{newest.by} claimed “{newest.status.replace('_', ' ')}” for {commitment.key} meanwhile; "
            "look at it, then claim"
        )
    claim = Claim.objects.create(
        commitment=commitment,
        institution=institution,
        by=seat.person,
        status=said.status,
        text=said.text.strip(),
        quotes=stored_quotes(said.quotes),
    )
    data = {
        "institution": institution.name,
        "status": claim.status,
        "quotes": len(said.quotes),
        "claim": claim.pk,
    }
    record_event(
        actor=seat.person, evaluation=evaluation, action="claim_made", subject=commitment.key, data=data
    )
    return claim


def check_said(commitment: Commitment, said: Said) -> None:
    """Raise ReviewError unless a commitment of its kind can have the status, and the words are not too many."""
    possible: Sequence[str] = statuses(commitment.kind)
    if said.status not in possible:
        choice = ", ".join(each.replace("_", " ") for each in possible)
        raise ReviewError(f"{commitment.key} cannot have the status {said.status!r}; choose from: {choice}")
    if len(said.text) > LONGEST:
        raise ReviewError(
            f"the words on {commitment.key} are longer than {LONGEST:,} characters; attach a document"
        )
