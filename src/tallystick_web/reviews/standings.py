"""Standings: where each commitment of an evaluation stands and who acts next, computed from the records."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from django.utils import timezone

from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick.review.standing import Standing, narrowed, standing_of
from tallystick_web.plans.models import Article, Evaluation
from tallystick_web.reviews.records import Record, records_of


def standings_of(evaluation: Evaluation, now: datetime) -> dict[str, Standing]:
    """Where each commitment stands at `now`, by its key and in plan order."""
    return standings(evaluation, records_of(evaluation, quotes=False), now)


def standings(evaluation: Evaluation, records: Iterable[Record], now: datetime) -> dict[str, Standing]:
    """Where the commitments of `records` stand at `now`. One query, while replies are open."""
    phase, until = Phase(evaluation.phase), reply_deadline(evaluation)
    answerable = _answerable(evaluation) if until and phase is Phase.REPLYING else frozenset()
    return {
        each.commitment.key: narrowed(
            standing_of(
                each.review,
                each.assessors,
                phase,
                now,
                until if each.commitment.article_id in answerable else None,
            ),
            each.adjudicators,
        )
        for each in records
    }


def reply_deadline(evaluation: Evaluation) -> datetime | None:
    """The moment at which the day that is set for replies ends; None while none is set."""
    if evaluation.reply_until is None:
        return None
    after = datetime.combine(evaluation.reply_until + timedelta(days=1), time.min)
    return timezone.make_aware(after) - timedelta(microseconds=1)


def _answerable(evaluation: Evaluation) -> frozenset[int]:
    """The articles of which an institution has a focal point, and so somebody who can answer."""
    speaking = evaluation.memberships.filter(role=TeamRole.FOCAL_POINT.value).values("institution")
    found = Article.objects.filter(evaluation=evaluation, institutions__in=speaking).order_by()
    return frozenset(found.values_list("pk", flat=True))
