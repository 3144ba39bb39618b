"""Accounts are by invitation: nobody signs up unasked, neither here nor through a single sign-on."""

import logging
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.http import HttpRequest

from tallystick.errors import ReviewError
from tallystick_web.accounts.models import User

PASSWORD_LETTER = "account/email/password_reset_key"
WRONG_CODE = "This is not the code of the moment. Each works once, for half a minute."


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes the page to sign up; an account comes from an invitation (see accounts/invitations)."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "This account is closed. Whoever coordinates the workbench can open it again.",
        "duplicate_email": "This address is yours already.",
        "email_password_mismatch": "There is no account with this address and this password.",
        "email_taken": "There is an account with this address already.",
        "enter_current_password": "This is not your password so far.",
        "incorrect_code": WRONG_CODE,
        "incorrect_password": "This is not your password.",
        "too_many_login_attempts": "Too many tries did not work. Wait five minutes, then try again.",
        "unverified_primary_email": "Confirm that address first, by the link mailed to it.",
        "rate_limited": "Too many tries in a short time. Wait a minute, then try again.",
    }

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a letter. Raises ReviewError where the mail server does not take it.

        Whether a letter to a new password left is not told, since none leaves to an address without an account.
        """
        try:
            super().send_mail(template_prefix, email, context)
        except OSError as error:
            logging.getLogger(__name__).error("a letter was not mailed: %s", error)
            if template_prefix != PASSWORD_LETTER:
                raise ReviewError("the letter could not be sent; ask whoever runs the workbench") from error

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


class SecondFactor(DefaultMFAAdapter):  # type: ignore[misc]
    """Says in our words what is wrong with a code."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "add_email_blocked": "Switch your second factor off first, add the address, and set the app up again.",
        "cannot_generate_recovery_codes": "Set up an app first; recovery codes are for when it is lost.",
        "unverified_email": "Confirm your address first: have a link mailed to it under Email addresses.",
        "incorrect_code": WRONG_CODE,
    }


class InvitedOnlySocial(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Lets a single sign-on in only for an account that is there: one with the same, verified address."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Tie a first single sign-on to the account that has its verified address."""
        if sociallogin.is_existing:
            return
        verified = [each.email.lower() for each in sociallogin.email_addresses if each.verified]
        if user := User.objects.filter(email__in=verified, is_active=True).first():
            sociallogin.connect(request, user)
