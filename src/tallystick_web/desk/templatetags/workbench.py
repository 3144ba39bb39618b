"""Filters for the templates: words for values."""

from django import template
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt

register = template.Library()
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(["image"])


@register.filter
def words(value: object) -> str:
    """A value of a closed list as words: "not_comparable" as "not comparable"."""
    return str(value).replace("_", " ")


@register.filter
def markdown(text: str) -> SafeString:
    """What a person wrote in Markdown as HTML; HTML in it stays text, and its headings begin at the third level."""
    tokens = _MARKDOWN.parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + 2)}"
    return SafeString(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))  # escaped by the renderer
