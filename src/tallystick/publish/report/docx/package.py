"""What a Word document says about itself, and its bytes: the same document gives the same bytes."""

from io import BytesIO

from docx.document import Document
from docx.oxml.ns import qn

from tallystick.publish.dateless import dateless
from tallystick.publish.report.docx.xml import element
from tallystick.publish.report.model import Report, words

REGIONS = {"en": "en-GB", "zh": "zh-CN", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "ar": "ar-SA"}
"""Word wants a language with its region; where only the language is known, this one stands for it."""


def describe(document: Document, report: Report) -> None:
    """Title, language and settings of the document."""
    properties = document.core_properties
    properties.title, properties.subject = report.title.text[:255], words(report.subtitle)[:255]
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.language = region(report.language)
    properties.revision = 1
    _set_language(document, region(report.language))
    _set_settings(document)


def region(language: str) -> str:
    """The tag of a language as Word knows it."""
    return REGIONS.get(language, language)


def packed(document: Document) -> bytes:
    """The bytes of the document, without any time in them."""
    packed = BytesIO()
    document.save(packed)
    return dateless(packed.getvalue())


def _set_language(document: Document, tag: str) -> None:
    """The language of all text that names no other."""
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is None:
        return
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(element("w:lang", w_val=tag, w_eastAsia="zh-CN", w_bidi="ar-SA"))


def _set_settings(document: Document) -> None:
    """Ask for fields to be worked out when the document is opened, and for no old way of laying out."""
    settings = document.settings.element
    if settings.find(qn("w:updateFields")) is None:
        _insert(settings, element("w:updateFields", w_val="true"), _AFTER_FIELDS)
    compatibility = settings.find(qn("w:compat"))
    if compatibility is None:
        compatibility = element("w:compat")
        _insert(settings, compatibility, _AFTER_COMPATIBILITY)
    if not compatibility.findall(qn("w:compatSetting")):
        office = "http://schemas.microsoft.com/office/word"
        compatibility.append(element("w:compatSetting", w_name="compatibilityMode", w_uri=office, w_val="15"))


_AFTER_COMPATIBILITY = (
    "w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping",
    "w:doNotIncludeSubdocsInStats", "w:doNotAutoCompressPictures", "w:forceUpgrade", "w:captions",
    "w:readModeInkLockDown", "w:smartTagType", "w:shapeDefaults", "w:doNotEmbedSmartTags", "w:decimalSymbol",
    "w:listSeparator",
)  # fmt: skip
_AFTER_FIELDS = ("w:hdrShapeDefaults", "w:footnotePr", "w:endnotePr", "w:compat", *_AFTER_COMPATIBILITY)
"""What the standard sets after an element of the settings: their order is fixed."""


def _insert(settings: object, new: object, after: tuple[str, ...]) -> None:
    settings.insert_element_before(new, *after)  # type: ignore[attr-defined]
