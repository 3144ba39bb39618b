"""Invitations: the only way into an account. The link holds a token that is kept only as a hash, and works once."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from hashlib import sha256
from secrets import token_urlsafe

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from tallystick.errors import ReviewError
from tallystick.review.roles import Action, TeamRole
from tallystick_web.accounts.access import Seat
from tallystick_web.accounts.models import Institution, Invitation, User
from tallystick_web.accounts.people import open_account
from tallystick_web.audit.services import record_event
from tallystick_web.config.refusals import unless_taken
from tallystick_web.plans.models import Evaluation, Membership

VALID = timedelta(days=14)
NO_SERVER = "django.core.mail.backends.console.EmailBackend"
TAKEN = "there is an account with this address already; log in"

Link = Callable[[str], str]
"""Makes of a token the address that is mailed."""


@dataclass(frozen=True, slots=True)
class Invitee:
    """Who is invited, and into what: an evaluation with a role, or the workbench alone."""

    email: str
    name: str
    coordinates: bool = False
    evaluation: Evaluation | None = None
    role: TeamRole | None = None
    institution: Institution | None = None


class Delivery(StrEnum):
    """What became of the letter with the link."""

    MAILED = "mailed"
    NO_SERVER = "no_server"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that was made: to whom, the link, and whether a letter holds it."""

    email: str
    address: str
    delivery: Delivery


def invite_person(*, by: User, invitee: Invitee, link: Link) -> Invited:
    """Invite somebody to the workbench. Raises PermissionDenied for who may not."""
    if not by.coordinates:
        raise PermissionDenied
    return _invited(by, invitee, link)


def invite_member(*, seat: Seat, invitee: Invitee, link: Link) -> Invited:
    """Invite somebody into an evaluation."""
    seat.require(Action.TEAM_MANAGE)
    seat.require(Action.PERSON_MANAGE)
    if invitee.coordinates or invitee.evaluation != seat.evaluation:
        raise PermissionDenied
    return _invited(seat.person, invitee, link)


def _invited(by: User, invitee: Invitee, link: Link) -> Invited:
    """Make the invitation, and then mail it: one that cannot be mailed is there all the same."""
    invitation, token = _invite(by, invitee)
    address = link(token)
    return Invited(invitation.email, address, _mailed(invitation, address))


@transaction.atomic
def _invite(by: User, invitee: Invitee) -> tuple[Invitation, str]:
    """The invitation and its token. Raises ReviewError where there is an account with the address."""
    email = User.objects.normalize_email(invitee.email).lower()
    if User.objects.filter(email=email).exists():
        raise ReviewError(f"{email} has an account already; give the person a role in the evaluation")
    token = token_urlsafe(32)
    now = timezone.now()
    Invitation.objects.filter(email=email, accepted_at=None, evaluation=invitee.evaluation).update(
        expires_at=now
    )
    invitation = Invitation.objects.create(
        email=email,
        name=invitee.name,
        coordinates=invitee.coordinates,
        evaluation=invitee.evaluation,
        role=invitee.role.value if invitee.role else "",
        institution=invitee.institution,
        token_sha256=_hash(token),
        invited_by=by,
        expires_at=now + VALID,
    )
    record_event(
        actor=by,
        evaluation=invitee.evaluation,
        action="person_invited",
        subject=email,
        data={"role": invitation.role, "coordinates": invitation.coordinates},
    )
    return invitation, token


def invitation_for(token: str) -> Invitation:
    """The open invitation of a token. Raises ReviewError for one that is used, too old or not there."""
    found = Invitation.objects.select_related("evaluation", "invited_by", "institution").filter(
        token_sha256=_hash(token), accepted_at=None, expires_at__gt=timezone.now()
    )
    invitation = found.first()
    if invitation is None:
        raise ReviewError(
            "this invitation was used already or is too old; ask whoever invited you for a new one"
        )
    return invitation


@transaction.atomic
def accept_invitation(*, token: str, name: str, password: str) -> User:
    """Make the account, and the role that goes with the invitation. Raises ReviewError as invitation_for does."""
    open_one = Invitation.objects.select_for_update().filter(pk=invitation_for(token).pk, accepted_at=None)
    invitation = open_one.first()
    if invitation is None or User.objects.filter(email=invitation.email).exists():
        raise ReviewError(TAKEN)
    with unless_taken(TAKEN):
        user = open_account(
            email=invitation.email, password=password, name=name, coordinates=invitation.coordinates
        )
    _admit(user)
    Invitation.objects.filter(email=invitation.email, accepted_at=None).update(accepted_at=timezone.now())
    record_event(
        actor=user, evaluation=invitation.evaluation, action="invitation_accepted", subject=user.email
    )
    return user


def _admit(user: User) -> None:
    """Give the roles of all open invitations to the address, which the person has shown to own."""
    for each in Invitation.objects.filter(email=user.email, accepted_at=None, expires_at__gt=timezone.now()):
        if each.evaluation is not None and each.role:
            Membership.objects.get_or_create(
                evaluation=each.evaluation, user=user, role=each.role, institution=each.institution
            )


@transaction.atomic
def withdraw_invitation(*, by: User, invitation: Invitation) -> None:
    """Make an invitation void. Raises PermissionDenied for who may not."""
    if not by.coordinates:
        raise PermissionDenied
    invitation.expires_at = timezone.now()
    invitation.save(update_fields=["expires_at"])
    record_event(
        actor=by,
        evaluation=invitation.evaluation,
        action="invitation_withdrawn",
        subject=invitation.email,
    )


def _mailed(invitation: Invitation, address: str) -> Delivery:
    """Mail the invitation, where there is a server to do so."""
    if settings.EMAIL_BACKEND == NO_SERVER:
        return Delivery.NO_SERVER
    context = {"invitation": invitation, "address": address, "days": VALID.days}
    try:
        send_mail(
            subject="Your invitation to Tallystick",
            message=render_to_string("accounts/invitation.txt", context),
            from_email=None,
            recipient_list=[invitation.email],
        )
    except OSError as error:  # as smtplib raises what a server refuses, too
        logging.getLogger(__name__).error("an invitation was not mailed: %s", error)
        return Delivery.FAILED
    return Delivery.MAILED


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
