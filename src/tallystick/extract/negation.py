"""Negation: "no one shall wait longer than 30 days" is a limit of 30 days, not a floor."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tallystick.quantities.measurement import Measurement

_MARKS = (",", ";", ":", " and ")


def under_negation(
    measurements: Iterable[Measurement], text: str, nobody: re.Pattern[str]
) -> Iterator[Measurement]:
    """The measurements of a clause; a lower bound said of nobody is turned into the upper one it means.

    `nobody` matches a subject that is nobody; what it denies ends with its part of the sentence.
    """
    negative = nobody.match(text)
    for measurement in measurements:
        quantity = measurement.quantity
        if negative and quantity.bound.is_lower and _reaches(text[negative.end() : measurement.start]):
            yield replace(measurement, quantity=replace(quantity, bound=quantity.bound.negated))
        else:
            yield measurement


def _reaches(between: str) -> bool:
    """Whether the figure stands in the same part of the sentence as its subject."""
    return bool(between) and not any(mark in between for mark in _MARKS)
