"""Searching the documents."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.plans.readable import texts_for
from tallystick_web.plans.search import MOST_HITS, search_passages


@evaluation_view(Action.DOCUMENT_VIEW)
def search(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The passages that hold all words, with the words marked."""
    words = request.GET.get("q", "").strip()[:300]
    documents = list(texts_for(seat))
    chosen = next((each for each in documents if str(each.pk) == request.GET.get("document")), None)
    hits = search_passages([chosen] if chosen else documents, words, MOST_HITS + 1)
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "search",
        "words": words,
        "documents": documents,
        "chosen": chosen,
        "hits": hits[:MOST_HITS],
        "more": len(hits) > MOST_HITS,
    }
    return render(request, "plans/search.html", context)
