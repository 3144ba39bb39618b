"""Tallystick's own reader, as the benchmark sees it."""

from collections.abc import Iterator

from benchmarks.readings import Reading
from tallystick.quantities.measurement import Measurement
from tallystick.quantities.quantity import Quantity
from tallystick.quantities.read import read_measurements


def read_tallystick(sentence: str) -> tuple[Reading, ...]:
    """What read_measurements finds; a baseline that is no measurement of its own becomes a reading too."""
    measurements = read_measurements(sentence)
    own = tuple(_reading(item) for item in measurements)
    values = {reading.value for reading in own}
    return own + tuple(base for base in _baselines(measurements) if base.value not in values)


def _reading(item: Measurement) -> Reading:
    return Reading(
        value=item.quantity.value,
        upper=item.quantity.upper,
        unit=unit_text(item.quantity),
        start=item.start,
        end=item.end,
        bound=item.quantity.bound.value,
        change=item.change.value,
        year=item.year,
        since=item.since,
    )


def _baselines(measurements: tuple[Measurement, ...]) -> Iterator[Reading]:
    for item in measurements:
        if (base := item.baseline) is not None:
            unit, bound = unit_text(base), base.bound.value
            yield Reading(base.value, base.upper, unit, item.start, item.start, bound, "level", item.since)


def unit_text(quantity: Quantity) -> str:
    """The unit with its denominator, in words."""
    unit = quantity.unit
    return f"{unit.name} per {unit.per}" if unit.per else unit.name
