"""Assigning: two assessors for each commitment, by a proposal or by hand, and who adjudicates where they differ."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from tallystick.errors import ReviewError
from tallystick.review.assignment import Proposal, propose
from tallystick.review.conflicts import obstacle_to_adjudicate, obstacle_to_assign
from tallystick.review.roles import Action, TeamRole
from tallystick.review.standing import ASSESSORS, current_round
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.held import held_open
from tallystick_web.plans.models import Commitment, Evaluation, Membership
from tallystick_web.reviews.corrections import correcting
from tallystick_web.reviews.interests import People, items_of, people_of
from tallystick_web.reviews.models import Assignment, Task
from tallystick_web.reviews.records import Record, record_of, records_of


@dataclass(frozen=True, slots=True)
class Plan:
    """What a proposal would change: who would assess what, and the work of each member then.

    `digest` tells one proposal from another, so that only the one that was shown is accepted.
    """

    proposal: Proposal
    added: Mapping[str, tuple[str, ...]]
    loads: Mapping[str, int]
    digest: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member who could be given a commitment; `obstacle` says why not, "" where nothing forbids it."""

    name: str
    membership: Membership
    chosen: bool
    obstacle: str


def plan_of(evaluation: Evaluation, records: Sequence[Record], people: People) -> Plan:
    """The proposal for all commitments that are in their first round; those who are assigned stay."""
    first = [each for each in records if current_round(each.review) == 1]
    items = items_of(evaluation, [each.commitment for each in first])
    given = {each.commitment.key: each.assessors for each in first}
    group = people.having(TeamRole.WORKING_GROUP)
    proposal = propose(group, items, people.interests, given)
    added = {
        key: new for key, names in proposal.assessors.items() if (new := _without(names, given.get(key, ())))
    }
    loads = {each.name: 0 for each in group}
    for names in proposal.assessors.values():
        for name in names:
            loads[name] += 1
    digest = sha256(repr(sorted(added.items())).encode()).hexdigest()[:16]
    return Plan(proposal, added, loads, digest)


def _without(names: Sequence[str], known: Collection[str]) -> tuple[str, ...]:
    return tuple(each for each in names if each not in known)


@transaction.atomic
def plan_accept(*, seat: Seat, digest: str) -> int:
    """Assign as the plan with this digest says; gives how many assignments were made.

    Raises OvertakenError when the plan would be another now, since somebody changed the team or an assignment.
    """
    evaluation = held_open(seat, Action.ASSESSMENT_ASSIGN)
    people = people_of(evaluation)
    records = records_of(evaluation, quotes=False, names=people.names)
    plan = plan_of(evaluation, records, people)
    if plan.digest != digest:
        raise OvertakenError("the proposal changed since it was shown to you; look at it again and accept it")
    commitments = {each.commitment.key: each.commitment for each in records}
    made = [
        Assignment(
            commitment=commitments[key],
            membership=people.memberships[name, TeamRole.WORKING_GROUP.value],
            assigned_by=seat.user,
        )
        for key, names in plan.added.items()
        for name in names
    ]
    _returned(made)
    Assignment.objects.bulk_create(made, ignore_conflicts=True, batch_size=500)
    record_event(
        actor=seat.user,
        evaluation=evaluation,
        action="assessors_assigned",
        data={key: list(names) for key, names in plan.added.items()},
    )
    return len(made)


def _returned(made: Sequence[Assignment]) -> None:
    """Those who were taken off before and are proposed again are assigned again."""
    wanted = {(each.commitment_id, each.membership_id) for each in made}
    withdrawn = Assignment.objects.filter(
        commitment__in={key for key, _ in wanted}, round=1, task=Task.ASSESS, withdrawn_at__isnull=False
    )
    again = [each.pk for each in withdrawn if (each.commitment_id, each.membership_id) in wanted]
    Assignment.objects.filter(pk__in=again).update(withdrawn_at=None)


def assessor_candidates(record: Record, people: People) -> tuple[Candidate, ...]:
    """Everyone of the working group, with why not, for one commitment."""
    (item,) = items_of(record.commitment.evaluation, [record.commitment])
    return tuple(
        Candidate(
            each.name,
            people.memberships[each.name, TeamRole.WORKING_GROUP.value],
            each.name in record.assessors,
            obstacle_to_assign(each, item, people.interests) or "",
        )
        for each in people.having(TeamRole.WORKING_GROUP)
    )


def adjudicator_candidates(record: Record, people: People) -> tuple[Candidate, ...]:
    """Everyone who could decide where the assessors of a commitment differ, with why not."""
    (item,) = items_of(record.commitment.evaluation, [record.commitment])
    found = []
    for each in people.having(TeamRole.EXPERT, TeamRole.WORKING_GROUP):
        membership = people.judge(each.name, TeamRole.EXPERT, TeamRole.WORKING_GROUP)
        assert membership is not None
        said = obstacle_to_adjudicate(each, item, people.interests, record.review, record.assessors)
        found.append(Candidate(each.name, membership, each.name in record.adjudicators, said or ""))
    return tuple(found)


def seen_words(names: Sequence[str]) -> str:
    """Who was assigned when a form was shown, as the form sends it back."""
    return " | ".join(names)


def _unchanged(names: Sequence[str], seen: str | None, key: str) -> None:
    """Raise OvertakenError where others are assigned now than those that were `seen` (None: not asked)."""
    if seen is not None and seen != seen_words(names):
        now = ", ".join(names) or "nobody"
        raise OvertakenError(
            f"somebody changed the assignment of commitment {key} meanwhile: now it is {now}"
        )


