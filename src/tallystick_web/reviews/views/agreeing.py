"""The agreement page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tallystick.publish.review.wording import MEASURES
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.desk.exporting import exported
from tallystick_web.desk.listing import Column, Filter, containing, equal, listing
from tallystick_web.reviews.agreeing import Pair, agreed

COLUMNS: tuple[Column[Pair], ...] = (
    Column("commitment", "Commitment", lambda row: row.commitment.key, lambda row: row.commitment.order),
    Column("words", "The plan’s words", lambda row: row.commitment.words, sortable=False),
    Column("section", "Section", lambda row: row.section),
    Column("first", "First", lambda row: f"{row.first.verdict} ({row.first.by})"),
    Column("second", "Second", lambda row: f"{row.second.verdict} ({row.second.by})"),
    Column("settled", "Settled", lambda row: row.settled.value if row.settled else None),
)


@evaluation_view(Action.AGREEMENT_VIEW)
def agreement(request: HttpRequest, seat: Seat) -> HttpResponse:
    """How far the assessors agree, and where they differ."""
    found = agreed(seat.evaluation)
    differing = [each for each in found.pairs if each.differs]
    sections = dict.fromkeys(each.section for each in differing if each.section)
    filters = (
        Filter(
            "q", "Words or number", containing(lambda row: f"{row.commitment.key} {row.commitment.words}")
        ),
        Filter(
            "section", "Section", equal(lambda row: row.section), tuple((each, each) for each in sections)
        ),
        Filter(
            "open",
            "Settled",
            equal(lambda row: "settled" if row.settled else "open"),
            (("open", "not yet"), ("settled", "settled")),
        ),
    )
    listed = listing(request, "differences", COLUMNS, differing, filters)
    if answer := exported(listed):
        return answer
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "agreement",
        "found": found,
        "measures": MEASURES,
        "listing": listed,
    }
    return render(request, "reviews/agreement.html", context)
