"""The text of a document, with a passage pointed to; and the passage picker by itself."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.reviews.picker import SEARCHED, picker
from tallystick_web.reviews.stored import read_documents


@evaluation_view(Action.DOCUMENT_VIEW)
def text(request: HttpRequest, seat: Seat, document: str) -> HttpResponse:
    """A document, page by page, searched, or opened at a passage (`?at=120-180`)."""
    get_object_or_404(read_documents(seat.evaluation), key=document)
    other = request.GET.get("document", document)
    if other != document and other in set(read_documents(seat.evaluation).values_list("key", flat=True)):
        query = urlencode({SEARCHED: request.GET.get(SEARCHED, "")})
        return redirect(f"{reverse('reviews:text', args=[seat.evaluation.slug, other])}?{query}")
    found = picker(seat.evaluation, {**request.GET.dict(), "document": document})
    context = {"seat": seat, "evaluation": seat.evaluation, "here": "documents", "picker": found}
    return render(request, "reviews/text.html", context)


@evaluation_view(Action.DOCUMENT_VIEW)
def pick(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The passage picker alone, to be put into a form that is open."""
    found = picker(seat.evaluation, request.GET.dict())
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "picker": found,
        "picking": "picking" in request.GET,
    }
    return render(request, "reviews/parts/picker.html", context)
