"""Measures: which words of a clause say what a target figure measures, and for whom or where."""

import re

from tallystick.extract.aims import Figure
from tallystick.languages.undertakings import Undertakings
from tallystick.languages.words import Words, words_of

_FEW = 2  # words behind a bare number that say what it counts
_SPACES = re.compile(r"\s+")
_BRACKETS = re.compile(r"\s*\([^)]*\)")


def measure_of(figure: Figure, words: Undertakings) -> str:
    """What the figure measures, in the plan's words without the figure.

    The words before the modal where the figure stands behind it ("the forest coverage shall be raised to 23
    percent": forest coverage), with "of ..." behind a share; else the words behind the figure.
    """
    text, measurement = figure.clause.text, figure.measurement
    if measurement.label:
        return _tidy(measurement.label, words)
    before = _strip(text[figure.start : measurement.start], words)
    behind = _tidy(words.modal.sub(" ", _plain(text[measurement.end : figure.end])), words)
    modal = words.modal.search(before)
    subject = _tidy(before[: modal.start()] if modal else before, words)
    if measurement.baseline is not None:
        subject = subject.partition(",")[0]
    unit = measurement.quantity.unit
    if counted := unit.counted or (unit.name if unit.dimension == "count" else ""):
        return _tidy(f"{'' if modal else subject} {counted} {behind}", words)
    if not _says(subject, figure, 1) and (figure.start or not modal):
        shared = "" if unit.dimension == "count" and _says(behind, figure, _FEW) else _shared(figure, words)
        return _tidy(f"{_tidy(shared, words)} {behind}", words) or subject
    if words.share.match(behind):
        return _tidy(f"{subject} {behind}", words)
    return subject


def measured_head(topic: str, words: Undertakings, topics: Words) -> str:
    """The first phrase of a topic that names anything ("full coverage of auditing over public funds": auditing)."""
    subject = words.modal.split(topic)[0]
    return next((phrase for phrase in words.joint.split(subject) if topics.weighty(phrase)), "")


def _says(text: str, figure: Figure, least: int) -> bool:
    """Whether a text has at least so many words that say what is measured."""
    return len(words_of(figure.clause.sentence.document.language).topic(text)) >= least


def scope_of(text: str, words: Undertakings) -> str:
    """The printed places and groups a clause is limited to ("in urban areas"), "" where there are none."""
    return "; ".join(_tidy(found.group(), words) for found in words.scope.finditer(_plain(text)))


def _shared(figure: Figure, words: Undertakings) -> str:
    """The subject that stands once, before the first of several figures ("women shall make up over ...")."""
    head = _strip(figure.clause.text[: figure.start], words)
    modal = words.modal.search(head)
    return head[: modal.start()] if modal else ""


def _strip(text: str, words: Undertakings) -> str:
    """`text` without what opens the clause, as often as something opens it."""
    plain = _plain(text)
    if inner := list(words.inner.finditer(plain)):
        plain = plain[inner[-1].end() :]
    while (shorter := words.opening.sub("", plain)) != plain:
        plain = shorter
    return plain


def _plain(text: str) -> str:
    return _SPACES.sub(" ", _BRACKETS.sub("", text)).strip()


def _tidy(text: str, words: Undertakings) -> str:
    undated = words.deadline.sub(" ", text)
    return words.article.sub("", _SPACES.sub(" ", undated).strip(" ,;:.–—"))
