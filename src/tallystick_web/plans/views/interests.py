"""Conflicts of interest: stated by each member section by section, and overseen by the coordinator."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tallystick.errors import ReviewError
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.desk.exporting import exported
from tallystick_web.desk.listing import Column, Filter, containing, equal, listing
from tallystick_web.plans.models import ConflictStatement, Section
from tallystick_web.plans.team import JUDGING, Stated, judging_membership, state_interests

CHOICES = {"": None, "none": False, "conflict": True}
STATED = {None: "not stated", False: "no conflict", True: "conflict"}


@dataclass(frozen=True, slots=True)
class Row:
    """A member and a section, with what is stated."""

    name: str
    role: str
    section: Section
    stated: ConflictStatement | None

    @property
    def state(self) -> str:
        """What is stated, in words."""
        return STATED[self.stated.conflict if self.stated else None]


COLUMNS: tuple[Column[Row], ...] = (
    Column("name", "Member", lambda row: row.name),
    Column("role", "Role", lambda row: row.role.replace("_", " ")),
    Column("section", "Section", lambda row: row.section.title, lambda row: row.section.order),
    Column("state", "Stated", lambda row: row.state),
    Column("words", "In the member’s words", lambda row: row.stated.words if row.stated else ""),
)
FILTERS = (
    Filter("name", "Member", containing(lambda row: row.name)),
    Filter("section", "Section", containing(lambda row: row.section.title)),
    Filter("state", "Stated", equal(lambda row: row.state), tuple((each, each) for each in STATED.values())),
)


@evaluation_view(Action.CONFLICT_STATE)
def conflicts(request: HttpRequest, seat: Seat) -> HttpResponse:
    """One's own statements, all sections on one page."""
    sections = list(seat.evaluation.sections.all())
    membership = judging_membership(seat)
    stated = {each.section_id: Stated(each.conflict, each.words) for each in membership.conflicts.all()}
    problem = ""
    if request.method == "POST":
        stated = {each.pk: _given(request, each, stated.get(each.pk, Stated(None))) for each in sections}
        try:
            count = state_interests(seat=seat, stated={each: stated[each.pk] for each in sections})
        except ReviewError as error:
            problem = str(error)
        else:
            messages.success(request, f"Stated for {count} section{'' if count == 1 else 's'}.")
            return redirect("plans:conflicts", seat.evaluation.slug)
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "conflicts",
        "problem": problem,
        "rows": [(each, stated.get(each.pk, Stated(None))) for each in sections],
        "open": sum(stated.get(each.pk, Stated(None)).conflict is None for each in sections),
    }
    return render(request, "plans/conflicts.html", context, status=400 if problem else 200)


@evaluation_view(Action.TEAM_MANAGE)
def overview(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What everyone who judges has stated, and what is missing."""
    sections = list(seat.evaluation.sections.all())
    members = seat.evaluation.memberships.filter(role__in=[each.value for each in JUDGING])
    stated: dict[tuple[int, int], ConflictStatement] = {
        (each.membership.user_id, each.section_id): each
        for each in ConflictStatement.objects.filter(membership__evaluation=seat.evaluation)
        .select_related("membership")
        .order_by("stated_at")
    }
    order = [role.value for role in JUDGING]
    one_each = {
        each.user_id: each
        for each in sorted(members.select_related("user"), key=lambda each: -order.index(each.role))
    }
    rows = [
        Row(str(each.user), each.role, section, stated.get((each.user_id, section.pk)))
        for each in sorted(one_each.values(), key=lambda each: str(each.user))
        for section in sections
    ]
    found = listing(request, "interests", COLUMNS, rows, FILTERS)
    context = {"seat": seat, "evaluation": seat.evaluation, "here": "team", "listing": found}
    return exported(found) or render(request, "plans/interests.html", context)


def _given(request: HttpRequest, section: Section, before: Stated) -> Stated:
    """What was sent about a section; with "none anywhere", what is not stated yet is no conflict."""
    conflict = CHOICES.get(request.POST.get(f"section-{section.pk}", ""))
    words = request.POST.get(f"words-{section.pk}", "").strip()[:2000]
    if conflict is None and before.conflict is None and request.POST.get("rest") == "none":
        conflict = False
    return Stated(before.conflict if conflict is None else conflict, words)
