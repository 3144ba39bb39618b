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
from tallystick_web.config.limits import limited
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.models import Commitment
from tallystick_web.plans.readable import closed_to, documents_for, texts_for
from tallystick_web.plans.values import quotes_in
from tallystick_web.reporting.claims import Said, claim_make
from tallystick_web.reporting.evidence import PREFIX, attach_evidence
from tallystick_web.reporting.own import institution_for, newest_claims, statuses
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


@limited("claim", 600)
@evaluation_view(Action.CLAIM_MAKE)
def claim(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Claim a status for one commitment."""
    commitment = _own(seat, key)
    newest = newest_claims(seat, [commitment.pk]).get(commitment.pk)
    if request.method != "POST":
        return _claim_page(request, seat, commitment, newest, _begun(newest))
    form = _sent(request, seat)
    if not form.problem and request.POST.get("do") == "save":
        try:
            said = Said(form.status, form.text, form.quotes, form.seen)
            claim_make(seat=seat, commitment=commitment, said=said)
        except TallystickError as error:
            form.problem = str(error)
            form.seen = newest.pk if newest and isinstance(error, OvertakenError) else form.seen
        else:
            messages.success(request, f"Your claim on {key} is made.")
            return redirect("reporting:institution", seat.evaluation.slug)
    return _claim_page(request, seat, commitment, newest, form)


@limited("reply", 600)
@evaluation_view(Action.REPLY_GIVE)
def reply(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Answer the draft verdict on one commitment."""
    commitment = _own(seat, key)
    if request.method != "POST":
        return _reply_page(request, seat, commitment, Form())
    form = _sent(request, seat)
    if not form.problem and request.POST.get("do") == "save":
        try:
            reply_give(seat=seat, commitment=commitment, answer=Answer(form.text, form.quotes, form.reopens))
        except TallystickError as error:
            form.problem = str(error)
        else:
            messages.success(
                request, f"Your answer on {key} is given, and will be printed beside the verdict."
            )
            return redirect("reporting:institution", seat.evaluation.slug)
    return _reply_page(request, seat, commitment, form)


@limited("evidence", 60)
@evaluation_view(Action.EVIDENCE_ATTACH)
def attach(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Attach a document, and then go back to where it is quoted."""
    if request.method == "POST":
        file = request.FILES.get("file")
        problem = "" if file else "No file was chosen."
        if file:
            try:
                document = attach_evidence(seat=seat, file=file)
            except TallystickError as error:
                problem = str(error)
            else:
                messages.success(request, f"{document.name} is read; its passages can be quoted.")
                return redirect("reporting:attach", seat.evaluation.slug)
        context = {**_frame(seat), "problem": problem, "documents": _attached(seat)}
        return render(request, "reporting/attach.html", context, status=400)
    return render(request, "reporting/attach.html", {**_frame(seat), "documents": _attached(seat)})


def _attached(seat: Seat) -> object:
    return documents_for(seat).filter(key__startswith=PREFIX).select_related("uploaded_by")


def _frame(seat: Seat) -> dict[str, object]:
    return {"seat": seat, "evaluation": seat.evaluation, "here": "institution"}


def _own(seat: Seat, key: str) -> Commitment:
    """The commitment, if the person speaks for one of its institutions; another's is refused."""
    known = seat.evaluation.commitments.select_related("article__section")
    commitment = get_object_or_404(known, key=key)
    institution_for(seat, commitment)
    commitment.evaluation = seat.evaluation
    return commitment


def _begun(newest: Claim | None) -> Form:
    """The form as it opens: with what was claimed last."""
    if newest is None:
        return Form()
    return Form(newest.text, newest.status, False, quotes_in(newest.quotes), newest.pk)


def _sent(request: HttpRequest, seat: Seat) -> Form:
    """What was sent, with the quote that was just picked; what cannot be is said in it, and the rest kept."""
    sent = request.POST
    seen = sent.get("seen", "")
    form = Form(
        text=sent.get("text", ""),
        status=sent.get("status", ""),
        reopens="reopens" in sent,
        seen=int(seen) if seen.isdecimal() and len(seen) < 15 else 0,
    )
    try:
        form.quotes = quotes_sent(sent)
        form.quotes = tuple(dict.fromkeys((*form.quotes, *picked(texts_for(seat), sent, sent.get("do", "")))))
    except TallystickError as error:
        form.problem = str(error)
    return form


def _claim_page(
    request: HttpRequest, seat: Seat, commitment: Commitment, newest: Claim | None, form: Form
) -> HttpResponse:
    context = {
        **_page(request, seat, commitment, form),
        "newest": newest,
        "statuses": statuses(commitment.kind),
        "open": open_in(Phase(seat.evaluation.phase), Action.CLAIM_MAKE),
    }
    return render(request, "reporting/claim.html", context, status=400 if form.problem else 200)


def _reply_page(request: HttpRequest, seat: Seat, commitment: Commitment, form: Form) -> HttpResponse:
    record = record_of(commitment)
    until = reply_deadline(seat.evaluation)
    settled = record.review.settled if seat.evaluation.phase == Phase.REPLYING else None
    closed = closed_to(seat)
    context = {
        **_page(request, seat, commitment, form),
        "settled": settled,
        "quotes": [quoted(seat.evaluation, each, closed) for each in settled.quotes] if settled else [],
        "replies": record.review.replies,
        "until": until,
        "reopened": any(each.reopens for each in record.review.replies),
        "open": seat.evaluation.phase == Phase.REPLYING and until is not None and timezone.now() <= until,
    }
    return render(request, "reporting/reply.html", context, status=400 if form.problem else 200)


def _page(request: HttpRequest, seat: Seat, commitment: Commitment, form: Form) -> dict[str, object]:
    asked = request.POST if request.method == "POST" else request.GET
    return {
        **_frame(seat),
        "commitment": commitment,
        "form": form,
        "picker": picker(texts_for(seat), _asked(asked.dict())),
    }


def _asked(sent: dict[str, str]) -> dict[str, str]:
    """What the picker is to show: another page is no search any more, another search begins at its start."""
    kind, _, value = sent.get("do", "").partition(":")
    if kind == "page":
        return {**sent, "page": value, "q": ""}
    if kind in ("search", "show"):
        return {name: each for name, each in sent.items() if name != "page"}
    return sent
