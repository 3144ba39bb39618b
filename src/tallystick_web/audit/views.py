"""The log of an evaluation: what was done, by whom, when; and whether it is whole."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.audit.models import Event
from tallystick_web.audit.services import stream_of
from tallystick_web.audit.verifying import verify_streams
from tallystick_web.desk.exporting import exported
from tallystick_web.desk.listing import Column, Filter, listing

COLUMNS = (
    Column[Event]("sequence", "No", lambda each: each.sequence, "sequence"),
    Column[Event]("at", "When", lambda each: each.at, "at"),
    Column[Event]("actor", "Who", lambda each: each.actor, "actor"),
    Column[Event]("action", "What", lambda each: each.action.replace("_", " "), "action"),
    Column[Event]("subject", "Of", lambda each: each.subject, "subject"),
    Column[Event]("sha256", "Hash", lambda each: each.sha256, sortable=False),
)


@evaluation_view(Action.AUDIT_VIEW)
def log(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Every event of the evaluation, newest first; with `?verify` the whole chain is checked."""
    stream = stream_of(seat.evaluation)
    events = Event.objects.filter(stream=stream).order_by("-sequence")
    actions = events.order_by("action").values_list("action", flat=True).distinct()
    filters = (
        Filter(
            "action",
            "What",
            lambda rows, chosen: rows.filter(action=chosen),
            tuple((each, each.replace("_", " ")) for each in actions),
        ),
        Filter("actor", "Who", lambda rows, chosen: rows.filter(actor__icontains=chosen)),
    )
    found = listing(request, "audit", COLUMNS, events, filters)
    if file := exported(found):
        return file
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "audit",
        "listing": found,
        "checks": list(verify_streams(stream)) if "verify" in request.GET else None,
    }
    return render(request, "audit/log.html", context)
