"""The import itself: a worker reads the documents, has the library evaluate them, and stores the draft whole.

The draft is written in one transaction at the very end. A worker that is killed before leaves nothing behind but how
far it was, and whoever takes the import up begins anew; a worker that was only thought dead finds, at its next step,
that it is no longer the one (`attempts`), and stops.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import BinaryIO, cast

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from tallystick.errors import DocumentError, TallystickError
from tallystick.extract.mapping import PlanMapping
from tallystick.extract.outline import read_outline
from tallystick.model.document import Document, Role
from tallystick.model.source_kind import SourceKind
from tallystick.pipeline import evaluate
from tallystick.read.limits import Limits
from tallystick.read.reader import read_stream
from tallystick_web.audit.services import record_event
from tallystick_web.plans.drafting import store_reading
from tallystick_web.plans.import_rules import (
    MOST_ATTEMPTS,
    documents_to_import,
    mapping_of,
    obstacle_to_import,
)
from tallystick_web.plans.models import ImportRun, ImportState, SourceDocument
from tallystick_web.plans.uploading import delete_document

TELL_EVERY = 0.5  # seconds
MOST_PROBLEMS = 500
GIVEN_UP = (
    f"The import was begun {MOST_ATTEMPTS} times and broke off each time without saying why. "
    "Remove the document you added last and import again; if that does not help, whoever runs the workbench finds "
    "the reason in its log."
)


class Stopped(Exception):  # noqa: N818  # it is no error
    """Somebody stopped the import, or another worker has taken it up."""


@dataclass
class Telling:
    """The Progress of one attempt: writes how far it is, and stops it where it is not to go on."""

    run: int
    attempt: int
    told: float = field(default=0.0)
    stage: str = ""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Write how far the stage is, if the last time was a while ago. Raises Stopped."""
        if stage == self.stage and done < total and monotonic() - self.told < TELL_EVERY:
            return
        self.stage, self.told = stage, monotonic()
        own = ImportRun.objects.filter(
            pk=self.run, state=ImportState.RUNNING, attempts=self.attempt, cancel_asked=False
        )
        if not own.update(stage=stage, done=done, total=total, heartbeat=timezone.now()):
            raise Stopped


def carry_out(run: int) -> None:
    """Carry out an import that was asked for, unless it is done, failed or stopped already."""
    attempt = _taken_up(run)
    if attempt is None:
        return
    try:
        _carry_out(run, Telling(run, attempt))
    except Stopped:
        _close(run, attempt, ImportState.CANCELLED)
    except ExceptionGroup as group:
        _close(run, attempt, ImportState.FAILED, [str(each) for each in group.exceptions])
    except TallystickError as error:
        _close(run, attempt, ImportState.FAILED, [str(error)])


@transaction.atomic
def _taken_up(key: int) -> int | None:
    """The number of this attempt; None where nothing is to be done (any more)."""
    run = ImportRun.objects.select_for_update().filter(pk=key).first()
    if run is None or run.state not in (ImportState.WAITING, ImportState.RUNNING):
        return None
    if run.cancel_asked:
        run.state, run.finished_at = ImportState.CANCELLED, timezone.now()
    elif run.attempts >= MOST_ATTEMPTS:
        run.state, run.finished_at, run.problems = ImportState.FAILED, timezone.now(), [GIVEN_UP]
    else:
        run.state, run.attempts = ImportState.RUNNING, run.attempts + 1
        run.stage, run.done, run.total, run.heartbeat = "read", 0, 0, timezone.now()
    run.save()
    if run.state == ImportState.FAILED:
        _record_failure(run)
    return run.attempts if run.state == ImportState.RUNNING else None


