"""How Django finds this app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The audit log."""

    name = "tallystick_web.audit"
    label = "audit"
