"""Releases: asked for, built in the background, frozen. A build that dies is taken up again, and ends the same."""

import shutil
import time
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from tallystick.errors import ReviewError, TallystickError
from tallystick.folder import write_folder
from tallystick.publish.build import build, usual
from tallystick.publish.manifest import MANIFEST
from tallystick.publish.publication import Publication
from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action
from tallystick.review.signing import quorum_reached
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.plans.held import locked
from tallystick_web.plans.models import Evaluation
from tallystick_web.publication.contents import publication_for
from tallystick_web.publication.models import Release, ReleaseState
from tallystick_web.reviews.records import review_of

SILENCE = timedelta(minutes=2)
"""A build that has not been heard of for so long may have broken off."""

BROKE_OFF = (
    "The build broke off each time it was begun. Whoever runs the workbench finds the reason in its log."
)

MOVED_AWAY = "The evaluation left the phase signing while the release was built; nothing of it is published."

BEAT = 1.0  # seconds between two signs of life


def release_folder(release: Release) -> Path:
    """Where the files of a release lie."""
    return (
        Path(settings.DATA_FOLDER) / "files" / "releases" / str(release.evaluation_id) / str(release.number)
    )


@transaction.atomic
def release_start(*, seat: Seat, note: str = "") -> Release:
    """Ask for the next release; it is built in the background.

    Raises ReviewError unless the quorum has signed, no other is being built, and a correction says what it corrects.
    """
    seat.require(Action.RELEASE_MAKE)
    evaluation = locked(seat.evaluation)
    earlier = list(evaluation.releases.exclude(state=ReleaseState.FAILED))
    for each in earlier:
        if build_broke_off(each):
            _end(each, ReleaseState.FAILED, problem=BROKE_OFF)
    earlier = list(evaluation.releases.exclude(state=ReleaseState.FAILED))
    if any(each.state == ReleaseState.BUILDING for each in earlier):
        raise ReviewError("a release is being built already; wait for it")
    if not open_in(Phase(evaluation.phase), Action.RELEASE_MAKE):
        raise ReviewError(f"the evaluation is in the phase {evaluation.phase}; it is released after signing")
    if not quorum_reached(review_of(evaluation), evaluation.quorum):
        raise ReviewError(f"{evaluation.quorum} of the experts must sign the verdicts as they stand")
    if earlier and not note.strip():
        raise ReviewError("say what is corrected since the last release")
    release = Release.objects.create(
        evaluation=evaluation,
        number=1 + max((each.number for each in evaluation.releases.all()), default=0),
        by=seat.person,
        note=note.strip(),
        previous=earlier[0].sha256 if earlier else "",
    )
    record_event(
        actor=seat.person, evaluation=evaluation, action="release_started", subject=str(release.number)
    )
    key = release.pk
    transaction.on_commit(lambda: build_release.enqueue(key))
    return release


@task()
def build_release(key: int) -> None:
    """Build a release that was asked for. What stands in the way is said in its row; nothing half-built is left."""
    release = Release.objects.select_related("evaluation", "by").get(pk=key)
    if release.state != ReleaseState.BUILDING:
        return
    try:
        digest = _built(release)
    except TallystickError as error:
        _end(release, ReleaseState.FAILED, problem=str(error))
        return
    _end(release, ReleaseState.READY, sha256=digest)


def _built(release: Release) -> str:
    """Write the files, whole or not at all, and give the hash of their list."""
    heard = 0.0

    def told(stage: str, done: int, total: int) -> None:
        nonlocal heard
        if time.monotonic() - heard > BEAT:
            heard = time.monotonic()
            Release.objects.filter(pk=release.pk).update(heartbeat=datetime.now(UTC))

    told("begin", 0, 1)
    publication = publication_for(release)
    _check_signed(publication, Evaluation.objects.get(pk=release.evaluation_id))
    files = build(publication, usual(publication), told)
    folder = release_folder(release)
    if folder.exists():  # a build that died after writing, before it could say so
        shutil.rmtree(folder)
    write_folder(files, folder)
    return sha256(files[MANIFEST]).hexdigest()


def _check_signed(publication: Publication, evaluation: Evaluation) -> None:
    """Raise ReviewError unless what is about to be built is what a quorum of the experts signed."""
    if evaluation.phase != Phase.SIGNING:
        raise ReviewError(
            f"the evaluation is in the phase {evaluation.phase} by now; it is released after signing"
        )
    if publication.review is None or not quorum_reached(publication.review, evaluation.quorum):
        raise ReviewError("the verdicts are not those that were signed any more; the experts sign them anew")


@transaction.atomic
def _end(release: Release, state: ReleaseState, *, sha256: str = "", problem: str = "") -> None:
    """Say how a build ended, once."""
    evaluation = locked(release.evaluation)
    if state == ReleaseState.READY and evaluation.phase != Phase.SIGNING:
        state, sha256, problem = ReleaseState.FAILED, "", MOVED_AWAY
    asked = Release.objects.filter(pk=release.pk, state=ReleaseState.BUILDING)
    if not asked.update(state=state, sha256=sha256, problem=problem):
        return
    if state == ReleaseState.READY:
        evaluation.phase, evaluation.version = Phase.RELEASED.value, evaluation.version + 1
        evaluation.save(update_fields=["phase", "version"])
    record_event(
        actor=None,
        evaluation=evaluation,
        action=f"release_{state}",
        subject=str(release.number),
        data={"sha256": sha256, "problem": problem},
    )


def being_built(evaluation: Evaluation) -> bool:
    """Whether a release is being built, which holds what was said when its build began and nothing later."""
    building = evaluation.releases.filter(state=ReleaseState.BUILDING)
    return any(not build_broke_off(each) for each in building)


def build_broke_off(release: Release, now: datetime | None = None) -> bool:
    """Whether nobody is building a release that is said to be building: its workers died each time they began it."""
    heard = release.heartbeat or release.at
    if release.state != ReleaseState.BUILDING or (now or datetime.now(UTC)) - heard < SILENCE:
        return False
    live = DBTaskResult.objects.filter(
        task_path=build_release.module_path, status__in=(TaskResultStatus.READY, TaskResultStatus.RUNNING)
    )
    return not any(release.pk in each.args_kwargs["args"] for each in live)
