"""Negation: "no one shall wait longer than 30 days" is a limit of 30 days, not a floor."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tallystick.quantities.measurement import Measurement


def under_negation(
    measurements: Iterable[Measurement], text: str, nobody: re.Pattern[str]
) -> Iterator[Measurement]:
    """The measurements of a clause; a lower bound said of nobody is turned into the upper one it means."""
    negative = nobody.match(text)
    for measurement in measurements:
        quantity = measurement.quantity
        if negative and quantity.bound.is_lower and negative.end() <= measurement.start:
            yield replace(measurement, quantity=replace(quantity, bound=quantity.bound.negated))
        else:
            yield measurement
