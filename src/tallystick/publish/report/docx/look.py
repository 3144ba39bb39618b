"""How a report looks in Word where no house template says otherwise."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from tallystick.publish.report.docx.xml import Element, element

FONT, ASIAN = "Calibri", "SimSun"
INK, DEEP, SOFT = RGBColor(0x1C, 0x1F, 0x23), RGBColor(0x0B, 0x3A, 0x5E), RGBColor(0x55, 0x5A, 0x61)
RULE = "C9C5BA"
SIZES = {1: 20, 2: 15, 3: 12.5, 4: 11, 5: 10.5, 6: 10.5, 7: 10.5, 8: 10.5, 9: 10.5}
TEXT_WIDTH = Mm(160)


def dress(document: Document, whole: bool) -> None:
    """Add the styles of our own that are missing; with `whole`, set all others and the page too."""
    if whole:
        _page(document)
        _layout(document)
        _text_styles(document)
    _add_notes(document)
    _add_cells(document)
    _add_contents(document)
    _add_link(document)
    _add_table(document)


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(25), Mm(22)
    section.different_first_page_header_footer = True


def _layout(document: Document) -> None:
    """Lay out as Word does today, and not as the version that the empty document was made with."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _text_styles(document: Document) -> None:
    _write(document.styles["Normal"], 10.5, INK)
    _space(document.styles["Normal"], 0, 6)
    for level, size in SIZES.items():
        style = document.styles[f"Heading {level}"]
        _write(style, size, DEEP if level < 3 else INK, bold=True)
        _space(style, 18 if level < 4 else 12, 6 if level > 1 else 10)
        style.paragraph_format.page_break_before = level == 1
    _write(document.styles["Title"], 28, DEEP, bold=True)
    _space(document.styles["Title"], 6, 24)
    _drop(document.styles["Title"], "w:pBdr")
    _write(document.styles["Subtitle"], 12, SOFT)
    _space(document.styles["Subtitle"], 140, 0)
    _write(document.styles["Caption"], 9.5, SOFT)
    _space(document.styles["Caption"], 8, 6)
    _quote(document.styles["Quote"])
    for name in ("List Bullet", "List Number"):
        _space(document.styles[name], 0, 3)
    for name in ("Header", "Footer"):
        _write(document.styles[name], 8.5, SOFT)


def _quote(style: ParagraphStyle) -> None:
    _write(style, 10, INK)
    _space(style, 0, 5)
    style.paragraph_format.left_indent = Mm(5)
    border = element("w:left", w_val="single", w_sz=8, w_space=8, w_color=RULE)
    style.element.get_or_add_pPr().insert_element_before(
        element("w:pBdr", border), "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc"
    )


def _add_notes(document: Document) -> None:
    if note := _added(document, "Report Note"):
        note.font.size, note.font.color.rgb = Pt(9), SOFT
    if mark := _added(document, "Report Mark"):
        mark.font.size, mark.font.bold = Pt(9), True
        sides = ("top", "left", "bottom", "right")
        edges = (element(f"w:{side}", w_val="single", w_sz=4, w_space=3, w_color="1C1F23") for side in sides)
        mark.element.get_or_add_pPr().append(element("w:pBdr", *edges))


def _add_cells(document: Document) -> None:
    for name, bold in (("Report Cell", False), ("Report Head", True)):
        if style := _added(document, name):
            style.font.size, style.font.bold = Pt(8.5), bold
            _space(style, 1, 1)


def _add_contents(document: Document) -> None:
    if heading := _added(document, "TOC Heading"):
        heading.font.size, heading.font.bold, heading.font.color.rgb = Pt(20), True, DEEP
        heading.paragraph_format.page_break_before = True
        _space(heading, 0, 10)
    for level in (1, 2):
        if style := _added(document, f"toc {level}"):
            style.paragraph_format.tab_stops.add_tab_stop(
                TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
            )
            style.paragraph_format.left_indent = Mm(6 * (level - 1))
            style.font.bold = level == 1
            _space(style, 4 if level == 1 else 0, 1)


def _add_link(document: Document) -> None:
    if "hyperlink" not in _names(document):
        style = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
        style.font.color.rgb = DEEP


def _add_table(document: Document) -> None:
    """A table style with lines between the rows and a head in bold."""
    if "report table" in _names(document):
        return
    style = document.styles.add_style("Report Table", WD_STYLE_TYPE.TABLE).element
    line: dict[str, str | int] = {"w_val": "single", "w_sz": 4, "w_space": 0, "w_color": RULE}
    borders = element("w:tblBorders", element("w:bottom", **line), element("w:insideH", **line))
    margins = element(
        "w:tblCellMar",
        *(element(f"w:{side}", w_w=width, w_type="dxa") for side, width in _CELL_MARGINS),
    )
    head = element(
        "w:tblStylePr",
        element("w:rPr", element("w:b")),
        element(
            "w:tcPr",
            element("w:tcBorders", element("w:bottom", w_val="single", w_sz=8, w_space=0, w_color="1C1F23")),
        ),
        w_type="firstRow",
    )
    spacing = element("w:spacing", w_before=0, w_after=0)
    for part in (
        element("w:pPr", spacing),
        element("w:rPr", element("w:sz", w_val=17), element("w:szCs", w_val=17)),
        element("w:tblPr", borders, margins),
        head,
    ):
        style.append(part)


_CELL_MARGINS = (("top", 40), ("left", 60), ("bottom", 40), ("right", 60))


def _added(document: Document, name: str) -> ParagraphStyle | None:
    """A new paragraph style on `Normal`; None where there is one of that name."""
    if name.lower() in _names(document):
        return None
    own = name.startswith("Report ")
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=not own)
    style.base_style = document.styles["Normal"]
    return style


def _names(document: Document) -> set[str]:
    found = document.styles.element.findall(f"{qn('w:style')}/{qn('w:name')}")
    return {str(name.get(qn("w:val"))).lower() for name in found}


def _write(style: ParagraphStyle, size: float, colour: RGBColor, bold: bool = False) -> None:
    style.font.size, style.font.color.rgb = Pt(size), colour
    style.font.bold, style.font.italic = bold, False
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    fonts = {"w_ascii": FONT, "w_hAnsi": FONT, "w_cs": FONT, "w_eastAsia": ASIAN}
    properties.insert(0, element("w:rFonts", **fonts))
    _drop_in(properties, "w:spacing")
    _drop_in(properties, "w:kern")


def _space(style: ParagraphStyle, before: float, after: float) -> None:
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.line_spacing_rule = WD_LINE_SPACING.SINGLE


def _drop(style: ParagraphStyle, name: str) -> None:
    _drop_in(style.element.get_or_add_pPr(), name)


def _drop_in(parent: Element, name: str) -> None:
    for old in parent.findall(qn(name)):
        parent.remove(old)
