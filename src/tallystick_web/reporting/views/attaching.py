"""The page on which a document is attached, to be quoted from."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tallystick.errors import ReviewError, TallystickError
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.config.limits import limited
from tallystick_web.plans.readable import documents_for
from tallystick_web.plans.values import whole
from tallystick_web.reporting.evidence import PREFIX, attach_evidence


@limited("evidence", 60)
@evaluation_view(Action.EVIDENCE_ATTACH)
def attach(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Attach a document, and then go back to where it is quoted."""
    problem = ""
    if request.method == "POST":
        try:
            return _attached(request, seat)
        except TallystickError as error:
            problem = str(error)
    documents = documents_for(seat).filter(key__startswith=PREFIX)
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "institution",
        "problem": problem,
        "documents": documents.select_related("uploaded_by", "institution"),
    }
    return render(request, "reporting/attach.html", context, status=400 if problem else 200)


def _attached(request: HttpRequest, seat: Seat) -> HttpResponse:
    if (file := request.FILES.get("file")) is None:
        raise ReviewError("no file was chosen; choose the document")
    document = attach_evidence(seat=seat, file=file, institution=whole(request.POST.get("for", "")))
    messages.success(request, f"{document.name} is read; its passages can be quoted.")
    return redirect("reporting:attach", seat.evaluation.slug)
