"""Shares: "88 of the 131 police stations" is a share of 67.2 percent, worked out from two counts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import zip_longest

from tallystick.languages.accounts import accounts_of
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.quantity import Quantity
from tallystick.quantities.unit import Unit

_WHOLE = Decimal(100)
_DIGITS = 6  # decimals of a share that is worked out: enough to tell all but one of a million from all


def with_shares(measurements: Sequence[Measurement], text: str, language: str) -> Iterator[Measurement]:
    """The measurements of a sentence, in order, with a part and its whole made one share in percent."""
    of = accounts_of(language).of
    skip = False
    for measurement, following in zip_longest(measurements, measurements[1:]):
        if skip or measurement is None:
            skip = False
        elif (
            following
            and of.fullmatch(text[measurement.end : following.start])
            and _is_part(measurement, following)
        ):
            skip = True
            yield _share(_reached(measurement, following, text, language), following)
        else:
            yield measurement


def _reached(part: Measurement, whole: Measurement, text: str, language: str) -> Measurement:
    """The part that is meant: of "all but nine of the 812", the other 803."""
    if not accounts_of(language).all_but.search(text, 0, part.start):
        return part
    rest = whole.quantity.value - part.quantity.value
    return replace(part, quantity=replace(part.quantity, value=rest))


def share_behind(whole: Measurement, part: Measurement, text: str, language: str) -> Measurement | None:
    """The share that a part behind its whole makes, if it is one.

    As in "78,200 beds, of which 39,100 were nursing beds" and "of the 52 wells, 45 have a pump".
    """
    accounts, between = accounts_of(language), text[whole.end : part.start]
    first = accounts.whole_first.search(text, 0, whole.start) and accounts.part_next.fullmatch(between)
    if not (first or accounts.of_which.fullmatch(between)) or not _is_part(part, whole):
        return None
    return replace(_share(part, whole), start=part.start, end=part.end, number_end=part.number_end)


def _is_part(part: Measurement, whole: Measurement) -> bool:
    """Whether one count can be a part of the other."""
    counts = {part.quantity.unit.dimension, whole.quantity.unit.dimension} == {"count"}
    levels = part.change is Change.LEVEL and whole.change is Change.LEVEL
    return (
        counts
        and levels
        and part.quantity.unit.name in ("", whole.quantity.unit.name)
        and 0 <= part.quantity.value <= whole.quantity.value != 0
    )


def _share(part: Measurement, whole: Measurement) -> Measurement:
    value = round(part.quantity.value * _WHOLE / whole.quantity.value, _DIGITS)
    unit = Unit("percent", "ratio", Fraction(1, 100), counted=whole.quantity.unit.name)
    return replace(
        part, quantity=Quantity(value, unit, part.quantity.bound), end=whole.end, number_end=whole.number_end
    )
