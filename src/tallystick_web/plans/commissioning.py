"""An evaluation is commissioned, its terms are changed, and it moves from phase to phase."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.text import slugify

from tallystick.errors import ReviewError
from tallystick.review.phases import Facts, Move, Phase, check_move, moves_from
from tallystick.review.roles import Action, TeamRole
from tallystick.review.signing import counting
from tallystick.review.standing import counted
from tallystick.review.terms import Terms, refusals
from tallystick_web.accounts.access import Seat
from tallystick_web.accounts.models import User
from tallystick_web.audit.services import record_event
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.held import locked
from tallystick_web.plans.import_rules import ACTIVE
from tallystick_web.plans.models import Evaluation, Membership
from tallystick_web.publication.releasing import being_built
from tallystick_web.reviews.corrections import begun
from tallystick_web.reviews.records import review_of
from tallystick_web.reviews.standings import standings_of

Values = Mapping[str, Any]
"""The terms of an evaluation by the name of their field (see forms.EvaluationForm)."""

LATER = frozenset({Phase.ASSESSING, Phase.REPLYING, Phase.SIGNING})
"""The phases in which it matters where each commitment stands."""


@dataclass(frozen=True, slots=True)
class Way:
    """One move out of a phase, and what stands in its way (None: nothing)."""

    move: Move
    obstacle: str | None


@transaction.atomic
def commission(*, by: User, values: Values) -> Evaluation:
    """A new evaluation, of which `by` is the coordinator. Raises PermissionDenied for who may not commission."""
    if not by.coordinates:
        raise PermissionDenied
    evaluation = Evaluation(**values)
    _save_new(evaluation)
    Membership.objects.create(evaluation=evaluation, user=by, role=TeamRole.COORDINATOR.value)
    record_event(
        actor=by,
        evaluation=evaluation,
        action="evaluation_commissioned",
        subject=evaluation.title,
        data=_plain(values),
    )
    return evaluation


@transaction.atomic
def change_terms(*, seat: Seat, values: Values, version: int) -> None:
    """Change the terms that were shown as `version`.

    Raises OvertakenError when somebody changed them since, ReviewError where others rely on one already.
    """
    seat.require(Action.EVALUATION_COMMISSION)
    evaluation = locked(seat.evaluation)
    if evaluation.version != version:
        raise OvertakenError("Somebody changed the terms while you wrote. Nothing was overwritten.")
    changed = {name: value for name, value in values.items() if getattr(evaluation, name) != value}
    if not changed:
        return
    before, relied_on = {name: getattr(evaluation, name) for name in changed}, _terms(evaluation)
    for name, value in changed.items():
        setattr(evaluation, name, value)
    if found := tuple(refusals(relied_on, _terms(evaluation), begun(evaluation))):
        raise ReviewError("; ".join(found))
    evaluation.version += 1
    evaluation.save()
    record_event(
        actor=seat.person,
        evaluation=evaluation,
        action="terms_changed",
        data={"from": _plain(before), "to": _plain(changed)},
    )


def _terms(evaluation: Evaluation) -> Terms:
    return Terms(evaluation.machine_blind, evaluation.as_of, evaluation.quorum, evaluation.reply_until)


def ways_on(evaluation: Evaluation, now: datetime) -> tuple[Way, ...]:
    """The moves that an evaluation can make, a release aside, each with what stands in its way."""
    facts = facts_of(evaluation, now)
    moves = moves_from(Phase(evaluation.phase))
    return tuple(Way(move, move.obstacle(facts)) for move in moves if move.to is not Phase.RELEASED)


@transaction.atomic
def move_phase(*, seat: Seat, to: Phase, seen: Phase, now: datetime) -> None:
    """Move the evaluation to the phase `to`; `seen` is the phase that the person was shown.

    Raises ReviewError with what stands in the way, OvertakenError when somebody moved it meanwhile.
    """
    seat.require(Action.PHASE_MOVE)
    evaluation = locked(seat.evaluation)
    if evaluation.phase != seen:
        raise OvertakenError(f"Somebody moved the evaluation meanwhile: it is {evaluation.phase} now.")
    if to is Phase.RELEASED:
        raise ReviewError("an evaluation is released by making a release")
    if being_built(evaluation):
        raise ReviewError(
            "a release of what was signed is being built; wait for it, then move the evaluation"
        )
    check_move(seen, to, facts_of(evaluation, now))
    evaluation.phase = to.value
    evaluation.version += 1
    evaluation.save(update_fields=["phase", "version"])
    record_event(
        actor=seat.person,
        evaluation=evaluation,
        action="phase_moved",
        subject=to.value,
        data={"from": seen.value, "to": to.value},
    )


def facts_of(evaluation: Evaluation, now: datetime) -> Facts:
    """What is counted to see which moves are allowed."""
    facts = Facts(
        articles=evaluation.articles.count(),
        imports=evaluation.imports.filter(state__in=ACTIVE).count(),
        quorum=evaluation.quorum,
    )
    phase = Phase(evaluation.phase)
    if phase in LATER or phase is Phase.REPORTING:
        facts = counted(standings_of(evaluation, now).values(), facts)
    if phase is not Phase.SIGNING:
        return facts
    return replace(facts, signatures=len(counting(review_of(evaluation))))


def _save_new(evaluation: Evaluation) -> None:
    """Save a new evaluation under an address of its own, though another of its title be saved at the same moment."""
    while not evaluation.pk:
        evaluation.slug = _free_slug(evaluation.title)
        try:
            with transaction.atomic():
                evaluation.save(force_insert=True)
        except IntegrityError:
            if not Evaluation.objects.filter(slug=evaluation.slug).exists():
                raise


def _free_slug(title: str) -> str:
    """The words of the title as an address that no evaluation has."""
    base = slugify(title)[:70] or "evaluation"
    taken = set(Evaluation.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    number, slug = 1, base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


def _plain(values: Values) -> dict[str, Any]:
    """Values as the audit log holds them."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
