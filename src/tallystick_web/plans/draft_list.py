"""The list of articles in the draft, with what they were taken to promise."""

from collections.abc import Callable, Sequence

from django.db.models import Prefetch
from django.http import HttpRequest

from tallystick.model.commitment import Kind
from tallystick.model.verdict import Verdict
from tallystick_web.accounts.access import Seat
from tallystick_web.desk.listing import Column, Filter, Listing, containing, equal, listing, options
from tallystick_web.plans.drafted import sees_machine
from tallystick_web.plans.models import Article, Commitment

SHOWN = ("article", "kind", "words", "machine_verdict")


def article_list(request: HttpRequest, seat: Seat) -> Listing[Article]:
    """The list as the address asks for it; the machine's verdicts are in it for those who may see them."""
    rows = _rows(seat)
    columns, filters = [*COLUMNS], _filters(rows)
    if sees_machine(seat):
        columns.append(
            Column("verdicts", "Machine", lambda each: ", ".join(_verdicts(each)).replace("_", " "))
        )
        filters.insert(3, Filter("verdict", "Machine’s verdict", equal(_verdicts), options(tuple(Verdict))))
    return listing(request, "articles", columns, rows, filters)


def _rows(seat: Seat) -> list[Article]:
    """The articles with only what the list shows: not what the plan and the reports print under each."""
    commitments = Prefetch("commitments", Commitment.objects.only(*SHOWN).order_by("order"))
    articles = seat.evaluation.articles.select_related("section").defer("data")
    return list(articles.prefetch_related("institutions", commitments))


def _of_commitments(value: Callable[[Commitment], str]) -> Callable[[Article], list[str]]:
    return lambda each: list(dict.fromkeys(filter(None, map(value, each.commitments.all()))))


_kinds = _of_commitments(lambda each: each.kind)
_verdicts = _of_commitments(lambda each: each.machine_verdict)


def _institutions(article: Article) -> list[str]:
    return [each.name for each in article.institutions.all()]


def _words(article: Article) -> str:
    return " ".join((article.label, article.title, *(each.words for each in article.commitments.all())))


COLUMNS: tuple[Column[Article], ...] = (
    Column("article", "Article", lambda each: each.label or each.number, lambda each: each.order),
    Column("title", "Title", lambda each: each.title),
    Column("section", "Section", lambda each: each.section.title if each.section else ""),
    Column("commitments", "Commitments", lambda each: len(each.commitments.all())),
    Column("kinds", "Kinds", lambda each: ", ".join(_kinds(each))),
    Column("institutions", "Institutions", lambda each: "; ".join(_institutions(each))),
)


def _filters(rows: Sequence[Article]) -> list[Filter]:
    names = sorted({name for each in rows for name in _institutions(each)})
    sections = dict.fromkeys((each.section.key, each.section.title) for each in rows if each.section)
    section = equal(lambda each: each.section.key if each.section else "")
    return [
        Filter("q", "Words", containing(_words)),
        Filter("section", "Section", section, tuple(sections)),
        Filter("kind", "Kind", equal(_kinds), options(tuple(Kind))),
        Filter(
            "institution", "Institution", equal(_institutions), tuple((name, name[:80]) for name in names)
        ),
    ]
