"""Replying: an institution answers a draft verdict within the set time; the answer is printed beside it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction

from tallystick.errors import ReviewError
from tallystick.model.quote import Quote
from tallystick.model.review import Reply as ReviewReply
from tallystick.review.reply import check_reply
from tallystick.review.roles import Action
from tallystick.review.standing import current_round
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.plans.held import held_open
from tallystick_web.plans.models import Commitment
from tallystick_web.plans.values import stored_quotes
from tallystick_web.reporting.claims import LONGEST
from tallystick_web.reporting.own import chosen_of, speaking_for
from tallystick_web.reviews.models import Reply
from tallystick_web.reviews.records import record_of
from tallystick_web.reviews.standings import reply_deadline


@dataclass(frozen=True, slots=True)
class Answer:
    """What an institution answers, with the passages it points to; `reopens` asks for a new assessment.

    `institution` is the key of the one that answers, 0 where the person speaks for one alone.
    """

    text: str
    quotes: tuple[Quote, ...] = ()
    reopens: bool = False
    institution: int = 0


@transaction.atomic
def reply_give(*, seat: Seat, commitment: Commitment, answer: Answer) -> Reply:
    """Answer a draft verdict. Raises ReviewError where the time is over, or it was answered in this round."""
    evaluation = held_open(seat, Action.REPLY_GIVE)
    institution = chosen_of(speaking_for(seat, commitment), answer.institution)
    if len(answer.text) > LONGEST:
        raise ReviewError(f"the answer is longer than {LONGEST:,} characters; attach a document")
    review, now = record_of(commitment).review, datetime.now(UTC)
    value = ReviewReply(institution.name, str(seat.person), now, answer.text, answer.quotes, answer.reopens)
    wanted = {each.document for each in answer.quotes}
    texts = dict(evaluation.documents.filter(key__in=wanted).values_list("key", "text"))
    carried_out_by = commitment.article.institutions.values_list("name", flat=True)
    check_reply(value, review, set(carried_out_by), reply_deadline(evaluation), texts)
    number = current_round(review)
    if commitment.replies.filter(institution=institution, round=number).exists():
        raise ReviewError(
            f"{institution} answered the verdict on {commitment.key} already, and it is printed beside it"
        )
    reply = Reply.objects.create(
        commitment=commitment,
        institution=institution,
        by=seat.person,
        at=now,
        round=number,
        text=answer.text.strip(),
        quotes=stored_quotes(answer.quotes),
        reopens=answer.reopens,
    )
    data = {"institution": institution.name, "reopens": answer.reopens, "quotes": len(answer.quotes)}
    record_event(
        actor=seat.person, evaluation=evaluation, action="reply_given", subject=commitment.key, data=data
    )
    return reply
