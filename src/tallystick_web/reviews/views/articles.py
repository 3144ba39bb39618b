"""The page of an article: what was promised, what was said of it by whom, and where it stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from tallystick.model.quote import Quote
from tallystick.publish.codec import build
from tallystick.review.blind import both_in
from tallystick.review.roles import Action
from tallystick.review.standing import STATES, Standing, current_round
from tallystick_web.accounts.access import Seat, evaluation_view
from tallystick_web.plans.drafted import sees_machine
from tallystick_web.plans.models import Article, Finding
from tallystick_web.plans.readable import closed_to
from tallystick_web.reviews.kept import kept_of
from tallystick_web.reviews.naming import names_of, viewer_of
from tallystick_web.reviews.queue import Wait, waiting
from tallystick_web.reviews.records import Record
from tallystick_web.reviews.showing import Quoted, Shown, quoted, shown
from tallystick_web.reviews.standings import standings


@dataclass(frozen=True, slots=True)
class Part:
    """One commitment of the article, where it stands, and what of it waits for the viewer."""

    each: Shown
    standing: Standing
    waits: Wait | None

    @property
    def meaning(self) -> str:
        """What the state means, and who acts next."""
        return STATES[self.standing.state]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding with its quotes."""

    finding: Finding
    quotes: tuple[Quoted, ...]


@evaluation_view(Action.EVALUATION_VIEW_DRAFT)
def article(request: HttpRequest, seat: Seat, number: str) -> HttpResponse:
    """One article with all its commitments."""
    evaluation = seat.evaluation
    found = get_object_or_404(
        Article.objects.select_related("section").prefetch_related("institutions"),
        evaluation=evaluation,
        number=number,
    )
    names = names_of(evaluation)
    kept = kept_of(evaluation, names)
    parts = _parts(seat, found, kept.whole, names)
    before, after = _beside(found, kept.articles)
    open_to_viewer = _findings_open(seat, parts)
    context = {
        "seat": seat,
        "evaluation": evaluation,
        "here": "articles",
        "article": found,
        "parts": parts,
        "words": quoted(evaluation, build(Quote, found.data["quote"])),
        "report": [quoted(evaluation, build(Quote, each)) for each in found.data.get("report", ())],
        "remarks": list(_remarks(seat, found)) if open_to_viewer else [],
        "open_to_viewer": open_to_viewer,
        "decisions": _decisions(seat, found, parts),
        "before": before,
        "after": after,
    }
    return render(request, "reviews/article.html", context)


def _parts(seat: Seat, article: Article, known: Mapping[int, Record], names: Mapping[int, str]) -> list[Part]:
    evaluation = seat.evaluation
    commitments = {each.pk: each for each in article.commitments.all() if each.pk in known}
    records = [known[key] for key in commitments]
    stand = standings(evaluation, records, timezone.now())
    waits = {each.commitment.pk: each for each in waiting(seat, names, records, stand)}
    viewer, closed = viewer_of(seat, names), closed_to(seat)
    return [
        Part(
            shown(evaluation, record, commitments[record.commitment.pk], viewer, closed),
            stand[record.commitment.key],
            waits.get(record.commitment.pk),
        )
        for record in records
    ]


def _findings_open(seat: Seat, parts: Sequence[Part]) -> bool:
    """Whether the viewer may see what the machine's checks found in the article, as with the machine's verdicts.

    A commitment that people made by a split has none, and still is to be judged blind of what was found.
    """
    if any(part.each.machine_hidden for part in parts):
        return False
    if sees_machine(seat):
        return True
    records = [part.each.record for part in parts]
    both = all(current_round(each.review) > 1 or both_in(each.review, each.assessors) for each in records)
    return bool(parts) and both and not seat.own_only


def _remarks(seat: Seat, article: Article) -> Iterator[Remark]:
    for finding in article.findings.all():
        quotes = (build(Quote, each) for each in finding.data.get("quotes", ()))
        yield Remark(finding, tuple(quoted(seat.evaluation, each) for each in quotes))


def _decisions(seat: Seat, article: Article, parts: Sequence[Part]) -> object:
    subjects = [article.number, *(part.each.commitment.key for part in parts)]
    of_article = Q(subject__in=subjects) | Q(details__number=article.number)
    return seat.evaluation.decisions.filter(of_article).select_related("by")


def _beside(article: Article, articles: Sequence[Article]) -> tuple[Article | None, Article | None]:
    """The articles before and after one."""
    if article not in articles:
        return None, None
    place = articles.index(article)
    before = articles[place - 1] if place else None
    return before, next(iter(articles[place + 1 :]), None)
