"""What an institution sees and may do: its own commitments, and nothing of anybody else's.

Whoever speaks for two institutions that carry out the same article speaks for each of them apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from tallystick.errors import ReviewError
from tallystick.model.commitment import Kind
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.review.standing import Standing, State
from tallystick_web.accounts.access import Seat
from tallystick_web.accounts.models import Institution
from tallystick_web.plans.models import Article, Commitment
from tallystick_web.reviews.models import Claim
from tallystick_web.reviews.records import Record, records_of
from tallystick_web.reviews.standings import standings

TO_ANSWER = (State.DRAFTED, State.ANSWERED)


@dataclass(frozen=True, slots=True)
class Own:
    """One commitment of one of the institutions a person speaks for: what it claimed last, and where it stands."""

    institution: Institution
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
        answered = self.institution.name in {each.institution for each in self.record.review.replies}
        return self.standing.state in TO_ANSWER and self.standing.until is not None and not answered


def own_commitments(seat: Seat) -> QuerySet[Commitment]:
    """The commitments that the institutions carry out for which the person in `seat` speaks."""
    found = seat.evaluation.commitments.filter(article__institutions__in=seat.institutions)
    return found.select_related("article", "article__section").distinct()


def own(seat: Seat, now: datetime) -> tuple[Own, ...]:
    """All of them, in plan order, each once for each of the institutions. A handful of queries."""
    records = records_of(seat.evaluation, own_commitments(seat), quotes=False)
    where = standings(seat.evaluation, records, now)
    claims = newest_claims(seat, (each.commitment.pk for each in records))
    carrying = _carrying(seat)
    return tuple(
        Own(by, each, where[each.commitment.key], claims.get((each.commitment.pk, by.pk)))
        for each in records
        for by in carrying[each.commitment.article_id]
    )


def _carrying(seat: Seat) -> dict[int, list[Institution]]:
    """Which of the person's institutions carry out each article, by its key. One query."""
    links = Article.institutions.through.objects.filter(
        article__evaluation=seat.evaluation, institution__in=seat.institutions
    )
    pairs = set(links.values_list("article", "institution"))
    return {
        article: [each for each in seat.spoken_for if (article, each.pk) in pairs] for article, _ in pairs
    }


def newest_claims(seat: Seat, commitments: Iterable[int]) -> dict[tuple[int, int], Claim]:
    """The newest claim of each of the person's institutions on each commitment, by the keys of both. One query."""
    found = Claim.objects.filter(commitment__in=list(commitments), institution__in=seat.institutions)
    rows = found.select_related("by", "institution").order_by("pk")
    return {(each.commitment_id, each.institution_id): each for each in rows}


def speaking_for(seat: Seat, commitment: Commitment) -> tuple[Institution, ...]:
    """The institutions that the person speaks for on a commitment. Raises PermissionDenied for others' alone."""
    carrying = set(commitment.article.institutions.values_list("pk", flat=True))
    found = tuple(each for each in seat.spoken_for if each.pk in carrying)
    if not found:
        raise PermissionDenied
    return found


def chosen_of(institutions: Sequence[Institution], chosen: int) -> Institution:
    """The one of them with the key `chosen`, which need not be said (0) of an only one.

    Raises ReviewError where it is not said, PermissionDenied for another's.
    """
    if not chosen and len(institutions) > 1:
        names = ", ".join(each.name for each in institutions)
        raise ReviewError(f"you speak for several institutions ({names}); say for which of them this is")
    found = [each for each in institutions if each.pk == chosen or not chosen]
    if not found:
        raise PermissionDenied
    return found[0]


def statuses(kind: str) -> tuple[Verdict, ...]:
    """What an institution can claim of a commitment of this kind: any verdict there is for it."""
    return VERDICTS[Kind(kind)]
