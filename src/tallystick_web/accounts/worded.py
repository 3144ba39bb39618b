"""The forms of allauth in our words: labels, what a password must be, and no label that is gone once one types."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django.forms import Form

from tallystick_web.accounts.forms import PASSWORD_HELP

LABELS = {
    "login": "Email address",
    "email": "Email address",
    "password": "Password",
    "oldpassword": "Password so far",
    "password1": "New password",
    "password2": "New password again",
    "code": "Code",
}
"""What each field is called, whatever the form."""


class Worded(Form):
    """Calls the fields by our words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.widget.attrs.pop("placeholder", None)
        if "password1" in self.fields:
            self.fields["password1"].help_text = PASSWORD_HELP


class Login(Worded, account.LoginForm):  # type: ignore[misc]
    """Logs in."""


class AddEmail(Worded, account.AddEmailForm):  # type: ignore[misc]
    """Adds an address."""


class ChangePassword(Worded, account.ChangePasswordForm):  # type: ignore[misc]
    """Changes the password."""


class SetPassword(Worded, account.SetPasswordForm):  # type: ignore[misc]
    """Chooses a password where there is none."""


class ResetPassword(Worded, account.ResetPasswordForm):  # type: ignore[misc]
    """Asks for the link to a new password."""


class ResetPasswordKey(Worded, account.ResetPasswordKeyForm):  # type: ignore[misc]
    """Chooses a new password by the link."""


class Reauthenticate(Worded, account.ReauthenticateForm):  # type: ignore[misc]
    """Shows by the password that it is still the same person."""


class Authenticate(Worded, mfa.AuthenticateForm):  # type: ignore[misc]
    """Gives the second factor."""


class ReauthenticateByCode(Worded, mfa.ReauthenticateForm):  # type: ignore[misc]
    """Shows by the second factor that it is still the same person."""


class ActivateTOTP(Worded, totp.ActivateTOTPForm):  # type: ignore[misc]
    """Sets an app up."""


class DeactivateTOTP(Worded, totp.DeactivateTOTPForm):  # type: ignore[misc]
    """Switches it off."""
