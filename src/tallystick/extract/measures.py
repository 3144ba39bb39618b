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
        return _tidy(
            f"{_of_count(subject, counted, _verb_phrase(before, modal, words), figure)} {behind}", words
        )
    if not _says(subject, figure, 1) and (figure.start or not modal):
        shared = "" if unit.dimension == "count" and _says(behind, figure, _FEW) else _shared(figure, words)
        return _tidy(f"{_tidy(shared, words)} {behind}", words) or subject
    if modal and not _says(subject, figure, 1):
        return _tidy(f"{before[modal.end() :]} {behind}", words) or subject
    if words.share.match(behind):
        return _tidy(f"{subject} {behind}", words)
    return subject


def _verb_phrase(before: str, modal: re.Match[str] | None, words: Undertakings) -> str | None:
    """The modal chain's last word and what stands between it and the figure; None where there is no modal."""
    if modal is None:
        return None
    return f"{modal.group().split()[-1]} {_tidy(before[modal.end() :], words)}"


def _of_count(subject: str, counted: str, verb: str | None, figure: Figure) -> str:
    """What is counted, with what stands before the count and says more of it.

    With a modal, that is the object of the verb ("provide training to"); the subject only where it names what is
    counted ("the number of nurses in villages shall reach") or where the verb is passive ("aid shall be granted to").
    """
    if verb is None:
        return f"{subject} {counted}"
    auxiliary, _, rest = verb.partition(" ")
    thing = _spoken(rest.partition(" ")[2], figure)
    if counted in subject:
        return f"{subject} {thing}"
    patient = _spoken(subject, figure) if auxiliary == "be" else ""
    return f"{patient}: {thing} {counted}" if patient else f"{thing} {counted}"


def _spoken(text: str, figure: Figure) -> str:
    """`text` from its first word that says anything."""
    topic = words_of(figure.clause.sentence.document.language).topic
    tokens = text.split()
    first = next((at for at, token in enumerate(tokens) if topic(token)), len(tokens))
    return " ".join(tokens[first:])


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
