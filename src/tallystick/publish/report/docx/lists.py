"""Numbered lists: each begins at one, in the numbering that the style of the template names."""

from docx.document import Document
from docx.oxml.ns import qn

from tallystick.publish.report.docx.xml import Element, element


def numbering_of(document: Document, style: str) -> list[Element]:
    """The paragraph property that numbers one list anew; nothing where the style numbers in no known way."""
    number = _style_number(document, style)
    numbering = document.part.numbering_part.element if number else None
    if numbering is None:
        return []
    kind = next(
        (
            found.find(qn("w:abstractNumId")).get(qn("w:val"))
            for found in numbering.findall(qn("w:num"))
            if found.get(qn("w:numId")) == number
        ),
        None,
    )
    if kind is None:
        return []
    new = 1 + max(int(found.get(qn("w:numId"))) for found in numbering.findall(qn("w:num")))
    begin = element("w:lvlOverride", element("w:startOverride", w_val=1), w_ilvl=0)
    numbering.append(element("w:num", element("w:abstractNumId", w_val=kind), begin, w_numId=new))
    return [element("w:numPr", element("w:ilvl", w_val=0), element("w:numId", w_val=new))]


def _style_number(document: Document, style: str) -> str | None:
    """The numbering that a style names."""
    for found in document.styles.element.findall(qn("w:style")):
        if found.get(qn("w:styleId")) == style:
            number = found.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
            return None if number is None else str(number.get(qn("w:val")))
    return None
