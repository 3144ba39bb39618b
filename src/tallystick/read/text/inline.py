"""The marks inside a line of Markdown, which are passed over in the reading."""

import re
from dataclasses import dataclass

from tallystick.read.reading import Span

_MARK = re.compile(
    r"""
      \\(?P<escape>[!-/:-@\[-`{-~])
    | (?P<comment><!--.{0,2000}?-->)
    | <(?P<address>https?://[^\s<>]+)>
    | (?P<tag></?[A-Za-z][^<>]{0,2000}>)
    | !?\[(?P<label>[^\[\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:[ \t]+"[^"]*")?[ \t]*\)
    | (?P<strong>\*\*|__)
    | (?P<emphasis>(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*]))
    | (?P<code>`+)
    """,
    re.VERBOSE,
)
_BOLD_OPEN = re.compile(r"<(?:b|strong)\b", re.IGNORECASE)
_BOLD_CLOSE = re.compile(r"</(?:b|strong)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Inline:
    """What is read of a line: its spans without marks and outer blanks, and which of them are bold."""

    spans: tuple[Span, ...]
    bold: tuple[Span, ...]


def inline(text: str, start: int, end: int) -> Inline:
    """The reading of the stored span `start:end`, which lies within one line."""
    spans: list[Span] = []
    bold: list[Span] = []
    heavy = False
    at = start
    for mark in _MARK.finditer(text, start, end):
        _keep(spans, bold, (at, mark.start()), heavy)
        at = mark.end()
        if mark["label"] is not None:
            label = inline(text, *mark.span("label"))
            spans.extend(label.spans)
            bold.extend(label.spans if heavy else label.bold)
        elif mark["address"] or mark["escape"]:
            _keep(spans, bold, mark.span("address" if mark["address"] else "escape"), heavy)
        elif mark["strong"]:
            heavy = not heavy
        elif mark["tag"]:
            heavy = _BOLD_OPEN.match(mark["tag"]) is not None or (
                heavy and not _BOLD_CLOSE.match(mark["tag"])
            )
    _keep(spans, bold, (at, end), heavy)
    return Inline(_trimmed(text, spans), tuple(bold))


def _keep(spans: list[Span], bold: list[Span], span: Span, heavy: bool) -> None:
    if span[0] < span[1]:
        spans.append(span)
        if heavy:
            bold.append(span)


def _trimmed(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """The spans without blanks at the two ends of the line."""
    kept = list(spans)
    while kept and not text[slice(*kept[0])].strip():
        kept.pop(0)
    while kept and not text[slice(*kept[-1])].strip():
        kept.pop()
    if not kept:
        return ()
    start, end = kept[0]
    kept[0] = (start + len(text[start:end]) - len(text[start:end].lstrip()), end)
    start, end = kept[-1]
    kept[-1] = (start, end - len(text[start:end]) + len(text[start:end].rstrip()))
    return tuple(kept)
