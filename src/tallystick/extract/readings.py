"""Readings: what the figures of one report sentence mean together: parts of wholes, starts, shared units."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tallystick.extract.antecedents import named_after
from tallystick.extract.negation import under_negation
from tallystick.extract.shares import with_shares
from tallystick.languages.accounts import accounts_of
from tallystick.languages.undertakings import undertakings_of
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.read import read_measurements

_PART = ";"
_SMALL = 20  # below it a number of things that are known only says which


def readings_of(text: str, language: str) -> list[Measurement]:
    """The measurements of a sentence in order, read together."""
    read = under_negation(read_measurements(text, language), text, undertakings_of(language))
    measurements = [_united(measurement) for measurement in read]
    whole = with_shares(list(_started(measurements, text, language)), text, language)
    return [_known(each, text, language) for each in named_after(whole, text, language)]


def _known(measurement: Measurement, text: str, language: str) -> Measurement:
    """The measurement; a small number of things that are known ("in the three highest grades") only limits."""
    quantity = measurement.quantity
    small = quantity.unit.dimension == "count" and bool(quantity.unit.name) and quantity.value < _SMALL
    if small and accounts_of(language).definite.search(text, 0, measurement.start):
        return replace(measurement, qualifies=True)
    return measurement


def _united(measurement: Measurement) -> Measurement:
    """The measurement in its baseline's unit where it prints none ("from 17.9 per 100,000 to 11.6")."""
    start, quantity = measurement.baseline, measurement.quantity
    if start is None or quantity.unit.name or quantity.unit.dimension != "count" or not start.unit.name:
        return measurement
    return replace(measurement, quantity=replace(quantity, unit=start.unit))


def _started(measurements: Sequence[Measurement], text: str, language: str) -> Iterator[Measurement]:
    """The measurements, a figure "compared with" another one having that as its baseline and no place of its own."""
    skipped = False
    for i, measurement in enumerate(measurements):
        following = measurements[i + 1] if i + 1 < len(measurements) else None
        if skipped:
            skipped = False
        elif (
            following
            and _compares(measurement, following)
            and _leads_back(text[measurement.end : following.start], language)
        ):
            skipped = True
            unit = following.quantity.unit if following.quantity.unit.name else measurement.quantity.unit
            start = replace(following.quantity, unit=unit)
            yield replace(measurement, baseline=start, since=measurement.since or following.year)
        else:
            yield measurement


def _leads_back(between: str, language: str) -> bool:
    """Whether the words between two figures say that the second is the earlier one."""
    accounts = accounts_of(language)
    if accounts.compared.fullmatch(between):
        return True
    later = accounts.compared_later.search(between)
    return later is not None and _PART not in between[: later.start()]


def _compares(measurement: Measurement, following: Measurement) -> bool:
    """Whether the second of two levels can be where the first one started."""
    levels = (
        measurement.change is Change.LEVEL
        and following.change is Change.LEVEL
        and measurement.baseline is None
    )
    alike = following.quantity.unit.comparable(measurement.quantity.unit) or (
        following.quantity.unit.dimension == "count" and not following.quantity.unit.name
    )
    return levels and alike and not (measurement.qualifies or following.qualifies)
