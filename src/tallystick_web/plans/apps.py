"""How Django finds this app."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """See the docstring of the package."""

    name = "tallystick_web.plans"
    label = "plans"
