"""How deep the elements of a web page are nested, told from its tags before it is parsed.

Parsing deeply nested elements takes time that grows with the square of the depth, so it comes too late then.
"""

import re

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_OPEN_ENDED = frozenset(
    (
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html",
        "head", "body", "rp", "rt",
    )
)  # fmt: skip
"""Elements that hold nothing, or that may be left without an end."""

_RAW = frozenset(("script", "style", "textarea", "title"))
"""Elements that hold text in which tags do not count."""


def nesting_depth(markup: str) -> int:
    """The deepest nesting of elements that must have an end."""
    depth = deepest = at = 0
    while tag := _TAG.search(markup, at):
        at = tag.end()
        name = tag[2].lower()
        if name in _RAW and not tag[1]:
            end = markup.find(f"</{tag[2]}", at)
            at = len(markup) if end < 0 else end
        elif name not in _OPEN_ENDED:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest
