from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from tallystick_web.plans.models import ImportRun, ImportState, WorkerProcess
from tallystick_web.plans.reaping import leave, reap, show_life
from tallystick_web.plans.tasks import import_documents
from tests.web import factory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tasks_in_the_database(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def run():
    return ImportRun.objects.create(evaluation=factory.evaluation())


def begun(run, *workers):
    """The task of the import, begun by `workers` one after the other."""
    key = import_documents.enqueue(run.pk).id
    DBTaskResult.objects.filter(pk=key).update(
        status=TaskResultStatus.RUNNING, started_at=timezone.now(), worker_ids=list(workers)
    )
    return DBTaskResult.objects.get(pk=key)


def silent(worker, seconds):
    WorkerProcess.objects.create(name=worker, seen_at=timezone.now() - timedelta(seconds=seconds))


def test_what_a_living_worker_does_is_left_alone(run):
    task = begun(run, "ada")
    show_life("ada")
    assert reap() == 0
    task.refresh_from_db()
    assert task.status == TaskResultStatus.RUNNING


@pytest.mark.parametrize("seconds", [None, 61])
def test_what_a_dead_worker_did_is_queued_again(run, seconds):
    task = begun(run, "ada")
    if seconds:
        silent("ada", seconds)
    show_life("bob")
    assert reap() == 1
    task.refresh_from_db()
    assert task.status == TaskResultStatus.READY
    assert reap() == 0


def test_a_short_silence_is_no_death(run):
    begun(run, "ada")
    silent("ada", 50)
    assert reap() == 0


def test_the_task_of_a_worker_that_lives_is_not_given_back_for_an_earlier_dead_one(run):
    begun(run, "ada", "bob")
    show_life("bob")
    assert reap() == 0


def test_after_three_deaths_a_task_has_failed_and_the_import_says_so(run):
    task = begun(run, "ada", "bob", "cleo")
    ImportRun.objects.filter(pk=run.pk).update(state=ImportState.RUNNING, attempts=3)
    reap()
    task.refresh_from_db()
    assert task.status == TaskResultStatus.FAILED
    again = DBTaskResult.objects.get(status=TaskResultStatus.READY)
    import_documents.call(*again.args_kwargs["args"])
    run.refresh_from_db()
    assert run.state == ImportState.FAILED
    assert "begun 3 times" in run.problems[0]


def test_an_import_without_a_task_is_queued_and_one_at_its_end_is_not(run):
    ImportRun.objects.create(evaluation=run.evaluation, state=ImportState.DONE)
    assert reap() == 1
    assert reap() == 0
    assert DBTaskResult.objects.get().args_kwargs["args"] == [run.pk]


def test_workers_come_and_go(run):
    show_life("ada")
    show_life("ada")
    silent("old", 2 * 24 * 60 * 60)
    reap()
    assert [each.name for each in WorkerProcess.objects.all()] == ["ada"]
    leave("ada")
    assert not WorkerProcess.objects.exists()
