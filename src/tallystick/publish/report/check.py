"""Whether every figure and quote of a report has a record behind it that says the same."""

import re
from collections.abc import Iterator

from tallystick.errors import PublicationError
from tallystick.model.quote import Quote
from tallystick.publish.records import Records, clean, said
from tallystick.publish.report.model import Report, Span
from tallystick.publish.report.spoken import spoken
from tallystick.publish.report.walk import anchors, figures, spans

TEXT = "text/"
"""The records of what a person wrote begin like this: `text/introduction.md, line 12`."""

CUT = " …"
"""What ends words of which the rest is left out."""

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_SHARE = re.compile(r"(\d+(?:[.,]\d+)*)(?:%| per ?cent\b)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
QUOTED_WORDS = 4  # words between quotation marks from which they are taken for a quote, not for a name


def check_report(report: Report, records: Records) -> None:
    """Raise PublicationError for a figure or a quote without a record, for one whose record says something
    else, and for a reference that leads nowhere or an anchor that is there twice."""
    _check_anchors(report)
    known = _Known(records)
    for picture in (figure.picture for figure in figures(report)):
        known.check_figures(picture.alt, f"words for the picture “{picture.heading}”")
    for where, span in spans(report):
        if span.record.startswith(TEXT):
            known.check_own(span)
        elif span.record.startswith("source/"):
            known.check_source(span, where)
        elif span.record:
            known.check_said(span, where)
        elif figure := _FIGURE.search(span.text):
            raise PublicationError(f"the figure {figure.group()} {where} has no record behind it")


class _Known:
    """What the records say, ready to be looked up."""

    def __init__(self, records: Records) -> None:
        self._records = records
        values = list(records.values())
        self._said = "\n".join(map(said, values))
        self._figures = {_plain(figure) for figure in _FIGURE.findall(self._said)}
        self._shares = {_plain(figure) for figure in _SHARE.findall(self._said)}
        self._quotes = "\n".join(
            dict.fromkeys(said(value) for value in values if isinstance(value, Quote | str))
        )

    def check_said(self, span: Span, where: str) -> None:
        """The words of a span against the record it names."""
        if span.record not in self._records:
            raise PublicationError(f"“{_short(span.text)}” {where}: there is no record {span.record}")
        found = said(self._records[span.record])
        cut = span.text.endswith(CUT) and found.startswith(span.text.removesuffix(CUT))
        if span.text != found and not cut:
            raise PublicationError(
                f"“{_short(span.text)}” {where}: its record {span.record} says “{_short(found)}”"
            )

    def check_source(self, span: Span, where: str) -> None:
        """The source that a person names for their words."""
        if span.record not in self._records:
            raise PublicationError(
                f"“{_short(span.text)}” {where}: text/sources.md lists no {span.record.removeprefix('source/')!r}; "
                "add a line “- NAME: what it is”"
            )

    def check_figures(self, text: str, where: str) -> None:
        """The figures in words that say several records at once."""
        for figure in self._unknown(text):
            raise PublicationError(f"{where}: no record holds the figure {figure}")

    def _unknown(self, text: str) -> Iterator[str]:
        """The figures in a text that no record holds; years are no figures."""
        for figure in _FIGURE.findall(text):
            if not _YEAR.fullmatch(figure) and _plain(figure) not in self._figures:
                yield figure

    def _unknown_words(self, text: str) -> Iterator[str]:
        """The figures said in words that no record holds, in digits or in the same words."""
        for each in spoken(text):
            known = self._shares if each.share else self._figures
            if not each.digits & known and not self._stands(each.words):
                yield each.words

    def _stands(self, words: str) -> bool:
        """Whether a record says just these words, in letters of any size."""
        return bool(re.search(rf"\b{re.escape(words)}\b", self._said, re.IGNORECASE))

    def check_own(self, span: Span) -> None:
        """The figures and quotes in words that a person wrote."""
        for figure in (*self._unknown(span.text), *self._unknown_words(span.text)):
            raise PublicationError(
                f"{span.record}: no record holds the figure {figure}; correct it, or say where it is from: "
                f"[{figure}](source:NAME), with NAME listed in text/sources.md"
            )
        for quoted in _quoted(span):
            if clean(quoted).rstrip(".,;") not in self._quotes:
                raise PublicationError(
                    f"{span.record}: “{_short(quoted)}” stands in no quote of the evaluation, letter by letter; "
                    "correct it, or link it to its source: [words](source:NAME)"
                )


def _quoted(span: Span) -> Iterator[str]:
    """The quotes in a span: all of it where it is set as one, and what stands between quotation marks."""
    if span.record.endswith(", quote"):
        yield span.text
        return
    yield from (words for words in _QUOTED.findall(span.text) if len(words.split()) >= QUOTED_WORDS)


def _check_anchors(report: Report) -> None:
    known: set[str] = set()
    for anchor in anchors(report):
        if anchor in known:
            raise PublicationError(f"two places of the report have the anchor {anchor!r}")
        known.add(anchor)
    for where, span in spans(report):
        if span.target and span.target not in known and not span.target.startswith(("https://", "http://")):
            raise PublicationError(
                f"“{_short(span.text)}” {where} leads to {span.target!r}, which is not there"
            )


def _plain(figure: str) -> str:
    return figure.replace(",", "")


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