def _carry_out(key: int, tell: Telling) -> None:
    run = ImportRun.objects.select_related("evaluation").get(pk=key)
    sources = documents_to_import(run.evaluation)
    documents = _read(sources, tell)
    mapping = mapping_of(run.evaluation.mapping)
    read = evaluate(documents, run.evaluation.as_of, tell, mapping)
    left_out = _left_out(documents[0], mapping)
    tell("store", 0, 1)
    with transaction.atomic():
        _own(key, tell.attempt)
        if obstacle := obstacle_to_import(run.evaluation):
            raise TallystickError(obstacle)
        _withdraw_decisions(run)
        store_reading(
            evaluation=run.evaluation,
            read=read,
            documents=dict(zip((each.pk for each in sources), documents, strict=True)),
            run=run,
        )
        for each in run.evaluation.documents.filter(left_out=True):
            delete_document(each)
        _close(key, tell.attempt, ImportState.DONE, left_out)
        record_event(
            actor=run.asked_by,
            evaluation=run.evaluation,
            action="import_done",
            subject=f"import {key}",
            data={"articles": len(read.articles), "commitments": len(read.assessments)},
        )


def _left_out(plan: Document, mapping: PlanMapping) -> list[str]:
    """What of the plan's tables was not read as an article, and the columns that were not understood."""
    found: list[str] = []
    for table in read_outline(plan, mapping).tables:
        place = f"Table on page {table.page}" + (f" under “{table.title}”" if table.title else "")
        unknown = [each.header for each in table.columns if each.header and each.meaning is None]
        found.extend(f"{place}: left out: {each}" for each in table.left_out)
        found.extend(f"{place}: the column “{each}” is not understood and kept as it is" for each in unknown)
    return found[:MOST_PROBLEMS]


def _read(sources: Sequence[SourceDocument], tell: Telling) -> list[Document]:
    """The documents as read. Raises an ExceptionGroup of what is wrong with each that cannot be read."""
    documents, problems = [], []
    for place, source in enumerate(sources):
        tell("read", place, len(sources))
        try:
            documents.append(_document(source, place))
        except DocumentError as error:
            problems.append(error)
    tell("read", len(sources), len(sources))
    if problems:
        raise ExceptionGroup("documents", problems)
    return documents


def _document(source: SourceDocument, place: int) -> Document:
    """One document. Raises DocumentError."""
    limits = Limits(file_bytes=settings.LARGEST_UPLOAD)
    try:
        with source.file.open("rb") as stream:
            identifier = f"report-{place}" if place else "plan"
            read = read_stream(cast(BinaryIO, stream), source.name, Role(source.role), identifier, limits)
    except FileNotFoundError as error:
        raise DocumentError(
            f"{source.name}: the uploaded file is gone; remove it and upload it again"
        ) from error
    return replace(read, source=SourceKind(source.source) if source.source else None)


def _own(key: int, attempt: int) -> None:
    """Lock the run for the rest of the transaction. Raises Stopped where this attempt is no longer the one."""
    run = ImportRun.objects.select_for_update().get(pk=key)
    if run.state != ImportState.RUNNING or run.attempts != attempt or run.cancel_asked:
        raise Stopped


def _withdraw_decisions(run: ImportRun) -> None:
    """What people mended was mended in the reading before; in the new one it could mean something else."""
    standing = run.evaluation.decisions.filter(withdrawn_at=None)
    if count := standing.update(withdrawn_at=timezone.now()):
        record_event(
            actor=run.asked_by,
            evaluation=run.evaluation,
            action="outline_decisions_withdrawn",
            subject=f"import {run.pk}",
            data={"decisions": count},
        )


@transaction.atomic
def _close(key: int, attempt: int, state: ImportState, problems: Sequence[str] = ()) -> None:
    """End the attempt, unless another has begun meanwhile."""
    own = ImportRun.objects.filter(pk=key, attempts=attempt, state=ImportState.RUNNING)
    ended = own.update(
        state=state, problems=list(problems), finished_at=timezone.now(), heartbeat=timezone.now()
    )
    if ended and state == ImportState.FAILED:
        _record_failure(ImportRun.objects.select_related("evaluation").get(pk=key))


def _record_failure(run: ImportRun) -> None:
    record_event(
        actor=None,
        evaluation=run.evaluation,
        action="import_failed",
        subject=f"import {run.pk}",
        data={"problems": run.problems[:20]},
    )
