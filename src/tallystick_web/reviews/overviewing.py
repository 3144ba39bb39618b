"""Overviews and recommendations: texts in Markdown, version by version, and the figures they speak of."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt

from tallystick.errors import ReviewError
from tallystick.model.verdict import Verdict
from tallystick.publish.records import place
from tallystick.publish.report.markdown import LARGEST
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat
from tallystick_web.audit.services import record_event
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.held import held_open
from tallystick_web.plans.models import Evaluation, Section
from tallystick_web.reviews.models import Overview, OverviewKind
from tallystick_web.reviews.records import Record, records_of


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a section, and how a text says it so that the report can check it."""

    words: str
    count: int
    written: str


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a section and all below it; `left` have no settled verdict yet."""

    commitments: Figure
    verdicts: tuple[Figure, ...]
    left: int


def rendered(text: str) -> SafeString:
    """Markdown as HTML: what the report understands; raw HTML stays text."""
    reader = MarkdownIt("commonmark", {"html": False}).disable(["image", "code", "fence"])
    return SafeString(reader.render(text))  # what it does not understand, it escapes


def newest_of(evaluation: Evaluation) -> dict[tuple[int | None, str], Overview]:
    """The newest version of each text, by section and kind. One query."""
    texts = evaluation.overviews.select_related("by").order_by("version")
    return {(each.section_id, each.kind): each for each in texts}


def versions(evaluation: Evaluation, section: Section | None, kind: OverviewKind) -> list[Overview]:
    """All versions of one text, the newest first. One query."""
    found = evaluation.overviews.filter(section=section, kind=kind).select_related("by")
    return list(found.order_by("-version"))


@transaction.atomic
def overview_write(
    *, seat: Seat, section: Section | None, kind: OverviewKind, text: str, base: int
) -> Overview:
    """Add a version of a text; `base` is the version that was being edited, 0 where there was none.

    Raises OvertakenError where somebody else has written a version since.
    """
    evaluation = held_open(seat, Action.OVERVIEW_WRITE)
    if len(text) > LARGEST:
        raise ReviewError(f"the text is longer than {LARGEST:,} characters; shorten it")
    there = versions(evaluation, section, kind)
    last = there[0].version if there else 0
    if last != base:
        raise OvertakenError(f"{there[0].by if there else 'somebody'} has written version {last} meanwhile")
    if there and there[0].text == text:
        return there[0]
    made = Overview.objects.create(
        evaluation=evaluation, section=section, kind=kind, version=last + 1, text=text, by=seat.person
    )
    record_event(
        actor=seat.user,
        evaluation=evaluation,
        action="overview_written",
        subject=section.key if section else "",
        data={"kind": kind.value, "version": made.version},
    )
    return made


def figures(evaluation: Evaluation, section: Section | None) -> Figures:
    """The figures of a section and what stands below it (None: of the whole). At most seven queries."""
    parents = _parents(evaluation)
    inside = [each for each in records_of(evaluation, quotes=False) if _inside(each, section, parents)]
    settled = Counter(each.review.settled.verdict for each in inside if each.review.settled)
    name = place(section.key) if section else "total"
    return Figures(
        _figure("commitments", len(inside), f"{name}/commitments"),
        tuple(
            _figure(each.value.replace("_", " "), settled[each], f"{name}/{each}")
            for each in Verdict
            if settled[each]
        ),
        len(inside) - sum(settled.values()),
    )


def _figure(words: str, count: int, record: str) -> Figure:
    return Figure(words, count, f"[{count}](record:{record})")


def _parents(evaluation: Evaluation) -> dict[int, int | None]:
    return dict(evaluation.sections.values_list("pk", "parent"))


def _inside(record: Record, section: Section | None, parents: Mapping[int, int | None]) -> bool:
    if section is None:
        return True
    at = record.commitment.article.section_id
    while at is not None and at != section.pk:
        at = parents.get(at)
    return at == section.pk
