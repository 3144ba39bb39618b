"""The table of contents: a field that a word processor works out, with entries it shows until then.

Until then the entries have no page numbers: only a word processor knows its pages.
"""

from collections.abc import Iterator, Mapping, Sequence

from tallystick.publish.report.docx.xml import (
    Element,
    element,
    field_edge,
    inside_link,
    instruction,
    paragraph,
    run,
)
from tallystick.publish.report.model import CONTENTS_DEPTH

Entry = tuple[int, str, str]
"""Level, words and bookmark of a heading."""


def contents(entries: Sequence[Entry], styles: Mapping[str, str]) -> Element:
    """The table of contents; `styles` are the ids of the document's styles by name."""
    gallery = element("w:docPartGallery", w_val="Table of Contents")
    properties = element("w:sdtPr", element("w:docPartObj", gallery, element("w:docPartUnique")))
    lines = list(_lines(entries, styles))
    title = paragraph(styles["toc heading"], [run("Contents")])
    return element("w:sdt", properties, element("w:sdtContent", title, *lines))


def _lines(entries: Sequence[Entry], styles: Mapping[str, str]) -> Iterator[Element]:
    shown = [entry for entry in entries if entry[0] <= CONTENTS_DEPTH]
    for place, (level, words, bookmark) in enumerate(shown):
        children = [inside_link(bookmark, [run(words)])]
        if place == 0:
            code = f'TOC \\o "1-{CONTENTS_DEPTH}" \\h \\z \\u'
            children = [field_edge("begin"), instruction(code), field_edge("separate"), *children]
        if place == len(shown) - 1:
            children = [*children, field_edge("end")]
        yield paragraph(styles[f"toc {level}"], children)
