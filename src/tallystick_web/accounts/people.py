"""People and institutions of the whole workbench: accounts are closed and opened, institutions named."""

from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied
from django.db import transaction

from tallystick.errors import ReviewError
from tallystick_web.accounts.models import Institution, User
from tallystick_web.audit.services import record_event
from tallystick_web.config.refusals import OvertakenError, unless_taken


@transaction.atomic
def open_account(*, email: str, password: str, name: str, coordinates: bool = False) -> User:
    """A new account, whose address counts as confirmed: by the letter it was invited with, or since it is the first."""
    user = User.objects.create_user(email, password, name=name, coordinates=coordinates)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


@transaction.atomic
def set_active(*, by: User, user: User, active: bool) -> None:
    """Close an account, or open it again. What the person said stays. Nobody closes the own account."""
    _require(by)
    if user == by:
        raise ReviewError("you cannot close your own account; somebody else who coordinates can")
    user.is_active = active
    user.save(update_fields=["is_active"])
    action = "account_opened" if active else "account_closed"
    record_event(actor=by, evaluation=None, action=action, subject=user.email)


@transaction.atomic
def add_institution(*, by: User, name: str, contact: str) -> Institution:
    """A new institution. Raises ReviewError where there is one of that name."""
    _require(by)
    _check_name(name)
    with unless_taken(_taken(name)):
        institution = Institution.objects.create(name=name, contact=contact)
    record_event(actor=by, evaluation=None, action="institution_added", subject=name)
    return institution


@transaction.atomic
def change_institution(
    *, by: User, institution: Institution, name: str, contact: str, seen: tuple[str, str]
) -> None:
    """Change name or contact; `seen` is what the person was shown of both.

    Raises OvertakenError where somebody changed it since, ReviewError where another institution has the name.
    """
    _require(by)
    now = Institution.objects.select_for_update().get(pk=institution.pk)
    if (now.name, now.contact) != seen:
        raise OvertakenError(
            f"Somebody changed it meanwhile: it is called {now.name!r}, with the contact {now.contact!r}. "
            "What you wrote is still in the form; save it again if it is to count."
        )
    _check_name(name, now)
    record_event(
        actor=by,
        evaluation=None,
        action="institution_changed",
        subject=name,
        data={"from": [now.name, now.contact], "to": [name, contact]},
    )
    now.name, now.contact = name, contact
    with unless_taken(_taken(name)):
        now.save()


def _check_name(name: str, own: Institution | None = None) -> None:
    others = Institution.objects.exclude(pk=own.pk) if own else Institution.objects.all()
    if others.filter(name__iexact=name).exists():
        raise ReviewError(_taken(name))


def _taken(name: str) -> str:
    return f"there is an institution called {name!r} already"


def _require(by: User) -> None:
    if not by.coordinates:
        raise PermissionDenied
