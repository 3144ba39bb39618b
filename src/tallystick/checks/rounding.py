"""Rounding: what values a printed figure may stand for. One printed as 93.7 stands for 93.65 up to 93.75."""

import re
from decimal import Decimal
from fractions import Fraction

from tallystick.quantities.bound import Bound
from tallystick.quantities.interval import Interval
from tallystick.quantities.quantity import Quantity

_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f ]*")
_GROUPS = re.compile(r"[,\u00a0\u202f ]")
_SCALES = tuple(Fraction(10) ** power for power in (0, 6, 9, 3, 12, 4, 8, 2))
"""What a printed number may be multiplied by ("million"), the likeliest first."""

_KEPT = 100
"""Zeros at the end of a number are taken for rounding as long as what stands before them is no less."""


def printed_interval(quantity: Quantity, text: str) -> Interval:
    """The values that `quantity`, read in `text`, may stand for by its bound and the digits printed.

    A figure in words is exact. The limits count as inside, which errs on the side of silence.
    """
    own = quantity.interval()
    half = _step(quantity.value, text) / 2
    if quantity.upper is not None:
        half = min(half, _step(quantity.upper, text) / 2)
    if quantity.bound not in (Bound.EXACT, Bound.ABOUT):
        half = Fraction(0)
    low = None if own.low is None else own.low - half
    high = None if own.high is None else own.high + half
    return Interval(low, high)


def printed_words(quantity: Quantity, text: str) -> str:
    """The digits of `quantity` as they are printed in `text`, None-safe: its plain value where it is in words."""
    found = _found(quantity.value, text)
    return found[0] if found else str(quantity)


def _step(value: Decimal, text: str) -> Fraction:
    """The worth of one in the last printed digit that counts; 0 where `value` is not printed in digits."""
    found = _found(value, text)
    return found[1] if found else Fraction(0)


def _found(value: Decimal, text: str) -> tuple[str, Fraction] | None:
    """The digits that print `value` somewhere in `text`, and the worth of one in the last that counts."""
    printed = [found.group().rstrip(" .,\u00a0\u202f") for found in _NUMBER.finditer(text)]
    for scale in _SCALES:
        for digits in printed:
            for plain in _readings(digits):
                if Fraction(plain) * scale == abs(Fraction(value)):
                    return digits, _last(plain) * scale
    return None


def _readings(digits: str) -> tuple[Decimal, ...]:
    """What printed digits may mean: with a decimal point, with a decimal comma."""
    point = _GROUPS.sub("", digits)
    comma = _GROUPS.sub("", digits.replace(".", "").replace(",", ".")) if "," in digits else ""
    return tuple(Decimal(text) for text in (point, comma) if text.count(".") <= 1 and text)


def _last(plain: Decimal) -> Fraction:
    """The worth of one in the last digit that counts."""
    exponent = plain.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Fraction(10) ** exponent
    step = Fraction(1)
    while plain and plain / int(step) >= _KEPT and plain % (int(step) * 10) == 0:
        step *= 10
    return step
