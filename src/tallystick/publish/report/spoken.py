"""The figures that a text says in words: "ninety-one commitments", "two thirds of them", "2.5 million"."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from tallystick.publish.json_text import number_text
from tallystick.quantities.read import read_measurements

PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A figure in words, and the numbers in digits that say the same; a `share` is in percent, and may be rounded."""

    words: str
    digits: frozenset[str]
    share: bool = False


def spoken(text: str) -> Iterator[Spoken]:
    """The figures of a text that are not digits alone. Years, ordinals and "one" as a pronoun are none."""
    for measurement in read_measurements(text):
        words = text[measurement.number_start : measurement.number_end]
        if any(letter.isalpha() or not letter.isascii() for letter in words):
            quantity = measurement.quantity
            share = quantity.unit.name == PERCENT
            yield Spoken(words, frozenset(_digits(quantity.value, share)), share)


def _digits(value: Decimal, share: bool) -> Iterator[str]:
    yield number_text(value)
    for rounding in (ROUND_FLOOR, ROUND_HALF_UP) if share else ():
        yield number_text(value.quantize(Decimal(1), rounding))
