"""The sample evaluation that a new workbench holds: a fictional country's plan and report, ready to look around in."""

from datetime import date
from hashlib import sha256
from pathlib import Path

from django.core.files.base import ContentFile
from django.db import transaction

from tallystick.errors import StoreError
from tallystick.model.document import Role
from tallystick.pipeline import evaluate
from tallystick.read import read_document
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.accounts.models import User
from tallystick_web.audit.services import record_event
from tallystick_web.plans.drafting import store_reading
from tallystick_web.plans.models import Evaluation, Membership, SourceDocument

SLUG = "calvenna"
FILES = ((Role.PLAN, "plan.docx"), (Role.REPORT, "report.docx"))
AS_OF = date(2026, 3, 31)


def sample_folder() -> Path:
    """Where the sample's documents lie: in the installed package, or in the checkout. Raises StoreError."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "sample", package.parent.parent / "samples" / "calvenna"):
        if folder.is_dir():
            return folder
    raise StoreError(f"{package / 'sample'}: the sample's documents are missing; install Tallystick again")


@transaction.atomic
def add_sample(*, coordinator: User) -> Evaluation:
    """The sample evaluation, read and in its draft, led by `coordinator`; the one there if there is one."""
    if found := Evaluation.objects.filter(slug=SLUG).first():
        return found
    evaluation = Evaluation.objects.create(
        title="Calvenna's National Human Rights Action Plan 2021–2025",
        slug=SLUG,
        commissioned_by="Office of the Ombudsperson of Calvenna",
        period_start=2021,
        period_end=2025,
        as_of=AS_OF,
        phase=Phase.DRAFT.value,
        terms="Did Calvenna do what its plan promised by the end of 2025? Article by article, with quoted evidence.",
    )
    Membership.objects.create(evaluation=evaluation, user=coordinator, role=TeamRole.COORDINATOR.value)
    folder = sample_folder()
    sources = [_source(evaluation, role, folder / name) for role, name in FILES]
    documents = [read_document(folder / name, role, role.value) for role, name in FILES]
    read = evaluate(documents, AS_OF)
    store_reading(
        evaluation=evaluation,
        read=read,
        documents={source.pk: document for source, document in zip(sources, documents, strict=True)},
    )
    record_event(actor=None, evaluation=evaluation, action="sample_added", subject=evaluation.slug)
    return evaluation


def _source(evaluation: Evaluation, role: Role, path: Path) -> SourceDocument:
    content = path.read_bytes()
    source = SourceDocument(
        evaluation=evaluation,
        role=role.value,
        name=path.name,
        file_sha256=sha256(content).hexdigest(),
        size=len(content),
    )
    source.file.save(path.name, ContentFile(content), save=True)
    return source
