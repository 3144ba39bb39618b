"""A printed figure stands for all values that would be printed so."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.checks.rounding import printed_interval, printed_words
from tallystick.quantities.bound import Bound
from tallystick.quantities.quantity import Quantity
from tallystick.quantities.unit import Unit

COUNT = Unit("", "count")


@pytest.mark.parametrize(
    ("value", "text", "low", "high"),
    [
        pytest.param("93.7", "up 93.7% since", "93.65", "93.75", id="one-decimal"),
        pytest.param("101598600", "101.5986 million", "101598550", "101598650", id="scale-word"),
        pytest.param("38000", "RMB 38,000", "37500", "38500", id="round-thousands"),
        pytest.param("41650", "41,650 people", "41645", "41655", id="round-tens"),
        pytest.param("50", "50 beds", "49.5", "50.5", id="small-number-is-not-rounded"),
        pytest.param("600", "600 beds", "595", "605", id="two-digits-are-kept"),
        pytest.param("15000", "15 000 dwellings", "14500", "15500", id="space-between-thousands"),
        pytest.param("3.5", "3,5 Prozent", "3.45", "3.55", id="decimal-comma"),
        pytest.param("61", "Sixty-one people", "61", "61", id="words-are-exact"),
    ],
)
def test_the_last_digit_that_counts_decides(value: str, text: str, low: str, high: str) -> None:
    interval = printed_interval(Quantity(Decimal(value), COUNT), text)
    assert (interval.low, interval.high) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [
        (Bound.MORE, 13, None),
        (Bound.AT_MOST, None, 13),
        (Bound.ABOUT, Fraction(1185, 100), Fraction(1415, 100)),
    ],
)
def test_a_bound_opens_the_interval(bound: Bound, low: Fraction, high: Fraction) -> None:
    interval = printed_interval(Quantity(Decimal(13), COUNT, bound), "13")
    assert (interval.low, interval.high) == (low, high)


@settings(deadline=None)
@given(st.decimals(min_value="0.001", max_value="1e9", places=3))
def test_what_rounds_to_the_printed_digits_lies_inside(true: Decimal) -> None:
    for places in (0, 1, 2):
        printed = round(true, places)
        interval = printed_interval(Quantity(printed, COUNT), f"{printed:,f}")
        assert interval.holds(Fraction(true)), (printed, interval)


def test_digits_are_shown_as_printed() -> None:
    assert printed_words(Quantity(Decimal(41211900), COUNT), "from 41.2119 million in 2010") == "41.2119"
    assert printed_words(Quantity(Decimal(2), COUNT), "two wells") == "2"
