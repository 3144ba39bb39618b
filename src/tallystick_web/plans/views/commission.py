"""The terms of an evaluation, and its course from phase to phase."""

from typing import Any

from django.contrib import messages
from django.forms.utils import pretty_name
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from tallystick.errors import ReviewError
from tallystick.review.phases import PHASES, Phase
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view, person, site_view
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.commissioning import change_terms, commission, move_phase, ways_on
from tallystick_web.plans.forms import EvaluationForm
from tallystick_web.plans.models import Evaluation
from tallystick_web.plans.values import whole


@site_view(coordinates=True)
def new(request: HttpRequest) -> HttpResponse:
    """Commission an evaluation."""
    form = EvaluationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        evaluation = commission(by=person(request), values=form.cleaned_data)
        messages.success(
            request, "The evaluation is commissioned. Name its team, and upload the plan and its reports."
        )
        return redirect("plans:course", evaluation.slug)
    return render(request, "plans/terms.html", {"form": form}, status=400 if form.is_bound else 200)


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def course(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The terms of reference, the dates, the phases, and what stands in the way of the next."""
    evaluation = seat.evaluation
    context = {
        "seat": seat,
        "evaluation": evaluation,
        "here": "course",
        "phases": [(phase, PHASES[phase]) for phase in Phase],
        "ways": ways_on(evaluation, timezone.now()),
        "dates": [
            ("Plan", f"{evaluation.period_start}–{evaluation.period_end}"),
            ("Commissioned by", evaluation.commissioned_by),
            ("Deadlines count as passed by", evaluation.as_of),
            ("Institutions report until", evaluation.reporting_until),
            ("Institutions answer until", evaluation.reply_until),
            ("To be released by", evaluation.deadline),
            ("Signatures needed", evaluation.quorum),
        ],
    }
    return render(request, "plans/course.html", context)


@evaluation_view(Action.EVALUATION_COMMISSION)
def terms(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Change the terms; where somebody was quicker, both texts are shown and nothing is overwritten."""
    evaluation = seat.evaluation
    if request.method != "POST":
        return _terms(request, seat, EvaluationForm(instance=evaluation), evaluation.version)
    form = EvaluationForm(request.POST)
    version = whole(request.POST.get("version", ""))
    if not form.is_valid():
        return _terms(request, seat, form, version, status=400)
    try:
        change_terms(seat=seat, values=form.cleaned_data, version=version)
    except OvertakenError as error:
        now = Evaluation.objects.get(pk=evaluation.pk)
        form.add_error(None, str(error))
        return _terms(request, seat, form, now.version, theirs=_differing(form, now), status=409)
    except ReviewError as error:
        form.add_error(None, str(error))
        return _terms(request, seat, form, version, status=400)
    messages.success(request, "The terms are saved.")
    return redirect("plans:course", evaluation.slug)


@evaluation_view(Action.PHASE_MOVE)
@require_POST
def move(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Move the evaluation to another phase."""
    try:
        to, seen = Phase(request.POST.get("to", "")), Phase(request.POST.get("seen", ""))
    except ValueError as error:
        raise ReviewError("say which phase the evaluation is to move to") from error
    move_phase(seat=seat, to=to, seen=seen, now=timezone.now())
    messages.success(request, f"The evaluation is {to} now. {PHASES[to]}")
    return redirect("plans:course", seat.evaluation.slug)


def _differing(form: EvaluationForm, now: Evaluation) -> list[tuple[str, Any, Any]]:
    """What the form and the evaluation as it is now say differently: the label, theirs, mine."""
    return [
        (str(form.fields[name].label or pretty_name(name)), getattr(now, name), value)
        for name, value in form.cleaned_data.items()
        if getattr(now, name) != value
    ]


def _terms(request: HttpRequest, seat: Seat, form: EvaluationForm, version: int, **more: Any) -> HttpResponse:
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "course",
        "form": form,
        "version": version,
        "theirs": more.get("theirs", []),
    }
    return render(request, "plans/terms.html", context, status=more.get("status", 200))
