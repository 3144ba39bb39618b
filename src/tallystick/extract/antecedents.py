"""Antecedents: what "500,000 of them" counts is what the figure before it counts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tallystick.languages.accounts import accounts_of
from tallystick.quantities.measurement import Measurement
from tallystick.quantities.unit import Unit


def named_after(
    measurements: Iterable[Measurement], text: str, language: str, before: Unit | None = None
) -> Iterator[Measurement]:
    """The measurements of a text, a bare count of some "of them" in the unit of the count before it.

    `before` is the unit of the last count in what stands before the text, if there is one.
    """
    for measurement in measurements:
        unit = measurement.quantity.unit
        if unit.dimension == "count" and unit.name:
            before = unit
        elif before and unit.dimension == "count" and is_some_of_them(measurement, text, language):
            measurement = replace(measurement, quantity=replace(measurement.quantity, unit=before))  # noqa: PLW2901 - the same figure, named
        yield measurement


def is_some_of_them(measurement: Measurement, text: str, language: str) -> bool:
    """Whether a figure stands right beside words that make it a part of what was counted before."""
    accounts = accounts_of(language)
    behind = accounts.of_them.match(text, measurement.end)
    return bool(behind or accounts.them_first.search(text, 0, measurement.start))
