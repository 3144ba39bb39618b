"""HTML built from elements: every string is escaped where it enters one, so that text stays text."""

import html
import re
from collections.abc import Iterable

VOID = ("meta", "link", "br", "hr", "input", "img", "rect", "line", "path", "circle", "use")
"""Elements without content: HTML's void ones, and the SVG ones we draw with."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_INSIDE = re.compile(r"(#[\w.-]+|(\.\./)?[\w-][\w.-]*(/[\w-][\w.-]*)*(#[\w.-]+)?)\Z")


class Html(str):
    """Text that is HTML already. All other text is escaped on its way into an element."""

    __slots__ = ()


Child = str | int | None | Iterable["Child"]
Value = str | int | bool | None


def element(name: str, /, *children: Child, **attributes: Value) -> Html:
    """The element `name` with attributes and children in the order given.

    `class_` stands for `class`, `aria_label` for `aria-label`; True is an attribute without a value, None
    and False are left out. A link may only lead inside the page, to a file beside it, or to one that is reached
    by a single step up: ValueError else.
    """
    head = name + "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Html(f"<{head}>" if name in VOID[:6] else f"<{head}/>")
    return Html(f"<{head}>{join(*children)}</{name}>")


def join(*children: Child) -> Html:
    """The children one after the other: strings escaped, None left out."""
    return Html("".join(map(_child, children)))


def text(value: str) -> Html:
    """`value` escaped, and without the control characters that HTML forbids."""
    return Html(html.escape(_CONTROL.sub("\ufffd", value), quote=False))


def _child(child: Child) -> str:
    if child is None:
        return ""
    if isinstance(child, Html):
        return child
    if isinstance(child, str | int):
        return text(str(child))
    return "".join(map(_child, child))


def _attribute(key: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    if name in ("href", "src") and not _INSIDE.match(str(value)):
        raise ValueError(f"{name}={value!r} leads out of the page")
    words = text(str(value)).replace('"', "&quot;")  # the only mark that ends what stands between two of them
    return f' {name}="{words}"'
