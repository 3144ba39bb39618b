"""People mend the outline: each change is a recorded decision with its reason, and the rows are made anew of the
machine's reading and all decisions that stand."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from tallystick.errors import ReviewError
from tallystick.model.review import Mending
from tallystick.publish.record import read_record
from tallystick.review.mending import mended
from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.decisions import Details, decision_of
from tallystick_web.plans.drafting import store_rows
from tallystick_web.plans.held import locked
from tallystick_web.plans.import_rules import ACTIVE
from tallystick_web.plans.models import Article, Evaluation, OutlineDecision


@dataclass(frozen=True, slots=True)
class Change:
    """One change that a person wants: what kind, of which article or commitment, how and why.

    `beside` are other articles that it changes, by number, with the fingerprints they were shown with.
    """

    mending: Mending
    subject: str
    details: Details
    why: str
    beside: Mapping[str, str] = field(default_factory=dict)


def fingerprint(article: Article) -> str:
    """What of an article can be mended, as a hash: it differs when anybody mended it in between."""
    commitments = [
        (each.key, each.kind, each.words, each.data.get("target"), each.data["quote"]["start"])
        for each in article.commitments.all()
    ]
    quote = article.data["quote"]
    words = (quote["start"], quote["end"])
    own = (article.number, article.label, article.title, article.section_id)
    return sha256(json.dumps([own, words, commitments], sort_keys=True).encode()).hexdigest()[:20]


@transaction.atomic
def mend(*, seat: Seat, article: Article, change: Change, seen: str) -> OutlineDecision:
    """Record a change of an article that was shown with the fingerprint `seen`, and carry it out.

    Raises OvertakenError where somebody mended it or another that is changed meanwhile, ReviewError for what cannot be
    done.
    """
    evaluation = _open(seat)
    shown = {article.number: seen, **change.beside}
    now = evaluation.articles.filter(number__in=shown).prefetch_related("commitments")
    if {each.number: fingerprint(each) for each in now} != shown:
        raise OvertakenError("Somebody mended this article while you wrote. See what stands there now.")
    decision = OutlineDecision(
        evaluation=evaluation,
        by=seat.person,
        why=change.why.strip(),
        mending=change.mending.value,
        subject=change.subject,
        details=dict(change.details),
    )
    standing = [*evaluation.decisions.filter(withdrawn_at=None).select_related("by"), decision]
    _make_rows(evaluation, standing)
    decision.save()
    _record(seat, decision, "outline_mended")
    return decision


@transaction.atomic
def withdraw(*, seat: Seat, decision: OutlineDecision) -> None:
    """Take a decision back; it stays listed. Raises ReviewError where a later one builds on it."""
    evaluation = _open(seat)
    found = evaluation.decisions.select_for_update().get(pk=decision.pk)
    if found.withdrawn_at is not None:
        raise ReviewError("this change is withdrawn already")
    found.withdrawn_at = timezone.now()
    found.save(update_fields=["withdrawn_at"])
    try:
        _make_rows(evaluation, evaluation.decisions.filter(withdrawn_at=None).select_related("by"))
    except ReviewError as error:
        raise ReviewError(
            f"this change cannot be withdrawn as things are, since a later one builds on it: {error}; "
            "withdraw that one first"
        ) from error
    _record(seat, found, "outline_mend_withdrawn")


def _open(seat: Seat) -> Evaluation:
    """The evaluation, locked. Raises ReviewError where its outline cannot be mended now."""
    seat.require(Action.OUTLINE_MEND)
    evaluation = locked(seat.evaluation)
    if not open_in(Phase(evaluation.phase), Action.OUTLINE_MEND):
        raise ReviewError(
            f"the outline is mended in the phase draft, and the evaluation is {evaluation.phase}; "
            "the coordinator can move it back while institutions report"
        )
    if evaluation.imports.filter(state__in=ACTIVE).exists():
        raise ReviewError("an import is running, and it will replace the draft; wait for it or stop it")
    return evaluation


def _make_rows(evaluation: Evaluation, decisions: Iterable[OutlineDecision]) -> None:
    reading = evaluation.readings.first()
    if reading is None:
        raise ReviewError("nothing has been read yet; upload the plan and its reports")
    machine = read_record(reading.record, str(evaluation))
    texts = dict(evaluation.documents.exclude(key="").values_list("key", "text"))
    read = mended(machine, [decision_of(each, str(each.by)) for each in decisions], texts)
    store_rows(evaluation=evaluation, machine=machine, read=read)


def _record(seat: Seat, decision: OutlineDecision, action: str) -> None:
    record_event(
        actor=seat.person,
        evaluation=seat.evaluation,
        action=action,
        subject=f"{decision.mending} {decision.subject}",
        data={
            "decision": decision.pk,
            "why": decision.why,
            "details": decision.details,
        },
    )
