"""People and institutions of the workbench, and the page an invitation leads to."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from tallystick.errors import ReviewError
from tallystick_web.accounts import invitations
from tallystick_web.accounts import people as services
from tallystick_web.accounts.access import person, site_view
from tallystick_web.accounts.forms import AcceptForm, InstitutionForm, InviteForm
from tallystick_web.accounts.invitations import VALID, Delivery, Invited, Invitee, Link
from tallystick_web.accounts.models import Institution, Invitation, User
from tallystick_web.config.limits import limited
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.desk.exporting import exported
from tallystick_web.desk.listing import Column, Filter, listing

BACKEND = "django.contrib.auth.backends.ModelBackend"

PEOPLE: tuple[Column[User], ...] = (
    Column("name", "Name", lambda each: each.name, "name"),
    Column("email", "Email address", lambda each: each.email, "email"),
    Column("coordinates", "Coordinates", lambda each: "yes" if each.coordinates else "no", "coordinates"),
    Column(
        "last_login",
        "Last here",
        lambda each: each.last_login.date() if each.last_login else None,
        "last_login",
    ),
    Column("state", "Account", lambda each: "open" if each.is_active else "closed", "is_active"),
)
PEOPLE_FILTERS = (
    Filter("name", "Name", lambda rows, wanted: rows.filter(name__icontains=wanted)),
    Filter(
        "state",
        "Account",
        lambda rows, wanted: rows.filter(is_active=wanted == "open"),
        (("open", "open"), ("closed", "closed")),
    ),
)
INSTITUTIONS: tuple[Column[Institution], ...] = (
    Column("name", "Institution", lambda each: each.name, "name"),
    Column("contact", "Public contact", lambda each: each.contact, "contact"),
    Column("articles", "Articles", lambda each: getattr(each, "articles_count", 0), "articles_count"),
)
INSTITUTION_FILTERS = (Filter("name", "Name", lambda rows, wanted: rows.filter(name__icontains=wanted)),)


def link_of(request: HttpRequest) -> Link:
    """Makes the address of an invitation, on the host that the request came to."""
    return lambda token: request.build_absolute_uri(reverse("accounts:invitation", args=[token]))


def tell_invited(request: HttpRequest, invited: Invited) -> None:
    """Say that the letter is sent, or, where it is not, give the link."""
    works = f"works once, for {VALID.days} days"
    if invited.delivery is Delivery.MAILED:
        messages.success(request, f"{invited.email} is invited by mail; the link in the letter {works}.")
        return
    none = (
        "No mail server is set up"
        if invited.delivery is Delivery.NO_SERVER
        else "The letter could not be sent"
    )
    messages.warning(
        request,
        f"{none}. Give {invited.email} this link yourself; it {works}, and is shown only now: {invited.address}",
    )


@site_view(coordinates=True)
def people(request: HttpRequest) -> HttpResponse:
    """Everyone with an account, and who is invited."""
    return _people(request, InviteForm())


@site_view(coordinates=True)
@require_POST
@limited("invite", 100)
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody."""
    form = InviteForm(request.POST)
    if form.is_valid():
        try:
            invited = invitations.invite_person(
                by=person(request), invitee=Invitee(**form.cleaned_data), link=link_of(request)
            )
        except ReviewError as error:
            form.add_error("email", str(error))
        else:
            tell_invited(request, invited)
            return redirect("accounts:people")
    return _people(request, form, status=400)


@site_view(coordinates=True)
@require_POST
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Make an invitation void."""
    invitations.withdraw_invitation(by=person(request), invitation=get_object_or_404(Invitation, pk=key))
    return redirect("accounts:people")


@site_view(coordinates=True)
@require_POST
def account(request: HttpRequest, key: int) -> HttpResponse:
    """Close an account or open it again."""
    user = get_object_or_404(User, pk=key)
    services.set_active(by=person(request), user=user, active=request.POST.get("active") == "1")
    return redirect("accounts:people")


@never_cache
@sensitive_post_parameters("password", "again")
@limited("accept", 30)
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Where an invitation leads: the invited person chooses a password, and is logged in."""
    found = invitations.invitation_for(token)
    form = AcceptForm(request.POST or None, email=found.email, initial={"name": found.name})
    if request.method == "POST" and form.is_valid():
        user = invitations.accept_invitation(
            token=token, name=form.cleaned_data["name"], password=form.cleaned_data["password"]
        )
        login(request, user, backend=BACKEND)
        messages.success(request, "Your account is ready. Add a second factor under Security.")
        return redirect("desk:home")
    status = 400 if form.is_bound else 200
    answer = render(request, "accounts/invitation.html", {"form": form, "invitation": found}, status=status)
    answer.headers["Referrer-Policy"] = (
        "strict-origin"  # the address is secret; without an origin no form is taken
    )
    return answer


@site_view(coordinates=True)
def institutions(request: HttpRequest) -> HttpResponse:
    """The institutions that any evaluation names."""
    form = InstitutionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.add_institution(by=person(request), **form.cleaned_data)
            return redirect("accounts:institutions")
        except ReviewError as error:
            form.add_error("name", str(error))
    rows = Institution.objects.annotate(articles_count=Count("articles")).order_by("name")
    found = listing(request, "institutions", INSTITUTIONS, rows, INSTITUTION_FILTERS)
    context = {"listing": found, "form": form}
    return exported(found) or render(
        request, "accounts/institutions.html", context, status=400 if form.errors else 200
    )


@site_view(coordinates=True)
def institution(request: HttpRequest, key: int) -> HttpResponse:
    """One institution: its name and its public contact."""
    found = get_object_or_404(Institution, pk=key)
    form = InstitutionForm.of(found, request.POST or None)
    status, seen = 200, (found.name, found.contact)
    if request.method == "POST":
        status, shown = 400, (request.POST.get("seen_name", ""), request.POST.get("seen_contact", ""))
        try:
            if form.is_valid():
                services.change_institution(
                    by=person(request), institution=found, seen=shown, **form.cleaned_data
                )
                return redirect("accounts:institutions")
        except OvertakenError as error:
            form.add_error(None, str(error))
            status = 409
        except ReviewError as error:
            form.add_error("name", str(error))
    context: dict[str, Any] = {"institution": found, "form": form, "seen": seen}
    return render(request, "accounts/institution.html", context, status=status)


def _people(request: HttpRequest, form: InviteForm, status: int = 200) -> HttpResponse:
    found = listing(request, "people", PEOPLE, User.objects.order_by("name", "email"), PEOPLE_FILTERS)
    open_ones = Invitation.objects.filter(accepted_at=None, expires_at__gt=timezone.now())
    context = {
        "listing": found,
        "form": form,
        "invitations": open_ones.select_related("evaluation", "institution", "invited_by"),
    }
    return exported(found) or render(request, "accounts/people.html", context, status=status)
