"""The coordinator's screens: who assesses what, a proposal for all, and the change of one by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action
from tallystick.review.standing import Standing, State
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.desk.exporting import exported
from tallystick_web.desk.listing import Column, Filter, Listing, containing, equal, listing
from tallystick_web.plans.models import Commitment
from tallystick_web.plans.values import whole
from tallystick_web.reviews import assigning
from tallystick_web.reviews.corrections import correcting
from tallystick_web.reviews.interests import People, people_of
from tallystick_web.reviews.records import Record, record_of, records_of
from tallystick_web.reviews.standings import standings


@dataclass(frozen=True, slots=True)
class Row:
    """One commitment of the list, with where it stands."""

    record: Record
    standing: Standing

    @property
    def commitment(self) -> Commitment:
        """The commitment."""
        return self.record.commitment

    @property
    def section(self) -> str:
        """The title of its section."""
        section = self.commitment.article.section
        return section.title if section else ""


@dataclass(frozen=True, slots=True)
class Load:
    """How much a member has to do: assigned, given, and what the proposal would make of it."""

    name: str
    assigned: int
    given: int
    proposed: int
    conflicts: str


_STATES = {state: place for place, state in enumerate(State)}

COLUMNS: tuple[Column[Row], ...] = (
    Column("commitment", "Commitment", lambda row: row.commitment.key, lambda row: row.commitment.order),
    Column("words", "The plan’s words", lambda row: row.commitment.words, sortable=False),
    Column("section", "Section", lambda row: row.section),
    Column("assessors", "Assessors", lambda row: ", ".join(row.record.assessors)),
    Column("adjudicator", "Adjudicator", lambda row: ", ".join(row.record.adjudicators)),
    Column("state", "State", lambda row: row.standing.state.value, lambda row: _STATES[row.standing.state]),
)


@evaluation_view(Action.ASSESSMENT_ASSIGN)
def assignments(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Who assesses what, and a proposal for what nobody assesses yet."""
    if request.method == "POST":
        made = assigning.plan_accept(seat=seat, digest=request.POST.get("digest", ""))
        messages.success(request, f"{made} assignments were made.")
        return redirect("reviews:assignments", seat.evaluation.slug)
    people = people_of(seat.evaluation)
    records = records_of(seat.evaluation, quotes=False, names=people.names)
    found = _listed(request, seat, records, people)
    if answer := exported(found):
        return answer
    plan = assigning.plan_of(seat.evaluation, records, people)
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "assignments",
        "listing": found,
        "plan": plan,
        "unstaffed": list(plan.proposal.unstaffed.items())[:20],
        "loads": _loads(records, people, plan.loads),
        "open": open_in(Phase(seat.evaluation.phase), Action.ASSESSMENT_ASSIGN),
    }
    return render(request, "reviews/assignments.html", context)


@evaluation_view(Action.ASSESSMENT_ASSIGN)
def assignment(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The assessors and the adjudicator of one commitment, to be changed by hand."""
    commitment = get_object_or_404(
        Commitment.objects.select_related("evaluation", "article__section"),
        evaluation=seat.evaluation,
        key=key,
    )
    if request.method == "POST":
        _change(request, seat, commitment)
        messages.success(request, f"The assignment of commitment {commitment.key} was changed.")
        return redirect("reviews:assignments", seat.evaluation.slug)
    record, people = record_of(commitment), people_of(seat.evaluation)
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "assignments",
        "commitment": commitment,
        "assessors": assigning.assessor_candidates(record, people),
        "adjudicators": assigning.adjudicator_candidates(record, people),
        "nobody": not record.adjudicators,
        "anew": [each.by for each in record.counted.adjudications] if correcting(seat.evaluation) else [],
        "seen_assessors": assigning.seen_words(record.assessors),
        "seen_adjudicators": assigning.seen_words(record.adjudicators),
    }
    return render(request, "reviews/assignment.html", context)


def _change(request: HttpRequest, seat: Seat, commitment: Commitment) -> None:
    if request.POST.get("task") == "adjudicate":
        key = whole(request.POST.get("adjudicator", "")) or None
        assigning.adjudicator_set(
            seat=seat, commitment=commitment, membership=key, seen=request.POST.get("seen")
        )
        return
    keys = {key for each in request.POST.getlist("assessor") if (key := whole(each))}
    assigning.assessors_set(seat=seat, commitment=commitment, memberships=keys, seen=request.POST.get("seen"))


def _listed(request: HttpRequest, seat: Seat, records: Sequence[Record], people: People) -> Listing[Row]:
    stand = standings(seat.evaluation, records, timezone.now())
    rows = [Row(each, stand[each.commitment.key]) for each in records]
    sections = dict.fromkeys(row.section for row in rows if row.section)
    judges = sorted({name for each in records for name in each.assessors})
    filters = (
        Filter(
            "q", "Words or number", containing(lambda row: f"{row.commitment.key} {row.commitment.words}")
        ),
        Filter("section", "Section", equal(lambda row: row.section), _options(sections)),
        Filter("assessor", "Assessor", equal(lambda row: row.record.assessors), _options(judges)),
        Filter("state", "State", equal(lambda row: row.standing.state.value), _options(State)),
    )
    return listing(request, "assignments", COLUMNS, rows, filters)


def _options(values: Mapping[str, object] | Sequence[str] | type[State]) -> tuple[tuple[str, str], ...]:
    return tuple((str(each), str(each)) for each in values)


def _loads(records: Sequence[Record], people: People, proposed: Mapping[str, int]) -> list[Load]:
    found = []
    for name in proposed:
        mine = [each for each in records if name in each.assessors]
        given = sum(any(said.by == name for said in each.review.judgements) for each in mine)
        found.append(Load(name, len(mine), given, proposed[name], _conflicts(name, people)))
    return found


def _conflicts(name: str, people: People) -> str:
    """The sections in which a member stated a conflict of interest, or that nothing is stated yet."""
    titles = {each.id: each.title for each in people.interests.sections}
    stated = [each for each in people.interests.statements if each.by == name]
    if not stated:
        return "has not stated conflicts of interest yet, and so cannot assess"
    return "; ".join(titles.get(each.section, "the whole plan") for each in stated if each.conflict)
