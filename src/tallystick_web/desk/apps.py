"""How Django finds this app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """See the docstring of the package."""

    name = "tallystick_web.desk"
    label = "desk"
