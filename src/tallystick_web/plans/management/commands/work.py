"""`work`: does what takes long, shows that it lives, takes up what dead workers left, and sends reminders."""

from secrets import token_hex
from smtplib import SMTPException
from socket import gethostname
from threading import Event, Thread
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import Error as DatabaseFailure
from django.db import connection
from django.utils import timezone

from tallystick_web.plans.reaping import leave, reap, show_life
from tallystick_web.reporting.reminders import send_reminders

REMIND_EVERY = 15 * 60  # seconds


class Command(BaseCommand):
    """Work until told to stop."""

    help = "Do the imports and releases that are asked for, until told to stop."

    def handle(self, *args: Any, **options: Any) -> None:
        """Work; a thread beside it shows that this process lives."""
        worker = f"{gethostname()[:40]}-{token_hex(8)}"
        show_life(worker)
        reap()
        ended = Event()
        threads = [
            Thread(target=_keep_showing, args=(worker, ended), daemon=True),
            Thread(target=_keep_reminding, args=(ended,), daemon=True),
        ]
        for thread in threads:
            thread.start()
        try:
            call_command("db_worker", worker_id=worker, verbosity=1)
        finally:
            ended.set()
            for thread in threads:
                thread.join(timeout=5)
            leave(worker)


def _keep_showing(worker: str, ended: Event) -> None:
    """Show life several times within the silence that counts as death, and reap."""
    while not ended.wait(settings.WORKER_SILENCE / 6):
        try:
            show_life(worker)
            reap()
        except DatabaseFailure as error:  # a database that is busy or away for a moment
            Command().stderr.write(f"worker {worker}: {error}")
        finally:
            connection.close()


def _keep_reminding(ended: Event) -> None:
    """Send the reminders of the day every now and then; nobody gets two on one day."""
    while not ended.wait(REMIND_EVERY):
        try:
            send_reminders(timezone.localdate())
        except (DatabaseFailure, SMTPException, OSError) as error:  # the letters go out the next time
            Command().stderr.write(f"reminders: {error}")
        finally:
            connection.close()
