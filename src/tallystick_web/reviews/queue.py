"""The queue: what waits for a person, computed from where each commitment stands."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.urls import reverse
from django.utils import timezone

from tallystick.review.blind import both_in
from tallystick.review.roles import TeamRole
from tallystick.review.standing import UNSETTLED, Standing, State, current_round
from tallystick_web.accounts.access import Seat
from tallystick_web.plans.models import Commitment, Evaluation
from tallystick_web.reviews.corrections import correcting
from tallystick_web.reviews.kept import kept_of
from tallystick_web.reviews.naming import names_of, viewer_of
from tallystick_web.reviews.records import Record
from tallystick_web.reviews.standings import standings


@dataclass(frozen=True, slots=True)
class Wait:
    """One thing that waits for a person: what to do, on which commitment, where, until when."""

    evaluation: Evaluation
    todo: str
    commitment: Commitment
    until: date | None

    @property
    def address(self) -> str:
        """Where it is done."""
        return reverse(_SCREENS[self.todo], args=[self.evaluation.slug, self.commitment.key])

    @property
    def key(self) -> str:
        """The name of the commitment in the evaluation."""
        return self.commitment.key

    @property
    def section(self) -> str:
        """The title of its section, "" outside all."""
        section = self.commitment.article.section
        return section.title if section else ""


ASSESS, ASSESS_AGAIN, ADJUDICATE, CLAIM, REPLY = "assess", "assess again", "adjudicate", "report", "answer"
ASSIGN, NAME = "assign", "name an adjudicator"
_SCREENS = {
    ASSESS: "reviews:assess",
    ASSESS_AGAIN: "reviews:assess",
    ADJUDICATE: "reviews:adjudicate",
    ASSIGN: "reviews:assignment",
    NAME: "reviews:assignment",
    CLAIM: "reporting:claim",
    REPLY: "reporting:reply",
}


def queue_of(seat: Seat, names: Mapping[int, str] | None = None) -> list[Wait]:
    """What waits for the person in one evaluation, in plan order. At most nine queries, one fewer with `names`."""
    known = names_of(seat.evaluation) if names is None else names
    records = kept_of(seat.evaluation, known).records
    return list(waiting(seat, known, records, standings(seat.evaluation, records, timezone.now())))


def waiting(
    seat: Seat, names: Mapping[int, str], records: Sequence[Record], stand: Mapping[str, Standing]
) -> Iterator[Wait]:
    """What waits for the person of these commitments. At most two queries."""
    name = viewer_of(seat, names).name
    own = frozenset(_own_articles(seat))
    anew = cache(lambda: correcting(seat.evaluation))
    for each in records:
        standing = stand[each.commitment.key]
        todo = _todo(each, standing, name)
        if todo == ADJUDICATE and standing.state not in UNSETTLED and not anew():
            todo = ""
        if todo := todo or _office(seat, each, standing, own):
            yield Wait(seat.evaluation, todo, each.commitment, _until(seat.evaluation, todo))


def _todo(record: Record, standing: Standing, name: str) -> str:
    """What the person is to do as assessor or adjudicator of a commitment; "" for nothing."""
    if name in standing.waits_for and standing.state in (State.ASSESSING, State.REOPENED):
        return ASSESS_AGAIN if standing.state is State.REOPENED else ASSESS
    number = current_round(record.review)
    done = {each.by for each in record.counted.adjudications if each.round == number}
    asked = name in record.adjudicators and name not in done and both_in(record.review, record.assessors)
    return ADJUDICATE if asked else ""


def _office(seat: Seat, record: Record, standing: Standing, own: Collection[int]) -> str:
    """What the person is to do for its institution or as coordinator; "" for nothing."""
    if TeamRole.COORDINATOR in seat.roles and TeamRole.COORDINATOR in standing.waits_for:
        return {State.UNASSIGNED: ASSIGN, State.DIFFERING: NAME}.get(standing.state, "")
    if record.commitment.article_id in own and TeamRole.FOCAL_POINT in standing.waits_for:
        return {State.ASSIGNED: CLAIM, State.DRAFTED: REPLY}.get(standing.state, "")
    return ""


def _own_articles(seat: Seat) -> Iterator[int]:
    """The articles of the institutions that the person speaks for."""
    if seat.institutions:
        own = seat.evaluation.articles.filter(institutions__in=seat.institutions).order_by()
        yield from own.values_list("pk", flat=True)


def _until(evaluation: Evaluation, todo: str) -> date | None:
    days = {CLAIM: evaluation.reporting_until, REPLY: evaluation.reply_until}
    return days.get(todo, evaluation.deadline)
