"""A stored text as HTML in which every recorded quote has its place, however the quotes overlap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tallystick.publish.page.html import Html, element, text

_NOTHING = Html("")


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open span of the text that links lead to: its anchor, its classes, what stands before and after.

    `before` and `after` are no part of the text: where a page begins, which commitment leans on the span.
    """

    start: int
    end: int
    anchor: str
    classes: str = ""
    before: Html = _NOTHING
    after: Html = _NOTHING


def marked(words: str, spans: Iterable[Span]) -> Html:
    """`words` escaped, each span an element with its anchor.

    Spans may overlap: where one begins inside another and ends outside it, it is closed and opened again, and
    the later piece names the anchor it belongs to. The text itself is kept letter by letter.
    """
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    return Html("".join(_pieces(words, ordered)))


def _pieces(words: str, spans: list[Span]) -> Iterator[str]:
    at, coming, opened = 0, 0, list[Span]()
    for edge in sorted({edge for span in spans for edge in (span.start, span.end)}):
        yield text(words[at:edge])
        at = edge
        yield from _closing(opened, edge)
        while coming < len(spans) and spans[coming].start == edge:
            yield spans[coming].before + _opening(spans[coming])
            opened.append(spans[coming])
            coming += 1
    yield text(words[at:])


def _closing(opened: list[Span], edge: int) -> Iterator[str]:
    """Close the spans that end at `edge`; those opened inside them and not ending there go on behind."""
    ending = next((i for i, span in enumerate(opened) if span.end == edge), len(opened))
    inside = opened[ending:]
    del opened[ending:]
    yield "</span>" * len(inside)
    yield from (span.after for span in reversed(inside) if span.end == edge)
    for span in inside:
        if span.end != edge:
            yield _opening(span, again=True)
            opened.append(span)


def _opening(span: Span, again: bool = False) -> str:
    names = {"data_of": span.anchor} if again else {"id": span.anchor}
    return element("span", class_=f"q {span.classes}".rstrip(), **names).removesuffix("</span>")
