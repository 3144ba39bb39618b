"""The screens on which a verdict is given: by an assessor, and by the third person who adjudicates."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from tallystick.errors import ReviewError
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.plans.models import Commitment
from tallystick_web.plans.readable import texts_for
from tallystick_web.plans.values import quotes_in
from tallystick_web.reviews.drafts import Work, Written, draft_of, draft_save, work_of
from tallystick_web.reviews.giving import verdict_give
from tallystick_web.reviews.models import Task
from tallystick_web.reviews.naming import viewer_of
from tallystick_web.reviews.offering import offers
from tallystick_web.reviews.picker import NOWHERE, picker
from tallystick_web.reviews.picking import picked
from tallystick_web.reviews.queue import ADJUDICATE, Wait, queue_of
from tallystick_web.reviews.showing import Shown, choices, shown

ADDRESSES = {Task.ASSESS: "reviews:assess", Task.ADJUDICATE: "reviews:adjudicate"}
LONGEST_REASON = 20_000


@evaluation_view(Action.ASSESSMENT_GIVE)
def assess(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """An assessor's verdict on one commitment: drafted as long as need be, then given."""
    return _judge(request, seat, key, Task.ASSESS)


@evaluation_view(Action.ASSESSMENT_ADJUDICATE)
def adjudicate(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The verdict of a third person where two assessors differ."""
    return _judge(request, seat, key, Task.ADJUDICATE)


def _judge(request: HttpRequest, seat: Seat, key: str, task: Task) -> HttpResponse:
    commitment = get_object_or_404(
        Commitment.objects.select_related("article__section"), evaluation=seat.evaluation, key=key
    )
    commitment.evaluation = seat.evaluation
    work = work_of(seat, commitment, task)
    found = shown(seat.evaluation, work.record, commitment, viewer_of(seat, work.people.names))
    if request.method != "POST":
        return _page(request, work, found)
    do = request.POST.get("do", "save")
    try:
        _save(request.POST, do, work, found)
        if do == "give":
            verdict_give(seat=seat, commitment=commitment, task=task)
    except ReviewError as error:
        return _page(request, work, found, str(error))
    return _onward(request.POST, do, work)


def _save(sent: QueryDict, do: str, work: Work, found: Shown) -> None:
    written = Written(
        verdict=_verdict(sent.get("verdict", ""), work.commitment.kind),
        reason=sent.get("reason", "")[:LONGEST_REASON],
        shown=frozenset(sent.getlist("shown")),
        kept=frozenset(sent.getlist("quote")),
    )
    known = [each.quoted.quote for each in offers(work.seat.evaluation, found, ())]
    draft_save(work=work, written=written, offered=known)
    if quotes := picked(texts_for(work.seat), sent, do):
        draft_save(work=work, written=written, offered=known, picked=quotes)


def _verdict(chosen: str, kind: str) -> str:
    return chosen if chosen in {each.verdict.value for each in choices(kind)} else ""


def _onward(sent: QueryDict, do: str, work: Work) -> HttpResponse:
    """Where to go after what was done: to the next commitment after a verdict, else back to this one."""
    evaluation, key = work.seat.evaluation, work.commitment.key
    if do == "give":
        following = _following(queue_of(work.seat, work.people.names), work)
        if following is None:
            return redirect("desk:work", evaluation.slug)
        return redirect(following.address)
    kind, _, value = do.partition(":")
    asked = {name: sent.get(name, "") for name in ("document", "page", "q") if sent.get(name)}
    if kind == "page":
        asked["page"] = value
        asked.pop("q", None)
    elif kind in ("search", "show"):
        asked.pop("page", None)
    anchor = {"page": "#picker", "search": "#picker", "show": "#picker"}.get(kind, "#quotes")
    return redirect(
        f"{reverse(ADDRESSES[work.task], args=[evaluation.slug, key])}?{urlencode(asked)}{anchor}"
    )


def _following(queue: Sequence[Wait], work: Work) -> Wait | None:
    """The next in the queue after this commitment, or else the first of the same kind, or of all."""
    order = work.commitment.order
    later = [each for each in queue if each.commitment.order > order]
    same = [each for each in later if (each.todo == ADJUDICATE) == (work.task is Task.ADJUDICATE)]
    return next(iter(same or later or queue), None)


def _page(request: HttpRequest, work: Work, found: Shown, problem: str = "") -> HttpResponse:
    evaluation, draft = work.seat.evaluation, draft_of(work)
    queue = queue_of(work.seat, work.people.names)
    before = [each for each in queue if each.commitment.order < work.commitment.order]
    after = [each for each in queue if each.commitment.order > work.commitment.order]
    asked = request.POST if request.method == "POST" else request.GET
    context = {
        "seat": work.seat,
        "evaluation": evaluation,
        "here": "work",
        "work": work,
        "adjudicates": work.task is Task.ADJUDICATE,
        "each": found,
        "commitment": work.commitment,
        "choices": choices(work.commitment.kind),
        "draft": draft,
        "offers": offers(evaluation, found, quotes_in(draft.quotes)),
        "picker": picker(texts_for(work.seat), asked.dict(), _begin(found)),
        "before": before[-1] if before else None,
        "after": after[0] if after else None,
        "left": len(queue),
        "problem": problem,
    }
    return render(request, "reviews/judge.html", context, status=400 if problem else 200)


def _begin(found: Shown) -> tuple[str, int, int]:
    """Where the picker opens: at the first passage that was found, or at the beginning of the report."""
    if not found.found:
        return NOWHERE
    quote = found.found[0].quoted.quote
    return quote.document, quote.start, quote.end
