"""The list of evaluations in which a person has a role."""

from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from tallystick_web.accounts.models import User
from tallystick_web.desk.listing import Column, Filter, Listing, listing
from tallystick_web.plans.models import PHASE_CHOICES, Article, Evaluation

COLUMNS: tuple[Column[Any], ...] = (
    Column("title", "Evaluation", lambda row: row.title, "title"),
    Column("commissioned_by", "For", lambda row: row.commissioned_by, "commissioned_by"),
    Column("period", "Period", lambda row: f"{row.period_start}–{row.period_end}", "period_start"),
    Column("phase", "Phase", lambda row: row.phase, "phase"),
    Column("articles", "Articles", lambda row: row.articles_count, "articles_count"),
    Column("deadline", "Deadline", lambda row: row.deadline, "deadline"),
)
FILTERS = (
    Filter(
        "q",
        "Words",
        lambda rows, words: rows.filter(Q(title__icontains=words) | Q(commissioned_by__icontains=words)),
    ),
    Filter("phase", "Phase", lambda rows, phase: rows.filter(phase=phase), tuple(PHASE_CHOICES)),
)


def evaluation_list(request: HttpRequest, user: User) -> Listing[Any]:
    """The evaluations in which `user` has a role, as the address asks for them, at first the newest first."""
    return listing(request, "evaluations", COLUMNS, _evaluations(user), FILTERS)


def _evaluations(user: User) -> QuerySet[Any]:
    articles = Article.objects.filter(evaluation=OuterRef("pk")).order_by().values("evaluation")
    count = Subquery(articles.annotate(number=Count("pk")).values("number"), output_field=IntegerField())
    return Evaluation.objects.filter(pk__in=user.memberships.values("evaluation")).annotate(
        articles_count=Coalesce(count, 0)
    )
