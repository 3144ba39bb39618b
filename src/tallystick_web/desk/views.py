"""The first page, the board, everyone's own queue, and the pages for what cannot be shown."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tallystick.review.phases import PHASES, Phase
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view, person, site_view
from tallystick_web.desk import commitments as listed
from tallystick_web.desk import selectors, work
from tallystick_web.desk.evaluations import evaluation_list
from tallystick_web.desk.exporting import exported

MACHINE, SETTLED = "machine", "settled"


@site_view()
def home(request: HttpRequest) -> HttpResponse:
    """The evaluations the person has a role in."""
    found = evaluation_list(request, person(request))
    return exported(found) or render(request, "desk/home.html", {"listing": found})


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def board(request: HttpRequest, seat: Seat) -> HttpResponse:
    """An evaluation at a glance."""
    evaluation = seat.evaluation
    found = selectors.situation(seat)
    progress = selectors.overall(found.records)
    which = request.GET.get("verdicts", SETTLED if progress.settled else MACHINE)
    verdicts = selectors.seen_verdicts(found, machine=which != SETTLED)
    context = {
        "seat": seat,
        "evaluation": evaluation,
        "here": "board",
        "phase_words": PHASES[Phase(evaluation.phase)],
        "phases": list(Phase),
        "which": SETTLED if which == SETTLED else MACHINE,
        "matrix": selectors.matrix(verdicts, evaluation.sections.all()),
        "states": selectors.state_counts(found.standings),
        "deadlines": selectors.deadlines(evaluation),
        "progress": progress,
        "mine": len(found.waits()),
    }
    return render(request, "desk/board.html", context)


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def commitments(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The commitments of an evaluation with where each stands."""
    found = listed.commitment_list(request, selectors.situation(seat))
    if answer := exported(found):
        return answer
    context = {"seat": seat, "evaluation": seat.evaluation, "here": "commitments", "listing": found}
    return render(request, "desk/commitments.html", context)


@evaluation_view(Action.WORK_VIEW)
def evaluation_work(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What waits for the person in one evaluation."""
    found = work.work_list(request, selectors.situation(seat).waits())
    if answer := exported(found):
        return answer
    context = {"seat": seat, "evaluation": seat.evaluation, "here": "work", "listing": found}
    return render(request, "desk/work.html", context)


@site_view()
def all_work(request: HttpRequest) -> HttpResponse:
    """What waits for the person in all evaluations: how much in each, and what comes first."""
    return render(request, "desk/all_work.html", {"heaps": work.heaps(person(request))})


@evaluation_view(Action.WORK_VIEW)
def heap(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What waits for the person in one evaluation, as a part of the page of all of them."""
    return render(request, "desk/heap.html", {"heap": work.heap(seat)})


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What a person's role does not allow."""
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """An address that leads nowhere, or to what the person is not told of."""
    return render(request, "404.html", status=404)


def fault(request: HttpRequest) -> HttpResponse:
    """A fault of ours."""
    return render(request, "500.html", status=500)


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that could not be shown to come from one of our pages (Django's CSRF check)."""
    return render(request, "403_csrf.html", status=403)
