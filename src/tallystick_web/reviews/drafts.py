"""A judgement in the making: whose it is, what was written and quoted so far. Nobody else sees it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from tallystick.errors import ReviewError
from tallystick.model.quote import Quote
from tallystick.model.review import Judgement
from tallystick.review.conflicts import obstacle_to_adjudicate, obstacle_to_assign
from tallystick.review.judging import check_adjudication, check_assessment
from tallystick.review.roles import Action, TeamRole
from tallystick.review.standing import current_round
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.plans.held import check_open
from tallystick_web.plans.models import Commitment
from tallystick_web.plans.values import quotes_in, stored_quotes
from tallystick_web.reviews.corrections import correcting
from tallystick_web.reviews.interests import People, items_of, people_of
from tallystick_web.reviews.models import Assignment, JudgementDraft, Task
from tallystick_web.reviews.naming import viewer_of
from tallystick_web.reviews.records import Record, record_of
from tallystick_web.reviews.showing import quote_name

ACTIONS = {Task.ASSESS: Action.ASSESSMENT_GIVE, Task.ADJUDICATE: Action.ASSESSMENT_ADJUDICATE}
MOST_QUOTES = 50


@dataclass(frozen=True, slots=True)
class Work:
    """A commitment that a person is to judge: the name of the person, the record as it stands, and who may what."""

    seat: Seat
    task: Task
    commitment: Commitment
    record: Record
    people: People
    name: str

    @property
    def round(self) -> int:
        """The round that is being judged."""
        return current_round(self.record.review)

    def check(self, judgement: Judgement) -> None:
        """Raise ReviewError unless the person can give this judgement now."""
        review, assessors = self.record.counted, self.record.assessors
        if self.task is Task.ASSESS:
            check_assessment(judgement, review, assessors)
            return
        check_adjudication(judgement, review, assessors, correcting=correcting(self.commitment.evaluation))


@dataclass(frozen=True, slots=True)
class Written:
    """What was sent from the form. `shown` are the quotes that stood in it, `kept` those still ticked, by name."""

    verdict: str
    reason: str
    shown: frozenset[str]
    kept: frozenset[str]


def work_of(seat: Seat, commitment: Commitment, task: Task) -> Work:
    """The person's work on a commitment. Raises ReviewError where it is not the person's, or is done."""
    seat.require(ACTIONS[task])
    check_open(seat.evaluation, ACTIONS[task])
    people = people_of(seat.evaluation)
    record = record_of(commitment, people.names)
    name = viewer_of(seat, people.names).name
    work = Work(seat, task, commitment, record, people, name)
    given = record.review.judgements if task is Task.ASSESS else record.counted.adjudications
    if any(each.by == name and each.round == work.round for each in given):
        raise ReviewError(f"you have given your verdict on commitment {commitment.key}; it is final")
    _check_mine(work)
    return work


def _check_mine(work: Work) -> None:
    record, key = work.record, work.commitment.key
    (item,) = items_of(work.seat.evaluation, [work.commitment])
    member, interests = work.people.members[work.name], work.people.interests
    if work.task is Task.ASSESS:
        if work.name not in record.assessors:
            raise ReviewError(f"commitment {key} is not assigned to you; ask the coordinator")
        found = obstacle_to_assign(member, item, interests)
    else:
        if work.name not in record.adjudicators:
            raise ReviewError(f"commitment {key} is not given to you to adjudicate; ask the coordinator")
        found = obstacle_to_adjudicate(member, item, interests, record.review, record.assessors)
    if found:
        raise ReviewError(f"you cannot judge commitment {key}: {found}")


def draft_of(work: Work) -> JudgementDraft:
    """The draft of the work, an empty one that is not stored where nothing was written yet."""
    found = JudgementDraft.objects.filter(
        assignment__commitment=work.commitment,
        assignment__membership__user=work.seat.person,
        assignment__task=work.task,
        assignment__round=work.round,
        assignment__withdrawn_at=None,
    ).first()
    return found or JudgementDraft(quotes=[])


@transaction.atomic
def draft_save(
    *, work: Work, written: Written, offered: Iterable[Quote], picked: Sequence[Quote] = ()
) -> None:
    """Keep what was written, with the quotes that are ticked, of those in the draft or `offered`, and those `picked`.

    A quote that came into the draft meanwhile, from another window, stays.
    """
    assignment = Assignment.objects.select_for_update().get(pk=assignment_of(work).pk)
    draft = JudgementDraft.objects.filter(assignment=assignment).first()
    draft = draft or JudgementDraft(assignment=assignment)
    quotes = list(_ticked(quotes_in(draft.quotes), written, [*offered, *picked], picked))
    if len(quotes) > MOST_QUOTES:
        raise ReviewError(f"more than {MOST_QUOTES} quotes are chosen; keep those that decide")
    draft.verdict, draft.reason = written.verdict, written.reason
    draft.quotes, draft.saved_at = stored_quotes(quotes), timezone.now()
    draft.save()


def _ticked(
    there: Sequence[Quote], written: Written, offered: Sequence[Quote], picked: Sequence[Quote]
) -> Iterator[Quote]:
    wanted = written.kept | {quote_name(each) for each in picked}
    seen: set[str] = set()
    for each in there:
        name = quote_name(each)
        if name in wanted or name not in written.shown:
            seen.add(name)
            yield each
    for each in offered:
        name = quote_name(each)
        if name in wanted and name not in seen:
            seen.add(name)
            yield each


def assignment_of(work: Work) -> Assignment:
    """The assignment that the work is done on.

    Where the assessors of the first round judge again, it is made, for all of them at once.
    """
    mine = Assignment.objects.filter(
        commitment=work.commitment,
        membership__user=work.seat.person,
        task=work.task,
        round=work.round,
        withdrawn_at=None,
    )
    if there := mine.first():
        return there
    _assign_again(work)
    return mine.get()


def _assign_again(work: Work) -> None:
    again = []
    for name in work.record.assessors:
        if membership := work.people.judge(name, TeamRole.WORKING_GROUP):
            Assignment.objects.get_or_create(
                commitment=work.commitment,
                membership=membership,
                task=work.task,
                round=work.round,
                defaults={"assigned_by": work.seat.user},
            )
            again.append(name)
    record_event(
        actor=work.seat.user,
        evaluation=work.seat.evaluation,
        action="assessors_kept",
        subject=work.commitment.key,
        data={"assessors": again, "round": work.round},
    )
