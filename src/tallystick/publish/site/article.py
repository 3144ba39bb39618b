"""The page of an article: its permanent address."""

from collections.abc import Sequence
from textwrap import shorten

from tallystick.publish.addresses import OVERVIEW, Addresses
from tallystick.publish.arrange import Entry, Part
from tallystick.publish.page.article import article_block
from tallystick.publish.page.html import Html, element
from tallystick.publish.page.overview import section_anchor, section_title
from tallystick.publish.page.parts import Setting
from tallystick.publish.site.frame import Frame
from tallystick.publish.wording import article_name

TITLE = 90  # characters of an article's title in the title of its page


def article_page(
    part: Part, entry: Entry, beside: Sequence[Entry | None], setting: Setting, where: Addresses
) -> Frame:
    """The page of one article; `beside` are the articles before and after it, None where there is none."""
    article = entry.article
    name = article_name(article)
    main = element(
        "main",
        element("nav", element("p", _path(part)), aria_label="Place in the plan", class_="path"),
        article_block(entry, 1, setting),
        element(
            "nav",
            [_beside(*each, where) for each in zip(beside, WAYS, strict=True)],
            aria_label="Articles",
            class_="beside",
        ),
        id="main",
        class_="one",
    )
    title = f"{name}: {shorten(article.title, TITLE, placeholder=' …')}" if article.title else name
    verdicts = tuple(dict.fromkeys(each.verdict for each in entry.assessments))
    return Frame(title, "../", main, verdicts)


WAYS = (("prev", "Before"), ("next", "After"))
"""How the articles beside one are linked: the relation, and the word."""


def _path(part: Part) -> list[Html | str]:
    """The sections above the article, the innermost linked to its place in the overview."""
    above: list[Html | str] = [f"{title} › " for title in part.path[:-1]]
    return [*above, element("a", section_title(part), href=f"../{OVERVIEW}#{section_anchor(part)}")]


def _beside(entry: Entry | None, way: tuple[str, str], where: Addresses) -> Html | None:
    if entry is None:
        return None
    href = where.article(entry.article.number).partition("/")[2]
    return element("a", f"{way[1]}: {article_name(entry.article)}", href=href, rel=way[0], class_=way[0])
