"""Filters for the templates: words for values."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt

from tallystick.model.commitment import Target
from tallystick.publish.codec import build
from tallystick.publish.wording import target_words
from tallystick_web.accounts.access import Seat
from tallystick_web.desk.pages import Group, pages_of
from tallystick_web.plans.search_words import Part

register = template.Library()
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(["image"])


@register.filter
def words(value: object) -> str:
    """A value of a closed list as words: "not_comparable" as "not comparable"."""
    return str(value).replace("_", " ")


@register.filter
def marks(parts: Iterable[Part]) -> SafeString:
    """The text of a passage that was found, what was searched for marked in it."""
    shown = ((escape(each.text), each.found) for each in parts)
    return SafeString("".join(f"<mark>{text}</mark>" if found else text for text, found in shown))


@register.filter
def markdown(text: str) -> SafeString:
    """What a person wrote in Markdown as HTML; HTML in it stays text, and its headings begin at the third level."""
    tokens = _MARKDOWN.parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + 2)}"
    return SafeString(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))  # escaped by the renderer


@register.filter
def pages(seat: Seat, here: str | None) -> Iterator[Group]:
    """The navigation of a person in an evaluation, in groups."""
    return pages_of(seat, here or "")


@register.filter
def target(data: Mapping[str, Any]) -> str:
    """A target as it is stored, in words: "at least 20 bridges by 2025"."""
    return target_words(build(Target, data))
