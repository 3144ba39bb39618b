"""Wholes: a whole group promised beside a figure: "half of the buses by 2026, and all stations by 2028"."""

from dataclasses import replace

from tallystick.extract.aims import Figure
from tallystick.extract.totals import WHOLE, Total, target_of, total_of
from tallystick.languages.undertakings import Undertakings
from tallystick.languages.words import words_of
from tallystick.quantities.measurement import Change

_SHARED = ("ratio", "count")
"""Kinds of figures that say how much of a group is reached, as "all" does of another group."""


def total_behind(figure: Figure, words: Undertakings, deadline: int | None) -> Total | None:
    """The whole of another group that is joined to a figure behind it and shares its verb, None where there is none."""
    text, measurement = figure.clause.text, figure.measurement
    joined = words.joined_whole.search(text, measurement.end)
    if (
        joined is None
        or joined.start() > max(figure.end, measurement.end)
        or measurement.change is not Change.LEVEL
        or measurement.quantity.unit.kin not in _SHARED
        or measurement.quantity.bound.is_upper
    ):
        return None
    stop = words.list_separator.search(text, joined.end())
    end = stop.start() if stop and not words.conjunction.match(text, stop.start()) else len(text)
    part = figure.clause.part(joined.end(), end)
    if not words_of(part.sentence.document.language).weighty(part.text):
        return None
    by = words.deadline.search(part.text)
    target = target_of(part.text, WHOLE, int(by["year"]) if by else deadline, words)
    topic = f"{part.text} {_verb(figure, joined.start(), words)}".strip()
    return Total(replace(target, measure=topic), part, topic, part.text.split()[0])


def _verb(figure: Figure, until: int, words: Undertakings) -> str:
    """The words by which the figure's group is reached: what stands behind the modal, but for the figure."""
    text, measurement = figure.clause.text, figure.measurement
    modal = words.modal.search(text)
    if modal is None or modal.start() >= until:
        return ""
    verb = (
        text[modal.end() : measurement.start]
        if modal.end() <= measurement.start
        else text[modal.end() : until]
    )
    return words.deadline.sub("", verb).strip()


def total_before(figure: Figure, words: Undertakings, deadline: int | None) -> Total | None:
    """The whole that is promised before the verb of a figure ("shall cover all towns and provide 1,000 Mbps")."""
    clause = figure.clause
    joined = words.joined_verb.search(clause.text, 0, figure.measurement.start)
    part = clause.part(0, joined.start()) if joined else None
    return total_of(part, words, deadline) if part and words.modal.search(part.text) else None
