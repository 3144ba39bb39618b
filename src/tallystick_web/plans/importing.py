"""An import is asked for, stopped or tried again here; a worker carries it out (plans/reading.py)."""

from django.db import transaction
from django.utils import timezone

from tallystick.errors import ReviewError
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.plans.held import locked
from tallystick_web.plans.import_rules import ACTIVE, documents_to_import, obstacle_to_import
from tallystick_web.plans.models import ImportRun, ImportState
from tallystick_web.plans.tasks import import_documents


@transaction.atomic
def start_import(*, seat: Seat) -> ImportRun:
    """Have the documents read in the background. Raises ReviewError where that cannot be."""
    seat.require(Action.DOCUMENT_UPLOAD)
    evaluation = locked(seat.evaluation)
    if obstacle := obstacle_to_import(evaluation):
        raise ReviewError(obstacle)
    if evaluation.imports.filter(state__in=ACTIVE).exists():
        raise ReviewError("An import is running already. Wait for it, or stop it.")
    run = ImportRun.objects.create(evaluation=evaluation, asked_by=seat.person)
    names = [each.name for each in documents_to_import(evaluation)]
    _record(seat, run, "import_started", {"documents": names})
    import_documents.enqueue(run.pk)
    return run


@transaction.atomic
def cancel_import(*, seat: Seat, run: ImportRun) -> None:
    """Stop an import: at once where no worker has it, else at the next step of the worker; nothing of it is kept."""
    seat.require(Action.IMPORT_CANCEL)
    locked = ImportRun.objects.select_for_update().get(pk=run.pk)
    if locked.state not in ACTIVE:
        raise ReviewError(f"This import is {locked.state} already; there is nothing to stop.")
    locked.cancel_asked = True
    if locked.state == ImportState.WAITING:
        locked.state, locked.finished_at = ImportState.CANCELLED, timezone.now()
    locked.save(update_fields=["cancel_asked", "state", "finished_at"])
    _record(seat, run, "import_cancelled", {})


def _record(seat: Seat, run: ImportRun, action: str, data: dict[str, list[str]]) -> None:
    record_event(
        actor=seat.person, evaluation=seat.evaluation, action=action, subject=f"import {run.pk}", data=data
    )
