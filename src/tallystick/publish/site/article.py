"""The page of an article: its permanent address."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from tallystick.model.finding import Finding
from tallystick.publish.addresses import Addresses
from tallystick.publish.arrange import Entry, Part
from tallystick.publish.page.article import article_block
from tallystick.publish.page.html import Html, element
from tallystick.publish.page.overview import finding_words, section_title
from tallystick.publish.page.parts import Setting, heading
from tallystick.publish.review.timeline import timeline
from tallystick.publish.site.frame import Frame
from tallystick.publish.wording import article_name

TITLE = 90  # characters of an article's title in the title of its page


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around an article: its section, the articles before and after it, and the findings that
    speak of it, each with its place among all."""

    part: Part
    before: Entry | None
    after: Entry | None
    findings: Sequence[tuple[int, Finding]]


def article_page(entry: Entry, around: Around, setting: Setting, where: Addresses) -> Frame:
    """The page of one article."""
    article = entry.article
    name = article_name(article)
    main = element(
        "main",
        element(
            "nav", element("p", _path(around.part, where)), aria_label="Place in the plan", class_="path"
        ),
        article_block(entry, 1, setting),
        _findings(around.findings, where),
        element(
            "nav",
            [_beside(*each, where) for each in zip((around.before, around.after), WAYS, strict=True)],
            aria_label="Articles",
            class_="beside",
        ),
        id="main",
        class_="one",
    )
    title = f"{name}: {shorten(article.title, TITLE, placeholder=' …')}" if article.title else name
    shown = [each.verdict for each in entry.assessments]
    for each in entry.assessments:
        if review := setting.reviews.get(each.commitment.id):
            shown += [event.verdict for event in timeline(review) if event.verdict]
    return Frame(title, "../", main, tuple(dict.fromkeys(shown)))


WAYS = (("prev", "Before"), ("next", "After"))
"""How the articles beside one are linked: the relation, and the word."""


def _findings(findings: Sequence[tuple[int, Finding]], where: Addresses) -> Html | None:
    """What checks of the whole found that speaks of this article."""
    if not findings:
        return None
    lines = [
        element(
            "li",
            finding_words(finding),
            " ",
            element("a", f"Finding {place}", href=f"../{where.finding(place)}"),
        )
        for place, finding in findings
    ]
    title = heading(2, "Findings that speak of it", id="findings-title")
    return element(
        "section",
        title,
        element("ul", lines, class_="findings"),
        class_="block",
        aria_labelledby="findings-title",
    )


def _path(part: Part, where: Addresses) -> list[Html | str]:
    """The sections above the article, the innermost linked to its place in the overview."""
    above: list[Html | str] = [f"{title} › " for title in part.path[:-1]]
    return [*above, element("a", section_title(part), href=f"../{where.section(part.name)}")]


def _beside(entry: Entry | None, way: tuple[str, str], where: Addresses) -> Html | None:
    if entry is None:
        return None
    href = where.article(entry.article.number).partition("/")[2]
    return element("a", f"{way[1]}: {article_name(entry.article)}", href=href, rel=way[0], class_=way[0])
