"""Evidence: a document that somebody attaches to what they say. It is read at once, and can then be quoted."""

from hashlib import sha256
from typing import Any, BinaryIO, cast

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from tallystick.errors import ReviewError
from tallystick.model.document import Role
from tallystick.model.source_kind import SourceKind
from tallystick.read.limits import MEGABYTE, Limits
from tallystick.read.reader import read_stream
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.plans.drafting import store_document
from tallystick_web.plans.held import check_open, held_open
from tallystick_web.plans.models import SourceDocument
from tallystick_web.plans.readable import texts_for
from tallystick_web.plans.uploading import name_on_disk
from tallystick_web.reporting.own import chosen_of

PREFIX = "evidence-"
LIMITS = Limits(
    file_bytes=20 * MEGABYTE, pages=500, characters=2_000_000, unpacked_bytes=100 * MEGABYTE, seconds=30
)
"""Smaller than those of a report, for it is read while somebody waits."""


def attach_evidence(*, seat: Seat, file: UploadedFile[Any], institution: int = 0) -> SourceDocument:
    """Read a document and keep it with its passages.

    `institution` is the key of the one that attaches it, 0 where the person speaks for one alone or for none.

    Raises DocumentError for one that cannot be read, ReviewError for one that is there already or not now.
    """
    seat.require(Action.EVIDENCE_ATTACH)
    check_open(seat.evaluation, Action.EVIDENCE_ATTACH)
    attaching = chosen_of(seat.spoken_for, institution) if seat.spoken_for else None
    name = (file.name or "document")[-255:]
    source = SourceKind.MINISTRY if attaching else SourceKind.INDEPENDENT
    read = read_stream(cast(BinaryIO, file), name, Role.REPORT, PREFIX, LIMITS)
    file.seek(0)
    digest = sha256(file.read()).hexdigest()
    file.seek(0)
    with transaction.atomic():
        held_open(seat, Action.EVIDENCE_ATTACH)
        if texts_for(seat).filter(file_sha256=digest).exists():
            raise ReviewError(f"{name}: the same file is there already; choose it in the list of documents")
        document = SourceDocument(
            evaluation=seat.evaluation,
            role=Role.REPORT.value,
            source=source.value,
            name=name,
            file_sha256=digest,
            size=file.size or 0,
            uploaded_by=seat.person,
            institution=attaching,
        )
        document.file.save(name_on_disk(name, digest), file, save=True)
        store_document(document, read)
        document.key = f"{PREFIX}{document.pk}"
        document.save(update_fields=["key"])
        record_event(
            actor=seat.person,
            evaluation=seat.evaluation,
            action="evidence_attached",
            subject=document.key,
            data={"name": name, "sha256": digest, "size": document.size},
        )
    return document
