"""Writing the audit log."""

from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from tallystick.review.chain import link
from tallystick_web.accounts.models import User
from tallystick_web.audit.models import Chain, Event
from tallystick_web.plans.models import Evaluation

SITE = "site"


def stream_of(evaluation: Evaluation | None) -> str:
    """The name of the stream that the events of an evaluation (None: of the whole site) stand in."""
    return f"evaluation-{evaluation.pk}" if evaluation else SITE


def entry(event: Event) -> dict[str, Any]:
    """What the hash of an event covers, beside the hash of the event before."""
    return {
        "stream": event.stream,
        "sequence": event.sequence,
        "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor_id": event.actor_id,
        "actor": event.actor,
        "action": event.action,
        "subject": event.subject,
        "data": event.data,
    }


@transaction.atomic
def record_event(
    *,
    actor: User | None,
    evaluation: Evaluation | None,
    action: str,
    subject: str = "",
    data: dict[str, Any] | None = None,
) -> Event:
    """Append an event to its stream, in the transaction of what it tells of. `actor` None is the program itself.

    `data` holds plain JSON values only.
    """
    stream = stream_of(evaluation)
    Chain.objects.get_or_create(stream=stream)
    chain = Chain.objects.select_for_update().get(stream=stream)
    event = Event(
        stream=stream,
        sequence=chain.length + 1,
        at=datetime.now(UTC),
        actor_id=actor.pk if actor else None,
        actor=str(actor) if actor else "tallystick",
        action=action,
        subject=subject[:200],
        data=data or {},
        previous=chain.sha256,
    )
    event.sha256 = link(event.previous, entry(event))
    event.save(force_insert=True)
    chain.length, chain.sha256 = event.sequence, event.sha256
    chain.save(update_fields=["length", "sha256"])
    return event
