"""The overviews and recommendations: which are there, and the page on which one is read and written."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.models import Evaluation, Section
from tallystick_web.plans.values import whole
from tallystick_web.reviews import overviewing
from tallystick_web.reviews.models import Overview, OverviewKind

_SEEN_BY_ALL = (Phase.REPLYING.value, Phase.SIGNING.value, Phase.RELEASED.value)


@dataclass(frozen=True, slots=True)
class Line:
    """A section with its texts, as (kind, address, newest version or None)."""

    title: str
    texts: tuple[tuple[OverviewKind, str, Overview | None], ...]


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def overviews(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The texts of all sections."""
    evaluation = seat.evaluation
    newest = overviewing.newest_of(evaluation)
    sections: list[Section | None] = [None, *evaluation.sections.all()]
    context = {
        "seat": seat,
        "evaluation": evaluation,
        "here": "overviews",
        "hidden": _hidden(seat),
        "lines": [
            Line(
                section.title if section else "The whole",
                tuple(
                    (
                        kind,
                        address(evaluation, kind, section),
                        newest.get((section.pk if section else None, kind)),
                    )
                    for kind in OverviewKind
                ),
            )
            for section in sections
        ],
    }
    return render(request, "reviews/overviews.html", context)


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def overview(request: HttpRequest, seat: Seat, kind: str, section: str) -> HttpResponse:
    """One text: read, written, previewed, and its versions."""
    if kind not in OverviewKind.values:
        raise Http404
    which = OverviewKind(kind)
    found = get_object_or_404(Section, evaluation=seat.evaluation, key=section) if section else None
    if request.method == "POST":
        return _posted(request, seat, which, found)
    there = overviewing.versions(seat.evaluation, found, which)
    asked = request.GET.get("version", "")
    shown = next((each for each in there if str(each.version) == asked), there[0] if there else None)
    return _page(request, seat, (which, found), {"shown": shown, "text": shown.text if shown else ""})


def address(evaluation: Evaluation, kind: OverviewKind, section: Section | None) -> str:
    """Where a text is written."""
    if section is None:
        return reverse("reviews:overview_whole", args=[evaluation.slug, kind.value])
    return reverse("reviews:overview", args=[evaluation.slug, kind.value, section.key])


def _posted(request: HttpRequest, seat: Seat, kind: OverviewKind, section: Section | None) -> HttpResponse:
    text = request.POST.get("text", "").replace("\r\n", "\n")
    number = whole(request.POST.get("base", ""))
    mine = {"text": text, "base": number}
    if request.POST.get("do") == "preview":
        seat.require(Action.OVERVIEW_WRITE)
        return _page(request, seat, (kind, section), {**mine, "preview": overviewing.rendered(text)})
    try:
        made = overviewing.overview_write(seat=seat, section=section, kind=kind, text=text, base=number)
    except OvertakenError as error:
        return _page(request, seat, (kind, section), {"text": text, "overtaken": str(error)}, 409)
    except ReviewError as error:
        return _page(request, seat, (kind, section), {**mine, "problem": str(error)}, 400)
    messages.success(request, f"Version {made.version} is saved.")
    return redirect(address(seat.evaluation, kind, section))


def _page(
    request: HttpRequest,
    seat: Seat,
    which: tuple[OverviewKind, Section | None],
    given: dict[str, object],
    status: int = 200,
) -> HttpResponse:
    kind, section = which
    evaluation = seat.evaluation
    there = overviewing.versions(evaluation, section, kind)
    shown = given.get("shown", there[0] if there else None)
    hidden = _hidden(seat)
    writes = seat.may_do(Action.OVERVIEW_WRITE) and open_in(Phase(evaluation.phase), Action.OVERVIEW_WRITE)
    context = {
        "seat": seat,
        "evaluation": evaluation,
        "here": "overviews",
        "kind": kind,
        "section": section,
        "versions": [] if hidden else there,
        "newest": there[0] if there else None,
        "base": there[0].version if there else 0,
        "read": "" if hidden or not isinstance(shown, Overview) else overviewing.rendered(shown.text),
        "hidden": hidden,
        "writes": writes,
        "figures": overviewing.figures(evaluation, section) if writes else None,
        "other": [(each, address(evaluation, each, section)) for each in OverviewKind if each is not kind],
        **given,
    }
    return render(request, "reviews/overview.html", context, status=status)


def _hidden(seat: Seat) -> bool:
    """Whether the texts are kept from the viewer: from institutions, until they can answer the verdicts."""
    return seat.own_only and seat.evaluation.phase not in _SEEN_BY_ALL
