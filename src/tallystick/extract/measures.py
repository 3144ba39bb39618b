"""Measures: which words of a clause say what a target figure measures, and for whom or where."""

import re

from tallystick.extract.aims import Figure
from tallystick.languages.undertakings import Undertakings

_SPACES = re.compile(r"\s+")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_SHORTEST = 3


def measure_of(figure: Figure, words: Undertakings) -> str:
    """What the figure measures, in the plan's words without the figure.

    The words before the modal where the figure stands behind it ("the forest coverage shall be raised to 23
    percent": forest coverage), with "of ..." behind a share; else the words behind the figure.
    """
    text, measurement = figure.clause.text, figure.measurement
    before = _strip(text[figure.start : measurement.start], words)
    after = _plain(text[measurement.end : figure.end])
    modal = words.modal.search(before)
    subject = before[: modal.start()] if modal else before
    subject = _tidy(words.opening.sub("", subject), words)
    if figure.start and not modal:
        subject = _tidy(f"{_shared(figure, words)} {subject}", words)
    noun = measurement.quantity.unit.name if measurement.quantity.unit.dimension == "count" else ""
    behind = _tidy(words.modal.sub(" ", after), words)
    if len(subject) > _SHORTEST and not noun:
        share = behind if behind.lower().startswith("of ") else ""
        return _tidy(f"{subject} {share}", words)
    return _tidy(f"{noun} {behind}", words) if noun or behind else subject


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
    while (shorter := words.opening.sub("", plain)) != plain:
        plain = shorter
    return plain


def _plain(text: str) -> str:
    return _SPACES.sub(" ", _BRACKETS.sub("", text)).strip()


def _tidy(text: str, words: Undertakings) -> str:
    return words.article.sub("", _SPACES.sub(" ", text).strip(" ,;:.–—"))
