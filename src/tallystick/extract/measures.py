"""Measures: which words of a clause say what a target figure measures, and for whom or where."""

import re

from tallystick.extract.aims import Figure
from tallystick.languages.undertakings import Undertakings
from tallystick.languages.words import words_of

_SPACES = re.compile(r"\s+")
_BRACKETS = re.compile(r"\s*\([^)]*\)")


def measure_of(figure: Figure, words: Undertakings) -> str:
    """What the figure measures, in the plan's words without the figure.

    The words before the modal where the figure stands behind it ("the forest coverage shall be raised to 23
    percent": forest coverage), with "of ..." behind a share; else the words behind the figure.
    """
    text, measurement = figure.clause.text, figure.measurement
    before = _strip(text[figure.start : measurement.start], words)
    behind = _tidy(words.modal.sub(" ", _plain(text[measurement.end : figure.end])), words)
    modal = words.modal.search(before)
    subject = _tidy(before[: modal.start()] if modal else before, words)
    unit = measurement.quantity.unit
    if unit.dimension == "count" and unit.name:
        return _tidy(f"{'' if modal else subject} {unit.name} {behind}", words)
    if not _says(subject, figure) and (figure.start or not modal):
        shared = _tidy(_shared(figure, words), words)
        return _tidy(f"{shared} {behind}", words) or subject
    if words.share.match(behind):
        return _tidy(f"{subject} {behind}", words)
    return subject


def _says(subject: str, figure: Figure) -> bool:
    """Whether a subject says what is measured."""
    return bool(words_of(figure.clause.sentence.document.language).topic(subject))


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
    return words.article.sub("", _SPACES.sub(" ", text).strip(" ,;:.–—"))
