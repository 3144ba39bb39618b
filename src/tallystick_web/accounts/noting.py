"""What people change of their own accounts on allauth's pages is a line of the log too. Imported with the addresses."""

from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from allauth.socialaccount import signals as social

from tallystick_web.accounts.models import User
from tallystick_web.audit.services import record_event

NOTED = {
    account.password_set: "password_set",
    account.password_changed: "password_changed",
    account.password_reset: "password_reset",
    account.email_added: "address_added",
    account.email_changed: "address_changed",
    account.email_removed: "address_removed",
    mfa.authenticator_added: "second_factor_added",
    mfa.authenticator_removed: "second_factor_removed",
    mfa.authenticator_reset: "recovery_codes_renewed",
    social.social_account_removed: "single_sign_on_removed",
}
"""The action that each signal is logged as; no secret and no code is in any."""


def note(sender: object, signal: Any, user: User | None = None, **given: Any) -> None:
    """Record that a person changed the own account."""
    if user is None:
        user = given["socialaccount"].user
    record_event(actor=user, evaluation=None, action=NOTED[signal], subject=user.email)


for each in NOTED:
    each.connect(note, dispatch_uid="tallystick-note")
