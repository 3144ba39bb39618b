"""`work`: does what takes long, shows that it lives, and takes up what dead workers left."""

from secrets import token_hex
from socket import gethostname
from threading import Event, Thread
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import OperationalError, connection

from tallystick_web.plans.reaping import leave, reap, show_life


class Command(BaseCommand):
    """Work until told to stop."""

    help = "Do the imports and releases that are asked for, until told to stop."

    def handle(self, *args: Any, **options: Any) -> None:
        """Work; a thread beside it shows that this process lives."""
        worker = f"{gethostname()[:40]}-{token_hex(8)}"
        show_life(worker)
        reap()
        ended = Event()
        thread = Thread(target=_keep_showing, args=(worker, ended), daemon=True)
        thread.start()
        try:
            call_command("db_worker", worker_id=worker, verbosity=1)
        finally:
            ended.set()
            thread.join(timeout=5)
            leave(worker)


def _keep_showing(worker: str, ended: Event) -> None:
    """Show life several times within the silence that counts as death, and reap."""
    while not ended.wait(settings.WORKER_SILENCE / 6):
        try:
            show_life(worker)
            reap()
        except OperationalError as error:  # a database that is busy or away for a moment
            Command().stderr.write(f"worker {worker}: {error}")
        finally:
            connection.close()
