"""Signing, dissenting, releasing; and the released files, for everyone."""

import mimetypes
from hashlib import sha256

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from tallystick.publish.manifest import MANIFEST, files_of
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.desk.exporting import exported
from tallystick_web.desk.listing import Column, Filter, containing, equal, listing
from tallystick_web.publication import selectors
from tallystick_web.publication.models import Release, ReleaseState
from tallystick_web.publication.releasing import build_broke_off, release_folder, release_start
from tallystick_web.publication.signing import dissent_record, verdicts_sign

SITE_POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What the pages of a release need: their own pictures, styles and script, and nothing of the workbench's forms."""

SHOWN = frozenset({"text/html", "text/css", "text/javascript", "image/svg+xml", "text/plain"})
"""The kinds of file that are shown; every other is handed over as an attachment."""

COLUMNS = (
    Column[Release]("number", "Number", lambda each: each.number),
    Column[Release]("at", "When", lambda each: each.at),
    Column[Release]("by", "By whom", lambda each: str(each.by)),
    Column[Release]("note", "What was corrected", lambda each: each.note),
    Column[Release]("sha256", "Hash of its list of files", lambda each: each.sha256, sortable=False),
    Column[Release]("state", "Files", lambda each: each.state),
)
FILTERS = (
    Filter(
        "state",
        "State",
        equal(lambda each: each.state),
        tuple((each.value, each.value) for each in ReleaseState),
    ),
    Filter("note", "Corrected", containing(lambda each: each.note)),
)

PUBLISHED = (
    Column[Release]("title", "Evaluation", lambda each: each.evaluation.title),
    Column[Release]("commissioned_by", "For", lambda each: each.evaluation.commissioned_by),
    Column[Release]("number", "Newest release", lambda each: each.number),
    Column[Release]("at", "Published", lambda each: each.at),
)
WORDS = (
    Filter(
        "q", "Words", containing(lambda each: f"{each.evaluation.title} {each.evaluation.commissioned_by}")
    ),
)


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def sign_off(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Who signed, who dissents, and what is still missing."""
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "sign_off",
        "found": selectors.sign_off(seat),
        "dissents": seat.evaluation.dissents.select_related("by", "commitment"),
        "commitments": seat.evaluation.commitments.values_list("key", flat=True),
    }
    return render(request, "publication/sign_off.html", context)


@require_POST
@evaluation_view(Action.SIGNATURE_GIVE)
def sign(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Sign the verdicts that were shown."""
    verdicts_sign(seat=seat, seen=request.POST.get("verdicts", ""))
    messages.success(request, "You signed the verdicts as they stand.")
    return redirect("publication:sign_off", seat.evaluation.slug)


@require_POST
@evaluation_view(Action.DISSENT_RECORD)
def dissent(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Record a dissenting opinion."""
    dissent_record(
        seat=seat, text=request.POST.get("text", ""), commitment=request.POST.get("commitment", "")
    )
    messages.success(request, "Your dissenting opinion is recorded, and will be published.")
    return redirect("publication:sign_off", seat.evaluation.slug)


@evaluation_view(Action.EVALUATION_VIEW_RELEASED)
def releases(request: HttpRequest, seat: Seat) -> HttpResponse:
    """All releases; those being built and those that failed only for the team."""
    shown = list(selectors.releases_of(seat.evaluation))
    if not seat.may_do(Action.EVALUATION_VIEW_DRAFT):
        shown = [each for each in shown if each.state == ReleaseState.READY]
        if not shown:
            raise Http404
    found = listing(request, "releases", COLUMNS, shown, FILTERS)
    if file := exported(found):
        return file
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "releases",
        "listing": found,
        "begun": bool(shown),
        "building": any(each.state == ReleaseState.BUILDING and not build_broke_off(each) for each in shown),
        "found": selectors.sign_off(seat) if seat.may_do(Action.RELEASE_MAKE) else None,
    }
    return render(request, "publication/releases.html", context)


@require_POST
@evaluation_view(Action.RELEASE_MAKE)
def release(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Ask for the next release."""
    made = release_start(seat=seat, note=request.POST.get("note", ""))
    messages.success(request, f"Release {made.number} is being built.")
    return redirect("publication:releases", seat.evaluation.slug)


@require_safe
@evaluation_view(Action.EVALUATION_VIEW_RELEASED)
def release_file(request: HttpRequest, seat: Seat, number: int, name: str = "index.html") -> HttpResponse:
    """A file of a release, if the release lists it and it is as it was built."""
    found = get_object_or_404(Release, evaluation=seat.evaluation, number=number, state=ReleaseState.READY)
    folder = release_folder(found)
    listed = {**_listed(found), MANIFEST: found.sha256}
    if name not in listed:
        raise Http404
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise Http404 from error
    if sha256(content).hexdigest() != listed[name]:
        return render(request, "publication/altered.html", {"name": name, "release": found}, status=500)
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    response = HttpResponse(
        content, content_type=f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
    )
    response.headers["Content-Security-Policy"] = SITE_POLICY
    if kind not in SHOWN:
        response.headers["Content-Disposition"] = f'attachment; filename="{name.rpartition("/")[2]}"'
    return response


def _listed(release: Release) -> dict[str, str]:
    """The hash of each file of a release. Raises Http404 when the list is not as it was built."""
    file = release_folder(release) / MANIFEST
    try:
        content = file.read_bytes()
    except OSError as error:
        raise Http404 from error
    if sha256(content).hexdigest() != release.sha256:
        raise Http404
    return dict(files_of(content, str(file)))


@require_safe
@evaluation_view(Action.EVALUATION_VIEW_RELEASED)
def difference(request: HttpRequest, seat: Seat, before: int, after: int) -> HttpResponse:
    """What changed from one release to another."""
    ready = Release.objects.filter(evaluation=seat.evaluation, state=ReleaseState.READY)
    page = selectors.difference(
        get_object_or_404(ready, number=before), get_object_or_404(ready, number=after)
    )
    return HttpResponse(page, headers={"Content-Security-Policy": SITE_POLICY})


def published(request: HttpRequest) -> HttpResponse:
    """What is released, for everyone."""
    found = listing(request, "published", PUBLISHED, selectors.published(), WORDS)
    return exported(found) or render(request, "publication/published.html", {"listing": found})
