"""The draft: the articles as they were understood, what was not understood, and the mending of the outline."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from tallystick.errors import ReviewError
from tallystick.model.commitment import Kind
from tallystick.model.document import Role
from tallystick.model.verdict import Verdict
from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.desk.exporting import exported
from tallystick_web.desk.listing import Column, Filter, Listing, containing, equal, listing
from tallystick_web.plans.decisions import details_in_words, details_of
from tallystick_web.plans.drafted import differs, left_out, machine_article, sees_machine, understood
from tallystick_web.plans.mend_forms import (
    ARTICLE_FORMS,
    COMMITMENT_FORMS,
    MendForm,
    initial_of_article,
    initial_of_commitment,
)
from tallystick_web.plans.mending import fingerprint, mend, withdraw
from tallystick_web.plans.models import Article, Commitment, Evaluation, OutlineDecision

OUTSIDE_SHOWN = 100
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
    found = _articles(request, seat)
    if answer := exported(found):
        return answer
    context = {
        "seat": seat,
        "evaluation": evaluation,
        "here": "draft",
        "listing": found,
        "understood": understood(evaluation),
        "outside_shown": OUTSIDE_SHOWN,
        "left_out": left_out(evaluation),
        "sees_machine": sees_machine(seat),
        "findings": evaluation.findings.count() if sees_machine(seat) else None,
        "decisions": evaluation.decisions.filter(withdrawn_at=None).count(),
        "may_mend": _may_mend(seat),
    }
    return render(request, "plans/draft.html", context)


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def article(request: HttpRequest, seat: Seat, key: int) -> HttpResponse:
    """One article as it is understood, what the machine had read, and the forms to mend it."""
    return _article_page(request, seat, get_object_or_404(_rows(seat), pk=key))


@evaluation_view(Action.OUTLINE_MEND)
@require_POST
def mend_article(request: HttpRequest, seat: Seat, key: int) -> HttpResponse:
    """Carry out one change."""
    found = get_object_or_404(_rows(seat), pk=key)
    sent = next((each for each in _forms(found, request.POST) if each.is_bound), None)
    if sent is None:
        raise ReviewError("this commitment is no longer there; somebody mended the article meanwhile")
    status = 400
    try:
        if sent.is_valid():
            mend(seat=seat, article=found, change=sent.change(), seen=request.POST.get("seen", ""))
            messages.success(request, "Recorded. The machine’s reading is kept beside it.")
            return redirect("plans:draft_article", seat.evaluation.slug, key)
    except OvertakenError as error:
        sent.add_error(None, f"{error} What you wrote is still in the form.")
        status = 409
    except ReviewError as error:
        sent.add_error(None, str(error))
    return _article_page(request, seat, found, sent, status)


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
        "may_mend": _may_mend(seat),
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
        Filter("severity", "Severity", equal(lambda each: str(each.severity)), _options(SEVERITIES)),
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


def _options(values: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((str(each), str(each).replace("_", " ")) for each in values)


def _rows(seat: Seat) -> QuerySet[Article]:
    return seat.evaluation.articles.select_related("section", "evaluation").prefetch_related(
        "institutions", "commitments"
    )


def _of_commitments(value: Callable[[Commitment], str]) -> Callable[[Article], list[str]]:
    return lambda each: list(dict.fromkeys(filter(None, map(value, each.commitments.all()))))


def _articles(request: HttpRequest, seat: Seat) -> Listing[Article]:
    rows = list(_rows(seat).defer("data"))
    kinds, verdicts = _of_commitments(lambda one: one.kind), _of_commitments(lambda one: one.machine_verdict)
    names = sorted({one.name for each in rows for one in each.institutions.all()})
    sections = dict.fromkeys((each.section.key, each.section.title) for each in rows if each.section)
    columns: list[Column[Article]] = [
        Column("article", "Article", lambda each: each.label or each.number, lambda each: each.order),
        Column("title", "Title", lambda each: each.title),
        Column("section", "Section", lambda each: each.section.title if each.section else ""),
        Column("commitments", "Commitments", lambda each: len(each.commitments.all())),
        Column("kinds", "Kinds", lambda each: ", ".join(kinds(each))),
        Column(
            "institutions",
            "Institutions",
            lambda each: "; ".join(one.name for one in each.institutions.all()),
        ),
    ]
    filters = [
        Filter("q", "Words", containing(_words)),
        Filter(
            "section",
            "Section",
            equal(lambda each: each.section.key if each.section else ""),
            tuple(sections),
        ),
        Filter("kind", "Kind", equal(kinds), _options(tuple(Kind))),
        Filter(
            "institution",
            "Institution",
            equal(lambda each: [one.name for one in each.institutions.all()]),
            tuple((name, name[:80]) for name in names),
        ),
    ]
    if sees_machine(seat):
        columns.append(
            Column("verdicts", "Machine", lambda each: ", ".join(verdicts(each)).replace("_", " "))
        )
        filters.insert(3, Filter("verdict", "Machine’s verdict", equal(verdicts), _options(tuple(Verdict))))
    return listing(request, "articles", columns, rows, filters)


def _words(article: Article) -> str:
    return " ".join((article.label, article.title, *(each.words for each in article.commitments.all())))


def _may_mend(seat: Seat) -> bool:
    return seat.may_do(Action.OUTLINE_MEND) and open_in(Phase(seat.evaluation.phase), Action.OUTLINE_MEND)


def _forms(found: Article, sent: QueryDict | None = None) -> list[MendForm]:
    """The forms of an article and of its commitments, bound where it is the one that was sent."""
    wanted = sent.get("form", "") if sent else None
    given = [(kind, found.number, initial_of_article(found)) for kind in ARTICLE_FORMS]
    for each in found.commitments.all():
        given.extend((kind, each.key, initial_of_commitment(each)) for kind in COMMITMENT_FORMS)
    return [
        kind(found, subject, sent if wanted == f"{kind.__name__}:{subject}" else None, initial=initial)
        for kind, subject, initial in given
    ]


def _article_page(
    request: HttpRequest, seat: Seat, found: Article, sent: MendForm | None = None, status: int = 200
) -> HttpResponse:
    forms = [sent if sent is not None and _same(each, sent) else each for each in _forms(found)]
    commitments = list(found.commitments.all())
    changed = seat.evaluation.decisions.filter(withdrawn_at=None).exists()
    machine = machine_article(seat.evaluation, found.number) if changed else None
    several = len(commitments) > 1
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "draft",
        "article": found,
        "quote": found.data["quote"],
        "own_forms": [
            each for each in forms if isinstance(each, ARTICLE_FORMS) and (several or each.mending != "merge")
        ],
        "commitments": [
            (
                each,
                [form for form in forms if form.subject == each.key and isinstance(form, COMMITMENT_FORMS)],
            )
            for each in commitments
        ],
        "machine": machine if machine and differs(machine, found, commitments) else None,
        "sees_machine": sees_machine(seat),
        "seen": fingerprint(found),
        "may_mend": _may_mend(seat),
    }
    return render(request, "plans/draft_article.html", context, status=status)


def _same(form: MendForm, sent: MendForm) -> bool:
    return type(form) is type(sent) and form.subject == sent.subject


def _plan_text(evaluation: Evaluation) -> str | None:
    """The stored text of the plan, None where it is not one document."""
    plans = (Role.PLAN.value, Role.PLAN_AND_REPORT.value)
    texts = evaluation.documents.filter(role__in=plans, key__gt="").values_list("text", flat=True)[:2]
    return texts[0] if len(texts) == 1 else None
