"""What an institution sees and may do: its own commitments, and nothing of anybody else's."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from tallystick.model.commitment import Kind
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.review.standing import Standing, State
from tallystick_web.accounts.access import Seat
from tallystick_web.accounts.models import Institution
from tallystick_web.plans.models import Commitment
from tallystick_web.reviews.models import Claim
from tallystick_web.reviews.records import Record, records_of
from tallystick_web.reviews.standings import standings

TO_ANSWER = (State.DRAFTED, State.ANSWERED)


@dataclass(frozen=True, slots=True)
class Own:
    """One commitment of the institutions a person speaks for: what was claimed last, and where it stands."""

    record: Record
    standing: Standing
    claim: Claim | None

    @property
    def commitment(self) -> Commitment:
        """The commitment."""
        return self.record.commitment

    @property
    def answerable(self) -> bool:
        """Whether a draft verdict waits for the institution's reply."""
        return self.standing.state in TO_ANSWER and self.standing.until is not None


def own_commitments(seat: Seat) -> QuerySet[Commitment]:
    """The commitments that the institutions carry out for which the person in `seat` speaks."""
    found = seat.evaluation.commitments.filter(article__institutions__in=seat.institutions)
    return found.select_related("article", "article__section").distinct()


def own(seat: Seat, now: datetime) -> tuple[Own, ...]:
    """All of them, in plan order, with their newest claim. A handful of queries."""
    records = records_of(seat.evaluation, own_commitments(seat), quotes=False)
    where = standings(seat.evaluation, records, now)
    claims = newest_claims(seat, (each.commitment.pk for each in records))
    return tuple(Own(each, where[each.commitment.key], claims.get(each.commitment.pk)) for each in records)


def newest_claims(seat: Seat, commitments: Iterable[int]) -> dict[int, Claim]:
    """The newest claim of the person's own institutions on each commitment, by its key. One query."""
    found = Claim.objects.filter(commitment__in=list(commitments), institution__in=seat.institutions)
    return {each.commitment_id: each for each in found.select_related("by", "institution").order_by("pk")}


def institution_for(seat: Seat, commitment: Commitment) -> Institution:
    """The institution that the person in `seat` speaks for on a commitment. Raises PermissionDenied for another's."""
    found = Institution.objects.filter(pk__in=seat.institutions, articles=commitment.article_id).order_by(
        "pk"
    )
    if (institution := found.first()) is None:
        raise PermissionDenied
    return institution


def statuses(kind: str) -> tuple[Verdict, ...]:
    """What an institution can claim of a commitment of this kind: any verdict there is for it."""
    return VERDICTS[Kind(kind)]
