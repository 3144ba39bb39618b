"""Pieces of WordprocessingML: elements, runs, fields, bookmarks, links."""

from collections.abc import Iterable

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """The element `name` (`w:p`) with its children; `w_val` stands for the attribute `w:val`."""
    made: Element = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key.replace("_", ":", 1)), str(value))
    made.extend(children)
    return made


def run(text: str, *properties: Element) -> Element:
    """A run of text."""
    look = [element("w:rPr", *properties)] if properties else []
    return element("w:r", *look, _text("w:t", text))


def field(code: str, shown: str) -> list[Element]:
    """A field with what it shows until a word processor works it out anew."""
    return [
        field_edge("begin"),
        instruction(code),
        field_edge("separate"),
        run(shown),
        field_edge("end"),
    ]


def field_edge(kind: str) -> Element:
    """The `begin`, `separate` or `end` of a field, as a run."""
    return element("w:r", element("w:fldChar", w_fldCharType=kind))


def instruction(text: str) -> Element:
    """The instruction of a field, as a run."""
    return element("w:r", _text("w:instrText", f" {text} "))


def bookmarked(name: str, number: int, children: Iterable[Element]) -> list[Element]:
    """The children between the two ends of a bookmark."""
    start = element("w:bookmarkStart", w_id=number, w_name=name)
    return [start, *children, element("w:bookmarkEnd", w_id=number)]


def paragraph(style: str, children: Iterable[Element], *properties: Element) -> Element:
    """A paragraph in a style, by the style's id."""
    made = element("w:p", element("w:pPr", element("w:pStyle", w_val=style), *properties))
    made.extend(children)
    return made


def inside_link(name: str, children: Iterable[Element]) -> Element:
    """A link to a bookmark."""
    return element("w:hyperlink", *children, w_anchor=name, w_history="1")


def outside_link(relationship: str, children: Iterable[Element]) -> Element:
    """A link to a web address, which a relationship of the document names."""
    return element("w:hyperlink", *children, r_id=relationship, w_history="1")


def _text(name: str, text: str) -> Element:
    made = element(name)
    made.text = text
    made.set(SPACE, "preserve")
    return made
