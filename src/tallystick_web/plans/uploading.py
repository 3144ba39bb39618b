"""Documents are uploaded, one or several at once, checked by what they are, and removed again before an import."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath
from typing import Any, BinaryIO, cast

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from tallystick.errors import DocumentError, ReviewError
from tallystick.model.document import Role
from tallystick.model.source_kind import SourceKind
from tallystick.read.file_format import file_format
from tallystick.read.limits import Limits
from tallystick.read.source import source_in
from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.plans.held import locked
from tallystick_web.plans.import_rules import mapping_of
from tallystick_web.plans.models import SourceDocument

File = UploadedFile[Any]

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Part:
    """What an uploaded document is to the evaluation, and who speaks in it."""

    role: Role
    source: SourceKind | None = None


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What became of an upload: the documents that were kept, and a sentence for each file that was refused."""

    kept: tuple[SourceDocument, ...]
    refused: tuple[str, ...]


def add_documents(*, seat: Seat, part: Part, files: Iterable[File]) -> Uploaded:
    """Keep those of the files that can be documents. Raises ReviewError where nothing may be uploaded now."""
    _require(seat)
    kept, refused = [], []
    for file in files:
        try:
            kept.append(add_document(seat=seat, part=part, file=file))
        except (DocumentError, ReviewError) as error:
            refused.append(str(error))
    return Uploaded(tuple(kept), tuple(refused))


@transaction.atomic
def add_document(*, seat: Seat, part: Part, file: File) -> SourceDocument:
    """Keep one file. Raises DocumentError for what cannot be read, ReviewError for what is there already."""
    _require(seat)
    name = (file.name or "document")[-255:]
    digest = check_file(file, name)
    if seat.evaluation.documents.filter(file_sha256=digest).exists():
        raise ReviewError(f"{name}: the same file is there already")
    document = SourceDocument(
        evaluation=seat.evaluation,
        role=part.role.value,
        source=part.source.value if part.source else "",
        name=name,
        file_sha256=digest,
        size=file.size or 0,
        uploaded_by=seat.person,
    )
    file.seek(0)
    document.file.save(name_on_disk(name, digest), file, save=True)
    _record(seat, document, "document_uploaded")
    return document


def check_file(file: File, name: str) -> str:
    """The sha256 of an uploaded file that can be read. Raises DocumentError: too large, empty, of no known format."""
    largest: int = settings.LARGEST_UPLOAD
    if (file.size or 0) > largest:
        raise DocumentError(f"{name}: larger than {largest // MEGABYTE} MB; split it into parts")
    source = source_in(cast(BinaryIO, file), name, Limits(file_bytes=largest))
    file_format(source)
    return sha256(source.data).hexdigest()


def name_on_disk(name: str, digest: str) -> str:
    """The name under which an uploaded file is kept: whatever people call it, one that every file system takes."""
    ending = PurePath(name).suffix
    return digest[:32] + (ending if ending.isascii() and len(ending) < 10 else "")


@transaction.atomic
def change_document(*, seat: Seat, document: SourceDocument, part: Part) -> None:
    """Say anew what a document is to the evaluation; it counts from the next import on."""
    _require(seat)
    document.role, document.source = part.role.value, part.source.value if part.source else ""
    document.save(update_fields=["role", "source"])
    _record(seat, document, "document_changed")


@transaction.atomic
def remove_document(*, seat: Seat, document: SourceDocument) -> None:
    """Remove a document that was not read yet; one that the draft quotes goes with the next import."""
    _require(seat)
    _record(seat, document, "document_removed")
    if document.key:
        document.left_out = True
        document.save(update_fields=["left_out"])
    else:
        delete_document(document)


@transaction.atomic
def keep_document(*, seat: Seat, document: SourceDocument) -> None:
    """Take back that the next import leaves a document out."""
    _require(seat)
    document.left_out = False
    document.save(update_fields=["left_out"])
    _record(seat, document, "document_kept")


@transaction.atomic
def set_mapping(*, seat: Seat, text: str) -> None:
    """Say how the plan is laid out; it counts from the next import on. Raises DataError where it breaks its rules."""
    _require(seat)
    mapping_of(text)
    evaluation = locked(seat.evaluation)
    before, evaluation.mapping = evaluation.mapping, text
    evaluation.save(update_fields=["mapping"])
    data = {"from": before, "to": text}
    record_event(actor=seat.person, evaluation=evaluation, action="mapping_set", data=data)


def delete_document(document: SourceDocument) -> None:
    """Delete the row and, once that is certain, the file."""
    name = document.file.name
    document.delete()
    transaction.on_commit(lambda: default_storage.delete(name) if name else None)


def _require(seat: Seat) -> None:
    seat.require(Action.DOCUMENT_UPLOAD)
    if not open_in(Phase(seat.evaluation.phase), Action.DOCUMENT_UPLOAD):
        raise ReviewError(
            f"documents are uploaded before institutions report, and the evaluation is {seat.evaluation.phase}; "
            "move it back to draft first"
        )


def _record(seat: Seat, document: SourceDocument, action: str) -> None:
    record_event(
        actor=seat.person,
        evaluation=seat.evaluation,
        action=action,
        subject=document.name,
        data={
            "role": document.role,
            "source": document.source,
            "sha256": document.file_sha256,
            "size": document.size,
        },
    )
