"""The draft: the articles as they were understood, what was not, and what people changed."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from tallystick.model.document import Role
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.desk.exporting import exported
from tallystick_web.desk.listing import Column, Filter, containing, equal, listing, options
from tallystick_web.plans.decisions import details_in_words, details_of
from tallystick_web.plans.draft_list import article_list
from tallystick_web.plans.drafted import left_out, may_mend, sees_machine, understood
from tallystick_web.plans.mending import withdraw
from tallystick_web.plans.models import Evaluation, OutlineDecision

DECISIONS: tuple[Column[OutlineDecision], ...] = (
    Column("at", "When", lambda each: each.at),
    Column("by", "Who", lambda each: str(each.by)),
    Column("change", "Change", lambda each: f"{each.mending} {each.subject}"),
    Column("details", "How", lambda each: "; ".join(f"{name}: {value}" for name, value in details_of(each))),
    Column("why", "Why", lambda each: each.why),
    Column("state", "State", lambda each: "withdrawn" if each.withdrawn_at else "stands"),
)


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def draft(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The articles, with what they were taken to promise."""
    evaluation = seat.evaluation
    found = article_list(request, seat)
    if answer := exported(found):
        return answer
    context = {
        "seat": seat,
        "evaluation": evaluation,
        "here": "draft",
        "listing": found,
        "understood": understood(evaluation),
        "left_out": left_out(evaluation),
        "sees_machine": sees_machine(seat),
        "findings": evaluation.findings.count() if sees_machine(seat) else None,
        "decisions": evaluation.decisions.filter(withdrawn_at=None).count(),
        "may_mend": may_mend(seat),
    }
    return render(request, "plans/draft.html", context)


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def decisions(request: HttpRequest, seat: Seat) -> HttpResponse:
    """All changes of the outline, those that were withdrawn too."""
    rows = list(seat.evaluation.decisions.select_related("by"))
    filters = (
        Filter("who", "Who", containing(lambda each: str(each.by))),
        Filter("why", "Why", containing(lambda each: str(each.why))),
    )
    found = listing(request, "decisions", DECISIONS, rows, filters)
    plan = _plan_text(seat.evaluation) if found.page else None
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "draft",
        "listing": found,
        "rows": [(each, details_in_words(each, plan)) for each in found.page],
        "may_mend": may_mend(seat),
    }
    return exported(found) or render(request, "plans/decisions.html", context)


@evaluation_view(Action.OUTLINE_MEND)
@require_POST
def withdraw_decision(request: HttpRequest, seat: Seat, key: int) -> HttpResponse:
    """Take a change back."""
    withdraw(seat=seat, decision=get_object_or_404(seat.evaluation.decisions, pk=key))
    messages.success(request, "Withdrawn. It stays in the list.")
    return redirect("plans:decisions", seat.evaluation.slug)


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def findings(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What the checks found, for those who may see what the machine concludes."""
    rows = list(seat.evaluation.findings.prefetch_related("articles")) if sees_machine(seat) else []
    columns: tuple[Column[Any], ...] = (
        Column("severity", "Severity", lambda each: each.severity, _severity),
        Column("check", "Check", lambda each: each.check_name.replace("_", " ")),
        Column("message", "Finding", lambda each: each.message),
        Column("articles", "Articles", lambda each: ", ".join(one.number for one in each.articles.all())),
    )
    filters = (
        Filter("severity", "Severity", equal(lambda each: str(each.severity)), options(SEVERITIES)),
        Filter("q", "Words", containing(lambda each: f"{each.check_name} {each.message}")),
    )
    found = listing(request, "findings", columns, rows, filters)
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "draft",
        "listing": found,
        "sees_machine": sees_machine(seat),
    }
    return exported(found) or render(request, "plans/findings.html", context)


SEVERITIES = ("high", "medium", "low")


def _severity(finding: Any) -> int:
    return SEVERITIES.index(finding.severity)


def _plan_text(evaluation: Evaluation) -> str | None:
    """The stored text of the plan, None where it is not one document."""
    plans = (Role.PLAN.value, Role.PLAN_AND_REPORT.value)
    texts = evaluation.documents.filter(role__in=plans, key__gt="").values_list("text", flat=True)[:2]
    return texts[0] if len(texts) == 1 else None
