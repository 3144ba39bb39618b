"""My work: what waits for a person, in one evaluation as a list, in all as heaps."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from tallystick.review.phases import Phase
from tallystick.review.roles import Action, TeamRole, may
from tallystick_web.accounts.access import Seat, seat_of
from tallystick_web.accounts.models import User
from tallystick_web.desk.listing import Column, Filter, Listing, containing, equal, listing
from tallystick_web.plans.models import Evaluation, Membership
from tallystick_web.reviews.queue import Wait, queue_of

AT_WORK = (Phase.REPORTING.value, Phase.ASSESSING.value, Phase.REPLYING.value)
SHOWN = 5  # of what waits in one evaluation, in the heap of it


@dataclass(frozen=True, slots=True)
class Heap:
    """What waits for a person in one evaluation: how much of what, and the first of it.

    `counted` is False where nothing was counted yet.
    """

    evaluation: Evaluation
    kinds: tuple[tuple[str, int], ...]
    first: tuple[Wait, ...]
    until: date | None
    counted: bool


COLUMNS: tuple[Column[Wait], ...] = (
    Column("commitment", "Commitment", lambda row: row.key, lambda row: row.commitment.order),
    Column("todo", "To do", lambda row: row.todo),
    Column("words", "The plan’s words", lambda row: row.commitment.words, sortable=False),
    Column("section", "Section", lambda row: row.section),
    Column("until", "Until", lambda row: row.until),
)


def work_list(request: HttpRequest, waits: Sequence[Wait]) -> Listing[Wait]:
    """The queue as the address asks for it."""
    todos = dict.fromkeys(each.todo for each in waits)
    sections = dict.fromkeys(each.section for each in waits if each.section)
    filters = (
        Filter("q", "Words or number", containing(lambda row: f"{row.key} {row.commitment.words}")),
        Filter("todo", "To do", equal(lambda row: row.todo), tuple((each, each) for each in todos)),
        Filter(
            "section", "Section", equal(lambda row: row.section), tuple((each, each) for each in sections)
        ),
    )
    return listing(request, "work", COLUMNS, waits, filters)


def heaps(user: User) -> list[Heap]:
    """The evaluations at work in which something can wait for a person, the nearest deadline first.

    What waits is counted in the first; the page asks for the others one by one (see `heap`).
    """
    roles: dict[Evaluation, set[TeamRole]] = {}
    rows = Membership.objects.filter(user=user, evaluation__phase__in=AT_WORK).select_related("evaluation")
    for each in rows:
        roles.setdefault(each.evaluation, set()).add(TeamRole(each.role))
    known = [each for each, has in roles.items() if may(has, Action.WORK_VIEW)]
    known.sort(key=lambda each: (_until(each) or date.max, each.pk))
    counted = [heap(seat_of(user, each)) for each in known[:1]]
    return counted + [Heap(each, (), (), _until(each), counted=False) for each in known[1:]]


def heap(seat: Seat) -> Heap:
    """What waits for the person in one evaluation."""
    waits = queue_of(seat)
    kinds = tuple(Counter(each.todo for each in waits).most_common())
    return Heap(seat.evaluation, kinds, tuple(waits[:SHOWN]), _until(seat.evaluation), counted=True)


def _until(evaluation: Evaluation) -> date | None:
    """The day that is set for what is being done now."""
    days = {
        Phase.REPORTING.value: evaluation.reporting_until,
        Phase.REPLYING.value: evaluation.reply_until,
    }
    return days.get(evaluation.phase) or evaluation.deadline
