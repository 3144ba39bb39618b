"""What the pages of signing and releasing show."""

from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery

from tallystick.errors import ReviewError
from tallystick.model.evaluation import Evaluation as Read
from tallystick.model.review import Review
from tallystick.publish.diff.compare import compare
from tallystick.publish.diff.page import diff_page
from tallystick.publish.record import read_record
from tallystick.publish.review_record import read_review
from tallystick.review.phases import Phase
from tallystick.review.roles import Action
from tallystick.review.signing import obstacle_to_sign, quorum_reached
from tallystick_web.accounts.access import Seat
from tallystick_web.plans.models import Evaluation
from tallystick_web.publication.models import Release, ReleaseState
from tallystick_web.publication.releasing import release_folder
from tallystick_web.publication.signing import member_of
from tallystick_web.reviews.records import review_of
from tallystick_web.reviews.signed import verdicts_sha256

RECORD, REVIEW = "evaluation.json", "review.json"


@dataclass(frozen=True, slots=True)
class SignOff:
    """The page of signing: the review, the hash a signature is under, what keeps the viewer from signing ("" nothing).

    `unsettled` counts the commitments without a verdict that counts, `enough` says that the quorum has signed.
    """

    review: Review
    verdicts_sha256: str
    obstacle: str
    unsettled: int
    enough: bool
    quorum: int


def sign_off(seat: Seat) -> SignOff:
    """What the person in `seat` sees of the signatures."""
    evaluation, review = seat.evaluation, review_of(seat.evaluation)
    obstacle = ""
    if seat.may_do(Action.SIGNATURE_GIVE):
        obstacle = obstacle_to_sign(member_of(seat), review) or ""
        if not obstacle and evaluation.phase != Phase.SIGNING:
            obstacle = f"the evaluation is in the phase {evaluation.phase}; verdicts are signed in signing"
    return SignOff(
        review=review,
        verdicts_sha256=verdicts_sha256(review),
        obstacle=obstacle,
        unsettled=sum(each.settled is None for each in review.commitments),
        enough=quorum_reached(review, evaluation.quorum),
        quorum=evaluation.quorum,
    )


def difference(before: Release, after: Release) -> str:
    """The page that says what changed between two releases. Raises ReviewError when a record is not there."""
    old, old_review = _records(before)
    new, new_review = _records(after)
    return diff_page(compare(old, new, (old_review, new_review)))


def _records(release: Release) -> tuple[Read, Review]:
    """What a release holds: the evaluation, and what people decided."""
    folder, name = release_folder(release), str(release)
    try:
        evaluation = (folder / RECORD).read_text(encoding="utf-8")
        review = (folder / REVIEW).read_text(encoding="utf-8")
    except OSError as error:
        raise ReviewError(f"{name}: its files cannot be read ({error.strerror}); restore them") from error
    return read_record(evaluation, name), read_review(review, name)


def releases_of(evaluation: Evaluation) -> QuerySet[Release]:
    """All releases, newest first, each with its `ready_before`, the number of the one to compare it with."""
    before = Release.objects.filter(
        evaluation=OuterRef("evaluation"), number__lt=OuterRef("number"), state=ReleaseState.READY
    )
    newest = Subquery(before.order_by("-number").values("number")[:1])
    return evaluation.releases.select_related("by").annotate(ready_before=newest)


def published() -> list[Release]:
    """The newest release of each evaluation that has one, for everyone to read."""
    ready = Release.objects.filter(state=ReleaseState.READY).select_related("evaluation")
    newest: dict[int, Release] = {}
    for release in ready.order_by("number"):
        newest[release.evaluation_id] = release
    return sorted(newest.values(), key=lambda release: release.at, reverse=True)
