"""One article of the draft: what was understood, what the machine had read, and the forms to mend it."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from tallystick.errors import ReviewError
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.drafted import changed_by_people, may_mend, sees_machine
from tallystick_web.plans.mending import fingerprint, mend
from tallystick_web.plans.mends.form import MendForm
from tallystick_web.plans.mends.of_articles import ARTICLE_FORMS, initial_of_article
from tallystick_web.plans.mends.of_commitments import COMMITMENT_FORMS, initial_of_commitment
from tallystick_web.plans.models import Article, OutlineDecision


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
            done = mend(seat=seat, article=found, change=sent.change(), seen=request.POST.get("seen", ""))
            messages.success(request, "Recorded. The machine’s reading is kept beside it.")
            return redirect("plans:draft_article", seat.evaluation.slug, _left(seat, key, done).pk)
    except OvertakenError as error:
        sent.add_error(None, f"{error} What you wrote is still in the form.")
        status = 409
    except ReviewError as error:
        sent.add_error(None, str(error))
    return _article_page(request, seat, found, sent, status)


def _left(seat: Seat, key: int, done: OutlineDecision) -> Article:
    """The article that was mended, or the one that took it in."""
    articles = seat.evaluation.articles
    return articles.filter(pk=key).first() or articles.get(number=done.subject)


def _rows(seat: Seat) -> QuerySet[Article]:
    return seat.evaluation.articles.select_related("section", "evaluation").prefetch_related(
        "institutions", "commitments"
    )


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
    commitments = list(found.commitments.all())
    may = may_mend(seat)
    forms = _forms(found) if may else []
    forms = [sent if sent and each.form_name == sent.form_name else each for each in forms]
    beside = seat.evaluation.articles.filter(order__in=(found.order - 1, found.order + 1)).defer("data")
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "draft",
        "article": found,
        "quote": found.data["quote"],
        "before": next((each for each in beside if each.order < found.order), None),
        "after": next((each for each in beside if each.order > found.order), None),
        "own_forms": [
            each for each in forms if isinstance(each, ARTICLE_FORMS) and (each.possible or each.is_bound)
        ],
        "commitments": [
            (
                each,
                [form for form in forms if form.subject == each.key and isinstance(form, COMMITMENT_FORMS)],
            )
            for each in commitments
        ],
        "machine": changed_by_people(seat.evaluation, found, commitments),
        "sees_machine": sees_machine(seat),
        "seen": fingerprint(found),
        "may_mend": may,
    }
    return render(request, "plans/draft_article.html", context, status=status)
