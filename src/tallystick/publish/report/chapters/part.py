"""A part of the plan as a chapter: its overview, its targets as a picture, its articles."""

from collections.abc import Iterator, Sequence

from tallystick.publish.arrange import Part, parts
from tallystick.publish.page.parts import anchor
from tallystick.publish.pictures.all import bullets_by_part
from tallystick.publish.pictures.bullets import TITLE
from tallystick.publish.pictures.labels import LOOSE
from tallystick.publish.records import place
from tallystick.publish.report.chapters.article import article_section
from tallystick.publish.report.chapters.desk import Desk, shown
from tallystick.publish.report.model import Section, Span, Spans
from tallystick.publish.report.skeleton import outermost_parts, overview_name


def part_chapters(desk: Desk) -> Iterator[Section]:
    """A chapter for each outermost heading of the plan that has articles."""
    for part, below in _grouped(desk):
        name = overview_name(part.id)
        overview = Section(
            anchor("overview", part.id or "none"),
            (Span("Overview"),),
            desk.own_words(name),
            desk.own_sections(name),
        )
        sections = (overview, *_targets(desk, part), *_direct(desk, part), *_nested(desk, below))
        yield Section(_anchor(part), _title(desk, part), (), sections)


def _targets(desk: Desk, part: Part) -> Iterator[Section]:
    if pictures := bullets_by_part(desk.evaluation)[part.id]:
        yield Section(f"targets-{part.id or 'none'}", (Span(TITLE),), tuple(map(shown, pictures)))


def _grouped(desk: Desk) -> Iterator[tuple[Part, list[Part]]]:
    """The outermost parts, each with the parts under it that have articles themselves or below."""
    kept = {part.id for part in outermost_parts(desk.evaluation)}
    groups: list[tuple[Part, list[Part]]] = []
    for part in parts(desk.evaluation):
        if part.depth == 0:
            groups.append((part, []))
        elif desk.voice.count(f"{place(part.id)}/articles"):
            groups[-1][1].append(part)
    return (group for group in groups if group[0].id in kept)


def _direct(desk: Desk, part: Part) -> Iterator[Section]:
    """The articles that stand under the outermost heading itself, on the level of all others."""
    if part.entries:
        articles = tuple(article_section(desk, entry) for entry in part.entries)
        yield Section(anchor("articles", part.id or "none"), (Span("Articles"),), (), articles)


def _nested(desk: Desk, below: Sequence[Part]) -> Iterator[Section]:
    """Parts in plan order as sections, each with the deeper ones that follow it inside."""
    start = 0
    while start < len(below):
        part = below[start]
        end = next((n for n in range(start + 1, len(below)) if below[n].depth <= part.depth), len(below))
        articles = tuple(article_section(desk, entry) for entry in part.entries)
        yield Section(
            _anchor(part), _title(desk, part), (), (*articles, *_nested(desk, below[start + 1 : end]))
        )
        start = end


def _anchor(part: Part) -> str:
    return anchor("section", part.id or "none")


def _title(desk: Desk, part: Part) -> Spans:
    return (desk.voice.say(f"{place(part.id)}/title") if part.section else Span(LOOSE),)
