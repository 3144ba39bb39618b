"""Filters for the templates: words for values."""

from django import template

register = template.Library()


@register.filter
def words(value: object) -> str:
    """A value of a closed list as words: "not_comparable" as "not comparable"."""
    return str(value).replace("_", " ")
