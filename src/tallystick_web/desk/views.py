"""The first page, the board, and the pages for what cannot be shown."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tallystick.review.phases import PHASES, Phase
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view, person, site_view
from tallystick_web.desk import selectors


@site_view()
def home(request: HttpRequest) -> HttpResponse:
    """The evaluations the person has a role in."""
    return render(request, "desk/home.html", {"evaluations": selectors.evaluations_of(person(request))})


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def board(request: HttpRequest, seat: Seat) -> HttpResponse:
    """An evaluation at a glance."""
    evaluation = seat.evaluation
    context = {
        "seat": seat,
        "evaluation": evaluation,
        "phase_words": PHASES[Phase(evaluation.phase)],
        "phases": list(Phase),
        "matrix": selectors.machine_matrix(evaluation),
    }
    return render(request, "desk/board.html", context)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What a person's role does not allow."""
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """An address that leads nowhere, or to what the person is not told of."""
    return render(request, "404.html", status=404)


def fault(request: HttpRequest) -> HttpResponse:
    """A fault of ours."""
    return render(request, "500.html", status=500)