@transaction.atomic
def assessors_set(
    *, seat: Seat, commitment: Commitment, memberships: Collection[int], seen: str | None = None
) -> None:
    """Make the members with these keys the assessors of a commitment, in its current round.

    `seen` are those who were assigned when the choice was made; OvertakenError where it is others by now. Raises
    ReviewError for more than two, for one who has a conflict of interest, and for taking off one whose verdict
    is given, unless a conflict of interest came to light since.
    """
    held_open(seat, Action.ASSESSMENT_ASSIGN)
    Commitment.objects.select_for_update().get(pk=commitment.pk)
    record, people = record_of(commitment), people_of(commitment.evaluation)
    _unchanged(record.assessors, seen, commitment.key)
    candidates = assessor_candidates(record, people)
    wanted = {each.name: each for each in candidates if each.membership.pk in memberships}
    if len(wanted) > ASSESSORS:
        raise ReviewError(f"{len(wanted)} assessors were chosen; a commitment has {ASSESSORS}")
    for each in wanted.values():
        if each.obstacle:
            raise ReviewError(f"{each.name} cannot assess commitment {commitment.key}: {each.obstacle}")
    number = current_round(record.review)
    _keep_verdicts(record, {each.name: each for each in candidates}, wanted, number)
    _assign(seat, commitment, [each.membership for each in wanted.values()], (Task.ASSESS, number))
    record_event(
        actor=seat.user,
        evaluation=commitment.evaluation,
        action="assessors_changed",
        subject=commitment.key,
        data={"from": list(record.assessors), "to": list(wanted), "round": number},
    )


def _keep_verdicts(
    record: Record, known: Mapping[str, Candidate], wanted: Collection[str], number: int
) -> None:
    given = {each.by for each in record.review.judgements if each.round == number}
    for name in record.assessors:
        if name in given and name not in wanted and not (name in known and known[name].obstacle):
            raise ReviewError(
                f"{name} has given a verdict on commitment {record.commitment.key}, which stays; "
                "only a conflict of interest takes it away"
            )


def _keep_decision(record: Record, known: Mapping[str, Candidate], chosen: Sequence[Candidate]) -> None:
    """Raise ReviewError where this would take away what an adjudicator decided, for no reason that there is."""
    number, names = current_round(record.review), {each.name for each in chosen}
    if correcting(record.commitment.evaluation) and chosen:
        return
    for each in record.counted.adjudications:
        conflict = each.by not in known or known[each.by].obstacle
        if each.round == number and each.by not in names and not conflict:
            raise ReviewError(
                f"{each.by} has decided on commitment {record.commitment.key}, which stays; "
                "only a conflict of interest takes it away, or a correction, in which somebody decides anew"
            )


@transaction.atomic
def adjudicator_set(
    *, seat: Seat, commitment: Commitment, membership: int | None, seen: str | None = None
) -> None:
    """Ask the member with this key (None: nobody) to decide where the assessors of a commitment differ.

    While the evaluation is corrected, who is chosen decides anew, be it the same person; the earlier decision is kept
    and no longer counts. Raises ReviewError for one who cannot, and OvertakenError where others are asked by now than
    those `seen`.
    """
    held_open(seat, Action.ASSESSMENT_ASSIGN)
    Commitment.objects.select_for_update().get(pk=commitment.pk)
    record, people = record_of(commitment), people_of(commitment.evaluation)
    _unchanged(record.adjudicators, seen, commitment.key)
    candidates = adjudicator_candidates(record, people)
    chosen = [each for each in candidates if each.membership.pk == membership]
    _keep_decision(record, {each.name: each for each in candidates}, chosen)
    for each in chosen:
        if each.obstacle:
            raise ReviewError(f"{each.name} cannot adjudicate commitment {commitment.key}: {each.obstacle}")
    number = current_round(record.review)
    memberships = [each.membership for each in chosen]
    anew = correcting(commitment.evaluation)
    _assign(seat, commitment, memberships, (Task.ADJUDICATE, number), anew=anew)
    record_event(
        actor=seat.user,
        evaluation=commitment.evaluation,
        action="adjudicator_changed",
        subject=commitment.key,
        data={
            "from": list(record.adjudicators),
            "to": [each.name for each in chosen],
            "round": number,
            "anew": anew,
        },
    )


def _assign(
    seat: Seat,
    commitment: Commitment,
    memberships: Sequence[Membership],
    task: tuple[Task, int],
    *,
    anew: bool = False,
) -> None:
    """Make exactly these the assignments for a task and round: what bears a verdict is withdrawn, the rest deleted.

    Whoever was taken off comes back with the verdict given then or, `anew`, is to give another.
    """
    kind, number = task
    there = Assignment.objects.filter(commitment=commitment, task=kind, round=number)
    kept = there.filter(membership__in=memberships, withdrawn_at=None)
    kept = kept.filter(judgement=None) if anew else kept
    gone = there.exclude(pk__in=list(kept.values_list("pk", flat=True)))
    gone.filter(judgement=None).delete()
    gone.filter(withdrawn_at=None).update(withdrawn_at=timezone.now())
    for each in memberships:
        if there.filter(membership=each, withdrawn_at=None).exists():
            continue
        before = None if anew else there.filter(membership=each).order_by("pk").last()
        again = before or Assignment(
            commitment=commitment, membership=each, task=kind, round=number, assigned_by=seat.user
        )
        again.withdrawn_at = None
        again.save()
