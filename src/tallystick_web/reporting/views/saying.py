"""The form in which an institution claims a status, and the one in which it answers a draft verdict."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from tallystick.errors import TallystickError
from tallystick.model.quote import Quote
from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.accounts.models import Institution
from tallystick_web.config.limits import limited
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.models import Commitment
from tallystick_web.plans.readable import closed_to, texts_for
from tallystick_web.plans.values import quotes_in, whole
from tallystick_web.reporting.claims import Said, claim_make
from tallystick_web.reporting.own import chosen_of, newest_claims, speaking_for, statuses
from tallystick_web.reporting.quoting import quotes_sent, sealed
from tallystick_web.reporting.replies import Answer, reply_give
from tallystick_web.reviews.models import Claim
from tallystick_web.reviews.picker import picker
from tallystick_web.reviews.picking import picked
from tallystick_web.reviews.records import record_of
from tallystick_web.reviews.showing import quoted
from tallystick_web.reviews.standings import reply_deadline


@dataclass
class Form:
    """What stands in a form: words, a status or a wish, quotes; and what is wrong with it, "" nothing."""

    text: str = ""
    status: str = ""
    reopens: bool = False
    quotes: tuple[Quote, ...] = ()
    seen: int = 0
    problem: str = ""

    @property
    def kept(self) -> list[tuple[str, Quote]]:
        """The quotes with the values by which the form brings them back."""
        return [(sealed(each), each) for each in self.quotes]


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who speaks of which commitment, and for which institution: one of `institutions`, None while it is not said."""

    seat: Seat
    commitment: Commitment
    institutions: tuple[Institution, ...]
    institution: Institution | None

    @property
    def key(self) -> int:
        """The key of the institution, 0 while it is not said."""
        return self.institution.pk if self.institution else 0

    @property
    def newest(self) -> Claim | None:
        """The newest claim of the institution on the commitment. One query."""
        return newest_claims(self.seat, [self.commitment.pk]).get((self.commitment.pk, self.key))


@limited("claim", 600)
@evaluation_view(Action.CLAIM_MAKE)
def claim(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Claim a status for one commitment."""
    speaking = _speaking(request, seat, key)
    if speaking.institution is None:
        return _which(request, speaking)
    newest = speaking.newest
    if request.method != "POST":
        return _claim_page(request, speaking, newest, _begun(newest))
    form = _sent(request, seat)
    if not form.problem and request.POST.get("do") == "save":
        try:
            said = Said(form.status, form.text, form.quotes, form.seen, speaking.key)
            claim_make(seat=seat, commitment=speaking.commitment, said=said)
        except TallystickError as error:
            form.problem = str(error)
            form.seen = newest.pk if newest and isinstance(error, OvertakenError) else form.seen
        else:
            messages.success(request, f"Your claim on {key} is made.")
            return redirect("reporting:institution", seat.evaluation.slug)
    return _claim_page(request, speaking, newest, form)


@limited("reply", 600)
@evaluation_view(Action.REPLY_GIVE)
def reply(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Answer the draft verdict on one commitment."""
    speaking = _speaking(request, seat, key)
    if speaking.institution is None:
        return _which(request, speaking)
    if request.method != "POST":
        return _reply_page(request, speaking, Form())
    form = _sent(request, seat)
    if not form.problem and request.POST.get("do") == "save":
        try:
            answer = Answer(form.text, form.quotes, form.reopens, speaking.key)
            reply_give(seat=seat, commitment=speaking.commitment, answer=answer)
        except TallystickError as error:
            form.problem = str(error)
        else:
            messages.success(
                request, f"Your answer on {key} is given, and will be printed beside the verdict."
            )
            return redirect("reporting:institution", seat.evaluation.slug)
    return _reply_page(request, speaking, form)


def _speaking(request: HttpRequest, seat: Seat, key: str) -> Speaking:
    """Who speaks of the commitment with this key. Raises PermissionDenied where it is another institution's."""
    known = seat.evaluation.commitments.select_related("article__section")
    commitment = get_object_or_404(known, key=key)
    commitment.evaluation = seat.evaluation
    institutions = speaking_for(seat, commitment)
    chosen = whole(request.GET.get("for", ""))
    said = bool(chosen) or len(institutions) == 1
    return Speaking(seat, commitment, institutions, chosen_of(institutions, chosen) if said else None)


def _which(request: HttpRequest, speaking: Speaking) -> HttpResponse:
    """The question for which institution the person speaks."""
    return render(request, "reporting/speaking.html", _frame(speaking))


def _frame(speaking: Speaking) -> dict[str, object]:
    return {
        "seat": speaking.seat,
        "evaluation": speaking.seat.evaluation,
        "here": "institution",
        "commitment": speaking.commitment,
        "institutions": speaking.institutions,
        "institution": speaking.institution,
    }


def _begun(newest: Claim | None) -> Form:
    """The form as it opens: with what was claimed last."""
    if newest is None:
        return Form()
    return Form(newest.text, newest.status, False, quotes_in(newest.quotes), newest.pk)


def _sent(request: HttpRequest, seat: Seat) -> Form:
    """What was sent, with the quote that was just picked; what cannot be is said in it, and the rest kept."""
    sent = request.POST
    form = Form(
        text=sent.get("text", ""),
        status=sent.get("status", ""),
        reopens="reopens" in sent,
        seen=whole(sent.get("seen", "")),
    )
    try:
        form.quotes = quotes_sent(sent)
        form.quotes = tuple(dict.fromkeys((*form.quotes, *picked(texts_for(seat), sent, sent.get("do", "")))))
    except TallystickError as error:
        form.problem = str(error)
    return form


def _claim_page(request: HttpRequest, speaking: Speaking, newest: Claim | None, form: Form) -> HttpResponse:
    context = {
        **_page(request, speaking, form),
        "newest": newest,
        "statuses": statuses(speaking.commitment.kind),
        "open": open_in(Phase(speaking.seat.evaluation.phase), Action.CLAIM_MAKE),
    }
    return render(request, "reporting/claim.html", context, status=400 if form.problem else 200)


def _reply_page(request: HttpRequest, speaking: Speaking, form: Form) -> HttpResponse:
    evaluation, closed = speaking.seat.evaluation, closed_to(speaking.seat)
    review, until = record_of(speaking.commitment).review, reply_deadline(evaluation)
    replying = evaluation.phase == Phase.REPLYING
    settled = review.settled if replying else None
    context = {
        **_page(request, speaking, form),
        "settled": settled,
        "quotes": [quoted(evaluation, each, closed) for each in settled.quotes] if settled else [],
        "replies": review.replies,
        "until": until,
        "reopened": any(each.reopens for each in review.replies),
        "open": replying and until is not None and timezone.now() <= until,
    }
    return render(request, "reporting/reply.html", context, status=400 if form.problem else 200)


def _page(request: HttpRequest, speaking: Speaking, form: Form) -> dict[str, object]:
    asked = request.POST if request.method == "POST" else request.GET
    picked_from = texts_for(speaking.seat)
    return {**_frame(speaking), "form": form, "picker": picker(picked_from, _asked(asked.dict()))}


def _asked(sent: dict[str, str]) -> dict[str, str]:
    """What the picker is to show: another page is no search any more, another search begins at its start."""
    kind, _, value = sent.get("do", "").partition(":")
    if kind == "page":
        return {**sent, "page": value, "q": ""}
    if kind in ("search", "show"):
        return {name: each for name, each in sent.items() if name != "page"}
    return sent
