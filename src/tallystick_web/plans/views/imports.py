"""Imports: start, watch, stop."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.plans.import_rules import ACTIVE
from tallystick_web.plans.importing import cancel_import, start_import

STAGES = {
    "": "Waiting for the worker",
    "read": "Reading the documents",
    "outline": "Finding sections and articles",
    "commitments": "Finding commitments",
    "evidence": "Finding evidence",
    "verdicts": "Deciding",
    "findings": "Checking the whole",
    "store": "Storing the draft",
}


@evaluation_view(Action.DOCUMENT_UPLOAD)
@require_POST
def start(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Begin an import."""
    run = start_import(seat=seat)
    return redirect("plans:import", seat.evaluation.slug, run.pk)


@evaluation_view(Action.DOCUMENT_VIEW)
def watch(request: HttpRequest, seat: Seat, key: int) -> HttpResponse:
    """How far an import is; htmx asks for the part that changes, and at the end for the whole page."""
    run = get_object_or_404(seat.evaluation.imports, pk=key)
    stages = list(STAGES)
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "documents",
        "run": run,
        "active": run.state in ACTIVE,
        "words": STAGES.get(run.stage, run.stage),
        "stage_number": stages.index(run.stage) if run.stage in STAGES else 0,
        "stages": len(stages) - 1,
    }
    if not getattr(request, "htmx", False):
        return render(request, "plans/import.html", context)
    if not context["active"]:
        return HttpResponseClientRefresh()
    return render(request, "plans/import_state.html", context)


@evaluation_view(Action.IMPORT_CANCEL)
@require_POST
def cancel(request: HttpRequest, seat: Seat, key: int) -> HttpResponse:
    """Stop an import."""
    cancel_import(seat=seat, run=get_object_or_404(seat.evaluation.imports, pk=key))
    return redirect("plans:import", seat.evaluation.slug, key)
