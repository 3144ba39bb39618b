"""`remind`: sends what is due today; run it once a day, or more often without harm."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from tallystick_web.reporting.reminders import send_reminders


class Command(BaseCommand):
    """Send the reminders of today."""

    help = "Write to whoever has something due soon; nobody gets two letters on one day."

    def handle(self, *args: Any, **options: Any) -> None:
        """Send them, and say how many."""
        self.stdout.write(f"{send_reminders(timezone.localdate())} reminders sent")
