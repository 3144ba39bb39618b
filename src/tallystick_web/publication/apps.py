"""How Django finds this app."""

from django.apps import AppConfig


class PublicationConfig(AppConfig):
    """See the docstring of the package."""

    name = "tallystick_web.publication"
    label = "publication"
