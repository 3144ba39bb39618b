"""How Django finds this app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """See the docstring of the package."""

    name = "tallystick_web.accounts"
    label = "accounts"
