"""Giving a verdict: final, with a reason and with quotes that stand in the stored text letter by letter."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from tallystick.errors import ReviewError
from tallystick.model.commitment import Kind
from tallystick.model.review import Judgement
from tallystick.model.verdict import Verdict
from tallystick.publish.codec import plain
from tallystick.review.chain import link
from tallystick.review.judging import check_judgement
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.plans.held import held_open
from tallystick_web.plans.models import Commitment, SourceDocument
from tallystick_web.plans.values import quotes_in, stored, stored_quotes
from tallystick_web.reviews import models
from tallystick_web.reviews.drafts import ACTIONS, Work, assignment_of, draft_of, work_of
from tallystick_web.reviews.models import JudgementDraft, Task


@transaction.atomic
def verdict_give(*, seat: Seat, commitment: Commitment, task: Task) -> None:
    """Give the verdict that the person drafted on a commitment, as assessor or as adjudicator.

    Raises ReviewError where the verdict, the reason or a quote does not do, or the person cannot give it (now).
    The log holds only the hash of the verdict, so that it does not tell it before both are in.
    """
    evaluation = held_open(seat, ACTIONS[task])
    seat, commitment.evaluation = replace(seat, evaluation=evaluation), evaluation
    Commitment.objects.select_for_update().get(pk=commitment.pk)
    work = work_of(seat, commitment, task)
    judgement = _judgement(work, draft_of(work))
    check_judgement(judgement, Kind(commitment.kind), _texts(judgement, commitment))
    work.check(judgement)
    assignment = assignment_of(work)
    if models.Judgement.objects.filter(assignment=assignment).exists():
        raise ReviewError(f"you have given your verdict on commitment {commitment.key}; it is final")
    models.Judgement.objects.create(
        assignment=assignment,
        verdict=judgement.verdict.value,
        reason=judgement.reason,
        quotes=stored_quotes(judgement.quotes),
        at=judgement.at,
    )
    JudgementDraft.objects.filter(assignment=assignment).delete()
    record_event(
        actor=seat.user,
        evaluation=seat.evaluation,
        action="verdict_given" if task is Task.ASSESS else "verdict_adjudicated",
        subject=commitment.key,
        data={"round": judgement.round, "sha256": judgement_sha256(judgement)},
    )


def judgement_sha256(judgement: Judgement) -> str:
    """The hash of a judgement, by which the log vouches for it without telling it."""
    return link("", stored(plain(judgement)))


def _judgement(work: Work, draft: JudgementDraft) -> Judgement:
    if not draft.verdict:
        raise ReviewError("no verdict is chosen; choose one of those listed")
    return Judgement(
        by=work.name,
        at=timezone.now(),
        verdict=Verdict(draft.verdict),
        reason=draft.reason.strip(),
        quotes=quotes_in(draft.quotes),
        round=work.round,
    )


def _texts(judgement: Judgement, commitment: Commitment) -> dict[str, str]:
    wanted = {each.document for each in judgement.quotes}
    read = SourceDocument.objects.filter(evaluation=commitment.evaluation, key__in=wanted)
    return dict(read.values_list("key", "text"))
