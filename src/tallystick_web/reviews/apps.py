"""How Django finds this app."""

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """See the docstring of the package."""

    name = "tallystick_web.reviews"
    label = "reviews"
