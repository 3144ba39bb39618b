"""Accounts are by invitation: nobody signs up unasked, neither here nor through a single sign-on."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.http import HttpRequest

from tallystick_web.accounts.models import User


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes the page to sign up; an account comes from an invitation (see accounts/services)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


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
