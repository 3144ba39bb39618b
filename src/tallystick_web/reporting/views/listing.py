"""What an institution has to report on, the workbook for it, and the workbook that comes back."""

from collections.abc import Sequence

from django.contrib import messages
from django.core import signing
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action
from tallystick.review.standing import State
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.config.limits import limited
from tallystick_web.desk.exporting import XLSX, exported
from tallystick_web.desk.listing import Column, Filter, containing, listing
from tallystick_web.plans.held import check_open
from tallystick_web.plans.values import quotes_in
from tallystick_web.reporting.claims import Said, claim_make
from tallystick_web.reporting.own import Own, own
from tallystick_web.reporting.workbook import Change, Row, check_size, read_workbook, write_workbook

SALT = "tallystick.workbook"


def _section(each: Own) -> str:
    section = each.commitment.article.section
    return section.title if section else ""


def _when(each: Own) -> float:
    return each.claim.at.timestamp() if each.claim else 0.0


COLUMNS = (
    Column[Own]("commitment", "No", lambda each: each.commitment.key, lambda each: each.commitment.order),
    Column[Own]("words", "What was promised", lambda each: each.commitment.words),
    Column[Own]("section", "Section", _section),
    Column[Own]("institution", "For", lambda each: each.institution.name),
    Column[Own]("claimed", "Claimed", lambda each: each.claim.status if each.claim else ""),
    Column[Own]("at", "When", lambda each: each.claim.at if each.claim else None, _when),
    Column[Own]("state", "State", lambda each: each.standing.state.value),
)

FILTERS = (
    Filter(
        "claimed",
        "Claimed",
        lambda rows, chosen: [each for each in rows if bool(each.claim) == (chosen == "yes")],
        (("yes", "claimed"), ("no", "not yet")),
    ),
    Filter(
        "state",
        "State",
        lambda rows, chosen: [each for each in rows if each.standing.state.value == chosen],
        tuple((each.value, each.value.replace("_", " ")) for each in State),
    ),
    Filter("words", "With the words", containing(lambda each: each.commitment.words)),
)


@evaluation_view(Action.CLAIM_MAKE)
def institution(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Every commitment of the person's institutions, what was claimed and what is due."""
    rows, several = own(seat, timezone.now()), len(seat.spoken_for) > 1
    columns = COLUMNS if several else [each for each in COLUMNS if each.name != "institution"]
    found = listing(request, "commitments", columns, rows, FILTERS)
    if file := exported(found):
        return file
    phase = Phase(seat.evaluation.phase)
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "institution",
        "listing": found,
        "unclaimed": sum(each.claim is None for each in rows),
        "to_answer": sum(each.answerable for each in rows),
        "reporting": open_in(phase, Action.CLAIM_MAKE),
        "replying": open_in(phase, Action.REPLY_GIVE),
        "several": several,
    }
    return render(request, "reporting/institution.html", context)


@evaluation_view(Action.CLAIM_UPLOAD)
def workbook(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The workbook to fill in."""
    content = write_workbook(own(seat, timezone.now()))
    name = f"{seat.evaluation.slug}-commitments.xlsx"
    return HttpResponse(
        content, content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


@require_POST
@limited("workbook", 60)
@evaluation_view(Action.CLAIM_UPLOAD)
def upload(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What a workbook that came back would do; nothing is done yet."""
    check_open(seat.evaluation, Action.CLAIM_UPLOAD)
    file = request.FILES.get("workbook")
    if file is None:
        raise ReviewError("no workbook was chosen; choose the one that was given out, filled in")
    check_size(file.size or 0)
    rows = read_workbook(file.read(), own(seat, timezone.now()))
    wanted = [each for each in rows if each.change in (Change.NEW, Change.CHANGED)]
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "institution",
        "rows": [each for each in rows if each.change is not Change.SAME],
        "counts": [(each, sum(row.change is each for row in rows)) for each in Change],
        "wanted": len(wanted),
        "sealed": signing.dumps([_plain(each) for each in wanted], salt=SALT, compress=True),
    }
    return render(request, "reporting/preview.html", context)


def _plain(row: Row) -> list[str | int]:
    return [row.key, row.said.institution, row.said.status, row.said.text, row.said.seen]


@require_POST
@evaluation_view(Action.CLAIM_UPLOAD)
def accept(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Claim what the preview showed: all of it, or nothing where a colleague was quicker."""
    try:
        wanted = signing.loads(request.POST.get("sealed", ""), salt=SALT, max_age=24 * 60 * 60)
    except signing.BadSignature as error:
        raise ReviewError(
            "the preview is not the one that was shown, or too old; upload the workbook again"
        ) from error
    count = _claim_all(seat, wanted)
    messages.success(request, f"{count} claim{'' if count == 1 else 's'} made.")
    return redirect("reporting:institution", seat.evaluation.slug)


@transaction.atomic
def _claim_all(seat: Seat, wanted: Sequence[tuple[str, int, str, str, int]]) -> int:
    """Make every claim of a preview; the quotes of the claim before stay with it."""
    known = {(each.commitment.key, each.institution.pk): each for each in own(seat, timezone.now())}
    for key, institution, status, text, seen in wanted:
        if (mine := known.get((key, institution))) is None:
            raise ReviewError(f"{key} is no commitment of yours any more; take the workbook anew")
        quotes = quotes_in(mine.claim.quotes) if mine.claim else ()
        said = Said(status, text, quotes, seen, institution)
        claim_make(seat=seat, commitment=mine.commitment, said=said, action=Action.CLAIM_UPLOAD)
    return len(wanted)
