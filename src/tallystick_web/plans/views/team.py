"""The team of an evaluation."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from tallystick.errors import ReviewError
from tallystick.review.roles import ROLES, Action, TeamRole
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.accounts.invitations import Invitee, invite_member
from tallystick_web.accounts.models import Invitation, User
from tallystick_web.accounts.views import link_of, tell_invited
from tallystick_web.config.limits import limited
from tallystick_web.desk.exporting import exported
from tallystick_web.desk.listing import Column, Filter, containing, equal, listing
from tallystick_web.plans.forms import MemberForm
from tallystick_web.plans.models import Membership
from tallystick_web.plans.team import add_member, check_role, remove_member

COLUMNS: tuple[Column[Membership], ...] = (
    Column("name", "Name", lambda each: each.user.name or each.user.email),
    Column("email", "Email address", lambda each: each.user.email),
    Column("role", "Role", lambda each: each.role.replace("_", " ")),
    Column("institution", "Institution", lambda each: each.institution.name if each.institution else ""),
)
FILTERS = (
    Filter("name", "Name", containing(lambda each: each.user.name)),
    Filter(
        "role",
        "Role",
        equal(lambda each: str(each.role)),
        tuple((role.value, role.value.replace("_", " ")) for role in TeamRole if role is not TeamRole.PUBLIC),
    ),
)


@evaluation_view(Action.TEAM_MANAGE)
def team(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Who has which role."""
    return _page(request, seat, MemberForm())


@evaluation_view(Action.TEAM_MANAGE)
@require_POST
@limited("invite", 100)
def add(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Give a role to who has an account; invite who has none."""
    form = MemberForm(request.POST)
    if form.is_valid():
        try:
            _add(request, seat, form)
        except ReviewError as error:
            form.add_error(None, str(error))
        else:
            return redirect("plans:team", seat.evaluation.slug)
    return _page(request, seat, form, status=400)


@evaluation_view(Action.TEAM_MANAGE)
@require_POST
def remove(request: HttpRequest, seat: Seat, key: int) -> HttpResponse:
    """Take a role away."""
    remove_member(seat=seat, membership=get_object_or_404(seat.evaluation.memberships, pk=key))
    return redirect("plans:team", seat.evaluation.slug)


def _add(request: HttpRequest, seat: Seat, form: MemberForm) -> None:
    given = form.cleaned_data
    role, institution = TeamRole(given["role"]), given["institution"]
    check_role(role, institution)
    if user := User.objects.filter(email=given["email"].lower()).first():
        add_member(seat=seat, user=user, role=role, institution=institution)
        messages.success(request, f"{user} is in the team.")
        return
    if not given["name"]:
        raise ReviewError("nobody has an account with this address; give the name too, to invite the person")
    invitee = Invitee(
        given["email"],
        given["name"],
        evaluation=seat.evaluation,
        role=role,
        institution=institution,
    )
    tell_invited(request, invite_member(seat=seat, invitee=invitee, link=link_of(request)))


def _page(request: HttpRequest, seat: Seat, form: MemberForm, status: int = 200) -> HttpResponse:
    members = list(seat.evaluation.memberships.select_related("user", "institution"))
    found = listing(request, "team", COLUMNS, members, FILTERS)
    open_ones = Invitation.objects.filter(
        evaluation=seat.evaluation, accepted_at=None, expires_at__gt=timezone.now()
    )
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "team",
        "listing": found,
        "form": form,
        "roles": [(role, ROLES[role]) for role in TeamRole if role is not TeamRole.PUBLIC],
        "invitations": open_ones.select_related("institution"),
    }
    return exported(found) or render(request, "plans/team.html", context, status=status)
