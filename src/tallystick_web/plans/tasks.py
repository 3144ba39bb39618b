"""What the worker does for this app. A worker that dies is followed by another, so a task may begin more than once."""

from django_tasks import task

from tallystick_web.plans.reading import carry_out


@task()
def import_documents(run: int) -> None:
    """Carry out the import with that key."""
    carry_out(run)
