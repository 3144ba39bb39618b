"""Styles of a Word document: which make a heading, which are bold, which are numbered."""

from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

_HEADING = "heading "
_TITLES = ("title", "subtitle")
_OFF = ("0", "false", "off", "none")
_BODY_LEVEL = 9  # the outline level of body text
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says; None where it says nothing. `level` is a heading's depth from 1, 0 for a title.

    `numbering` is the (list, level in it) its paragraphs are counted in.
    """

    bold: bool | None = None
    level: int | None = None
    numbering: tuple[str, int] | None = None
    hidden: bool | None = None
    raised: bool | None = None

    def over(self, base: "Style") -> "Style":
        """This style, with what it does not say taken from `base`."""
        return Style(
            base.bold if self.bold is None else self.bold,
            base.level if self.level is None else self.level,
            base.numbering if self.numbering is None else self.numbering,
            base.hidden if self.hidden is None else self.hidden,
            base.raised if self.raised is None else self.raised,
        )


class Styles:
    """The styles of one document, by their ids."""

    def __init__(self, root: Element) -> None:
        elements = {str(style.get(qn("w:styleId"))): style for style in root.iter(qn("w:style"))}
        self._styles = {name: _resolved(elements, name) for name in elements}
        defaults = [
            name
            for name, style in elements.items()
            if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in ("1", "true")
        ]
        self._default = self._styles[defaults[0]] if defaults else Style()

    def paragraph(self, paragraph: Element) -> Style:
        """The style of a paragraph, its own settings included."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return self._default
        named = self._named(properties.find(qn("w:pStyle")), self._default)
        return Style(level=_outline(properties), numbering=_numbering(properties, named)).over(named)

    def run(self, run: Element, paragraph: Style) -> Style:
        """The style of a run in a paragraph of the style `paragraph`."""
        properties = run.find(qn("w:rPr"))
        if properties is None:
            return paragraph
        own = Style(
            bold=_switch(properties.find(qn("w:b"))),
            hidden=_switch(properties.find(qn("w:vanish"))),
            raised=_raised(properties),
        )
        return own.over(self._named(properties.find(qn("w:rStyle")), Style()).over(paragraph))

    def _named(self, reference: Element | None, default: Style) -> Style:
        return default if reference is None else self._styles.get(str(reference.get(qn("w:val"))), default)


def _resolved(elements: dict[str, Element], name: str) -> Style:
    """The style `name` with all that it is based on."""
    chain: list[Element] = []
    while name in elements and elements[name] not in chain and len(chain) < _LONGEST_CHAIN:
        chain.append(elements[name])
        base = elements[name].find(qn("w:basedOn"))
        name = "" if base is None else str(base.get(qn("w:val")))
    style = Style()
    for element in reversed(chain):
        style = _own(element, style).over(style)
    return style


def _own(element: Element, base: Style) -> Style:
    run, paragraph = element.find(qn("w:rPr")), element.find(qn("w:pPr"))
    bold = None if run is None else _switch(run.find(qn("w:b")))
    hidden = None if run is None else _switch(run.find(qn("w:vanish")))
    raised = None if run is None else _raised(run)
    level = _named_level(element)
    if paragraph is None:
        return Style(bold, level, None, hidden, raised)
    outline = _outline(paragraph)
    return Style(bold, outline if level is None else level, _numbering(paragraph, base), hidden, raised)


def _named_level(element: Element) -> int | None:
    """The depth that a style's name gives: "heading 2", "Title"."""
    tag = element.find(qn("w:name"))
    name = "" if tag is None else str(tag.get(qn("w:val"))).lower()
    if name.startswith(_HEADING) and name[len(_HEADING) :].isdecimal():
        return int(name[len(_HEADING) :])
    return 0 if name in _TITLES else None


def _outline(properties: Element) -> int | None:
    tag = properties.find(qn("w:outlineLvl"))
    value = None if tag is None else str(tag.get(qn("w:val")))
    return int(value) + 1 if value and value.isdecimal() and int(value) < _BODY_LEVEL else None


def _numbering(properties: Element, base: Style) -> tuple[str, int] | None:
    tag = properties.find(qn("w:numPr"))
    if tag is None:
        return None
    number, level = tag.find(qn("w:numId")), tag.find(qn("w:ilvl"))
    inherited = base.numbering or ("0", 0)
    depth = "" if level is None else str(level.get(qn("w:val")))
    name = inherited[0] if number is None else str(number.get(qn("w:val")))
    return name, int(depth) if depth.isdecimal() else inherited[1]


def _raised(properties: Element) -> bool | None:
    tag = properties.find(qn("w:vertAlign"))
    return None if tag is None else tag.get(qn("w:val")) == "superscript"


def _switch(tag: Element | None) -> bool | None:
    return None if tag is None else tag.get(qn("w:val")) not in _OFF
