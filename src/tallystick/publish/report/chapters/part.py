"""A part of the plan as a chapter: its overview, its targets as a picture, its articles."""

from collections.abc import Iterator, Sequence

from tallystick.publish.addresses import anchor
from tallystick.publish.arrange import Chapter, Part
from tallystick.publish.pictures.all import chapter_bullets
from tallystick.publish.pictures.bullets import TITLE
from tallystick.publish.records import place
from tallystick.publish.report.chapters.article import article_section
from tallystick.publish.report.chapters.desk import Desk, shown
from tallystick.publish.report.model import Section, Span, Spans
from tallystick.publish.report.skeleton import filled_chapters, overview_name
from tallystick.publish.wording import NO_SECTION


def part_chapters(desk: Desk) -> Iterator[Section]:
    """A chapter for each outermost heading of the plan that has articles."""
    for chapter in filled_chapters(desk.evaluation):
        part, *below = chapter
        name = overview_name(part.id)
        overview = Section(
            anchor("overview", part.name),
            (Span("Overview"),),
            desk.own_words(name),
            desk.own_sections(name),
        )
        sections = (overview, *_targets(chapter), *_direct(desk, part), *_nested(desk, below))
        yield Section(_anchor(part), _title(desk, part), (), sections)


def _targets(chapter: Chapter) -> Iterator[Section]:
    if pictures := chapter_bullets(chapter):
        yield Section(f"targets-{chapter[0].name}", (Span(TITLE),), tuple(map(shown, pictures)))


def _direct(desk: Desk, part: Part) -> Iterator[Section]:
    """The articles that stand under the outermost heading itself, on the level of all others."""
    if part.entries:
        yield Section(anchor("articles", part.name), (Span("Articles"),), (), _articles(desk, part))


def _nested(desk: Desk, below: Sequence[Part]) -> Iterator[Section]:
    """Parts in plan order as sections, each with the deeper ones that follow it inside; those without articles not."""
    start = 0
    while start < len(below):
        part = below[start]
        end = next((n for n in range(start + 1, len(below)) if below[n].depth <= part.depth), len(below))
        if inside := (*_articles(desk, part), *_nested(desk, below[start + 1 : end])):
            yield Section(_anchor(part), _title(desk, part), (), inside)
        start = end


def _articles(desk: Desk, part: Part) -> tuple[Section, ...]:
    return tuple(article_section(desk, entry) for entry in part.entries)


def _anchor(part: Part) -> str:
    return anchor("section", part.name)


def _title(desk: Desk, part: Part) -> Spans:
    return (desk.voice.say(f"{place(part.id)}/title") if part.section else Span(NO_SECTION),)
