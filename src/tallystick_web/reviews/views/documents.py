"""The text of a document, with a passage pointed to; and the passage picker by itself."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.plans.readable import texts_for
from tallystick_web.reviews.picker import SEARCHED, picker


@evaluation_view(Action.DOCUMENT_VIEW)
def text(request: HttpRequest, seat: Seat, document: str) -> HttpResponse:
    """A document, page by page, searched, or opened at a passage (`?at=120-180`)."""
    documents = texts_for(seat)
    get_object_or_404(documents, key=document)
    other = request.GET.get("document", document)
    if other != document and other in documents.values_list("key", flat=True):
        query = urlencode({SEARCHED: request.GET.get(SEARCHED, "")})
        return redirect(f"{reverse('reviews:text', args=[seat.evaluation.slug, other])}?{query}")
    found = picker(documents, {**request.GET.dict(), "document": document})
    context = {"seat": seat, "evaluation": seat.evaluation, "here": "documents", "picker": found}
    return render(request, "reviews/text.html", context)


@evaluation_view(Action.DOCUMENT_VIEW)
def pick(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The passage picker alone, to be put into a form that is open."""
    found = picker(texts_for(seat), request.GET.dict())
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "picker": found,
        "picking": "picking" in request.GET,
    }
    return render(request, "reviews/parts/picker.html", context)
