"""The documents of an evaluation: upload, say what they are, remove, take away."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from tallystick.errors import DataError
from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.config.limits import limited
from tallystick_web.desk.exporting import exported
from tallystick_web.plans.document_list import document_list
from tallystick_web.plans.forms import MappingForm, PartForm, UploadForm
from tallystick_web.plans.import_rules import documents_to_import, obstacle_to_import
from tallystick_web.plans.models import SourceDocument
from tallystick_web.plans.readable import documents_for
from tallystick_web.plans.uploading import (
    add_documents,
    change_document,
    keep_document,
    remove_document,
    set_mapping,
)

UPLOADS_AN_HOUR = 60


@evaluation_view(Action.DOCUMENT_VIEW)
def documents(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The list, with what can be done about it."""
    return _page(request, seat, UploadForm(initial={"role": _missing(seat)}))


@evaluation_view(Action.DOCUMENT_UPLOAD)
@require_POST
@limited("upload", UPLOADS_AN_HOUR)
def upload(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Keep the files that can be documents, and say of the others why not."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, seat, form, status=400)
    outcome = add_documents(seat=seat, part=form.part(), files=form.cleaned_data["uploads"])
    for each in outcome.kept:
        messages.success(request, f"{each.name} is uploaded.")
    if outcome.refused:
        for sentence in outcome.refused:
            form.add_error("uploads", sentence)
        return _page(request, seat, form, status=400)
    return redirect("plans:documents", seat.evaluation.slug)


@evaluation_view(Action.DOCUMENT_UPLOAD)
@require_POST
def change(request: HttpRequest, seat: Seat, key: int) -> HttpResponse:
    """Say anew what a document is."""
    form = PartForm(request.POST)
    if form.is_valid():
        change_document(seat=seat, document=_document(seat, key), part=form.part())
        messages.success(request, "Changed. It counts from the next import on.")
    return redirect("plans:documents", seat.evaluation.slug)


@evaluation_view(Action.DOCUMENT_UPLOAD)
@require_POST
def remove(request: HttpRequest, seat: Seat, key: int) -> HttpResponse:
    """Remove a document, or take that back."""
    document = _document(seat, key)
    if document.left_out:
        keep_document(seat=seat, document=document)
    else:
        remove_document(seat=seat, document=document)
    return redirect("plans:documents", seat.evaluation.slug)


@evaluation_view(Action.DOCUMENT_UPLOAD)
@require_POST
def mapping(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Say how the plan is laid out, where that is not understood."""
    form = MappingForm(request.POST)
    try:
        if form.is_valid():
            set_mapping(seat=seat, text=form.cleaned_data["mapping"])
            messages.success(request, "Saved. It counts from the next import on.")
            return redirect("plans:documents", seat.evaluation.slug)
    except DataError as error:
        form.add_error("mapping", str(error))
    return _page(request, seat, UploadForm(), status=400, mapping_form=form)


@evaluation_view(Action.DOCUMENT_VIEW)
def file(request: HttpRequest, seat: Seat, key: int) -> FileResponse:
    """The file as it was uploaded, to be saved and never shown by the browser."""
    document = _document(seat, key)
    try:
        content = document.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(
        content, as_attachment=True, filename=document.name, content_type="application/octet-stream"
    )
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def _document(seat: Seat, key: int) -> SourceDocument:
    return get_object_or_404(documents_for(seat), pk=key)


def _missing(seat: Seat) -> str:
    """What is probably uploaded next: the plan, then reports."""
    return "report" if seat.evaluation.documents.exclude(role="report").exists() else "plan"


def _page(
    request: HttpRequest,
    seat: Seat,
    form: UploadForm,
    status: int = 200,
    mapping_form: MappingForm | None = None,
) -> HttpResponse:
    evaluation = seat.evaluation
    found = document_list(request, seat)
    if answer := exported(found):
        return answer
    context = {
        "seat": seat,
        "evaluation": evaluation,
        "here": "documents",
        "listing": found,
        "rows": [
            (each, PartForm(initial={"role": each.role, "source": each.source}, auto_id=f"id_{each.pk}_%s"))
            for each in found.page
        ],
        "form": form,
        "mapping_form": mapping_form or MappingForm(initial={"mapping": evaluation.mapping}),
        "may_upload": seat.may_do(Action.DOCUMENT_UPLOAD)
        and open_in(Phase(evaluation.phase), Action.DOCUMENT_UPLOAD),
        "obstacle": obstacle_to_import(evaluation),
        "to_import": {each.pk for each in documents_to_import(evaluation)},
        "latest": evaluation.imports.first(),
        "decisions": evaluation.decisions.filter(withdrawn_at=None).count(),
    }
    return render(request, "plans/documents.html", context, status=status)
