"""Negation: "no one shall wait longer than 30 days" is a limit of 30 days, not a floor."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tallystick.languages.undertakings import Undertakings
from tallystick.quantities.measurement import Measurement


def under_negation(
    measurements: Iterable[Measurement], text: str, words: Undertakings
) -> Iterator[Measurement]:
    """The measurements of a clause; a lower bound said of nobody is turned into the upper one it means.

    `words` know a subject that is nobody; what it denies ends with its part of the sentence.
    """
    negative = words.nobody.match(text)
    for measurement in measurements:
        quantity = measurement.quantity
        lower = negative is not None and quantity.bound.is_lower
        if negative and lower and _reaches(text[negative.end() : measurement.start], words):
            yield replace(measurement, quantity=replace(quantity, bound=quantity.bound.negated))
        else:
            yield measurement


def _reaches(between: str, words: Undertakings) -> bool:
    """Whether the figure stands in the same part of the sentence as its subject."""
    return bool(between) and words.nobody_ends.search(between) is None
