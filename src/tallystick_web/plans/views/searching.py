"""Searching the documents."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.plans.search import MOST_HITS, search_passages


@evaluation_view(Action.DOCUMENT_VIEW)
def search(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The passages that hold all words, with the words marked."""
    words = request.GET.get("q", "").strip()[:300]
    documents = list(seat.evaluation.documents.defer("text").exclude(sha256=""))
    chosen = next((each for each in documents if str(each.pk) == request.GET.get("document")), None)
    hits = search_passages(seat.evaluation, words, MOST_HITS + 1, chosen)
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
