"""Which institutions carry out which article."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.accounts.models import Institution
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.desk.exporting import exported
from tallystick_web.desk.listing import Column, Filter, containing, equal, listing
from tallystick_web.plans.forms import ArticleInstitutionsForm
from tallystick_web.plans.models import Article
from tallystick_web.plans.team import name_institutions
from tallystick_web.plans.values import whole

COLUMNS: tuple[Column[Article], ...] = (
    Column("article", "Article", lambda each: each.label or each.number, lambda each: each.order),
    Column("title", "Title", lambda each: each.title),
    Column("section", "Section", lambda each: each.section.title if each.section else ""),
    Column("institutions", "Institutions", lambda each: "; ".join(_names(each))),
    Column("by_hand", "Named by", lambda each: "coordinator" if each.institutions_by_hand else "plan"),
)
NOBODY = "nobody"


@evaluation_view(Action.INSTITUTION_MANAGE)
def institutions(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The articles, with who carries them out."""
    articles = (
        seat.evaluation.articles.select_related("section").prefetch_related("institutions").defer("data")
    )
    rows = list(articles)
    names = sorted({name for each in rows for name in _names(each)})
    filters = (
        Filter("words", "Article or title", containing(lambda each: f"{each.label} {each.title}")),
        Filter(
            "institution",
            "Institution",
            equal(lambda each: _names(each) or [NOBODY]),
            ((NOBODY, "nobody yet"), *((name, name) for name in names)),
        ),
    )
    found = listing(request, "institutions", COLUMNS, rows, filters)
    context = {"seat": seat, "evaluation": seat.evaluation, "here": "institutions", "listing": found}
    return exported(found) or render(request, "plans/institutions.html", context)


@evaluation_view(Action.INSTITUTION_MANAGE)
def article(request: HttpRequest, seat: Seat, key: int) -> HttpResponse:
    """Choose who carries out one article."""
    found = get_object_or_404(seat.evaluation.articles, pk=key)
    now = list(found.institutions.values_list("pk", flat=True))
    form = ArticleInstitutionsForm(request.POST or None, initial={"institutions": now})
    status = 200
    if request.method == "POST" and form.is_valid():
        seen = [key for each in request.POST.get("seen", "").split() if (key := whole(each))]
        try:
            name_institutions(
                seat=seat, article=found, institutions=form.cleaned_data["institutions"], seen=seen
            )
        except OvertakenError as error:
            names = ", ".join(Institution.objects.filter(pk__in=now).values_list("name", flat=True))
            form.add_error(None, f"{error} There now: {names or 'nobody'}. Yours is still chosen below.")
            status = 409
        else:
            messages.success(request, f"Saved for {found.label or found.number}.")
            return redirect("plans:institutions", seat.evaluation.slug)
    context = {
        "seat": seat,
        "evaluation": seat.evaluation,
        "here": "institutions",
        "article": found,
        "form": form,
        "seen": " ".join(map(str, now)),
    }
    return render(request, "plans/article_institutions.html", context, status=status)


def _names(article: Article) -> list[str]:
    return [each.name for each in article.institutions.all()]
