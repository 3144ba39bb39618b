"""What a dead worker left is taken up again: django_tasks_db would show it as running for ever."""

import logging
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from tallystick_web.plans.import_rules import ACTIVE, MOST_ATTEMPTS
from tallystick_web.plans.models import ImportRun, WorkerProcess
from tallystick_web.plans.tasks import import_documents

log = logging.getLogger(__name__)

FORGOTTEN_AFTER = timedelta(days=1)
DIED = "The worker died each time it did this."


def show_life(worker: str) -> None:
    """Note that a worker lives."""
    WorkerProcess.objects.update_or_create(name=worker, defaults={"seen_at": timezone.now()})


def leave(worker: str) -> None:
    """Note that a worker has ended as it should."""
    WorkerProcess.objects.filter(name=worker).delete()


def reap() -> int:
    """Give the tasks of dead workers back to the queue, and queue imports that lost their task. How many there were.

    A worker is dead when it has not shown life for settings.WORKER_SILENCE seconds. A task that was begun
    MOST_ATTEMPTS times already has failed.
    """
    now = timezone.now()
    alive = set(_alive())
    running = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    dead = [each for each in running if not alive.intersection(each.worker_ids[-1:])]
    for each in dead:
        _give_back(each)
    lost = _lost_imports()
    for run in lost:
        log.warning("import %s has no task; queued again", run)
        import_documents.enqueue(run)
    WorkerProcess.objects.filter(seen_at__lt=now - FORGOTTEN_AFTER).delete()
    return len(dead) + len(lost)


def _alive() -> list[str]:
    since = timezone.now() - timedelta(seconds=settings.WORKER_SILENCE)
    return list(WorkerProcess.objects.filter(seen_at__gte=since).values_list("name", flat=True))


def _give_back(each: DBTaskResult[Any, Any]) -> None:
    """Queue a task again, unless another reaper was quicker."""
    same = DBTaskResult.objects.filter(
        pk=each.pk, status=TaskResultStatus.RUNNING, started_at=each.started_at
    )
    if len(each.worker_ids) < MOST_ATTEMPTS:
        log.warning("task %s (%s): its worker died; queued again", each.pk, each.task_path)
        same.update(status=TaskResultStatus.READY)
    else:
        log.error("task %s (%s): its workers died %s times", each.pk, each.task_path, MOST_ATTEMPTS)
        same.update(status=TaskResultStatus.FAILED, finished_at=timezone.now(), traceback=DIED)


@transaction.atomic
def _lost_imports() -> list[int]:
    """Imports that are not at an end and that no task is to carry out: it failed, or was deleted."""
    active = ImportRun.objects.select_for_update().filter(state__in=ACTIVE)
    runs = set(active.order_by().values_list("pk", flat=True))
    if not runs:
        return []
    live = DBTaskResult.objects.filter(
        task_path=import_documents.module_path,
        status__in=(TaskResultStatus.READY, TaskResultStatus.RUNNING),
    )
    return sorted(runs - {run for each in live for run in each.args_kwargs["args"]})
