"""Reminders: a letter to whoever has something due soon, or overdue, once a day at most."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.accounts.access import seat_of
from tallystick_web.accounts.models import User
from tallystick_web.audit.models import Event
from tallystick_web.audit.services import record_event, stream_of
from tallystick_web.plans.held import locked
from tallystick_web.plans.models import Evaluation
from tallystick_web.reporting.own import own
from tallystick_web.reviews.models import Assignment, Task

BEFORE = (14, 7, 3, 1, 0)  # days before what is due
AFTER = 7  # days between two letters about what is overdue
ACTION = "reminded"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A letter: to whom, about which evaluation, what is due and when, and the page where it is done."""

    user: User
    evaluation: Evaluation
    words: str
    due: date
    address: str


def due_today(day: date, due: date | None) -> bool:
    """Whether `day` is one on which people are reminded of what is due on `due`."""
    if due is None:
        return False
    left = (due - day).days
    return left in BEFORE if left >= 0 else -left % AFTER == 1


def reminders(day: date) -> Iterator[Reminder]:
    """Every letter that is due on `day`, whether or not it was sent already."""
    for evaluation in Evaluation.objects.exclude(phase=Phase.RELEASED.value):
        if evaluation.phase == Phase.REPORTING and due_today(day, evaluation.reporting_until):
            yield from _claims(evaluation)
        if evaluation.phase == Phase.REPLYING and due_today(day, evaluation.reply_until):
            yield from _replies(evaluation)
        if evaluation.phase == Phase.ASSESSING and due_today(day, evaluation.deadline):
            yield from _verdicts(evaluation)


def _focal_points(evaluation: Evaluation) -> Iterator[User]:
    found = evaluation.memberships.filter(role=TeamRole.FOCAL_POINT.value, user__is_active=True)
    yield from {each.user_id: each.user for each in found.select_related("user")}.values()


def _claims(evaluation: Evaluation) -> Iterator[Reminder]:
    for user in _focal_points(evaluation):
        left = sum(each.claim is None for each in own(seat_of(user, evaluation), timezone.now()))
        if left and evaluation.reporting_until:
            yield _reminder(
                user,
                evaluation,
                f"{left} of your commitments wait for your claim",
                evaluation.reporting_until,
            )


def _replies(evaluation: Evaluation) -> Iterator[Reminder]:
    for user in _focal_points(evaluation):
        mine = own(seat_of(user, evaluation), timezone.now())
        left = sum(each.answerable and not each.record.review.replies for each in mine)
        if left and evaluation.reply_until:
            yield _reminder(
                user, evaluation, f"{left} draft verdicts can be answered", evaluation.reply_until
            )


def _reminder(user: User, evaluation: Evaluation, words: str, due: date) -> Reminder:
    return Reminder(user, evaluation, words, due, reverse("reporting:institution", args=[evaluation.slug]))


def _verdicts(evaluation: Evaluation) -> Iterator[Reminder]:
    waiting = Assignment.objects.filter(
        commitment__evaluation=evaluation, task=Task.ASSESS, judgement=None, withdrawn_at=None
    )
    people = {each.membership.user: 0 for each in waiting.select_related("membership__user")}
    for each in waiting.select_related("membership__user"):
        people[each.membership.user] += 1
    for user, left in people.items():
        if user.is_active and evaluation.deadline:
            address = reverse("desk:board", args=[evaluation.slug])
            yield Reminder(
                user, evaluation, f"{left} commitments wait for your verdict", evaluation.deadline, address
            )


def send_reminders(day: date) -> int:
    """Send every letter of `day` that was not sent yet, and give how many went out."""
    return sum(_sent(each, day) for each in reminders(day))


@transaction.atomic
def _sent(reminder: Reminder, day: date) -> bool:
    """Send one letter, unless it was sent on that day. The event is kept only if the letter left."""
    evaluation, subject = reminder.evaluation, f"{reminder.user.email} {day.isoformat()}"
    locked(evaluation)
    if Event.objects.filter(stream=stream_of(evaluation), action=ACTION, subject=subject).exists():
        return False
    data = {"words": reminder.words, "due": reminder.due.isoformat()}
    record_event(actor=None, evaluation=evaluation, action=ACTION, subject=subject, data=data)
    overdue = " This was due." if reminder.due < day else ""
    send_mail(
        f"{evaluation.title}: {reminder.words}",
        f"{reminder.user},\n\n{reminder.words}, until {reminder.due:%d %B %Y}.{overdue}\n\n"
        f"{settings.BASE_URL}{reminder.address}\n",
        None,
        [reminder.user.email],
    )
    return True
