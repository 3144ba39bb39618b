"""Bounds, intervals, periods, units and quantities: what they know of themselves."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.quantities.bound import Bound
from tallystick.quantities.interval import Interval
from tallystick.quantities.lexicon import lexicon_of
from tallystick.quantities.period import Period
from tallystick.quantities.quantity import Quantity
from tallystick.quantities.unit import Unit

UNITS = lexicon_of("en").units
LIMITS = st.none() | st.fractions(min_value=-50, max_value=50, max_denominator=20)
INTERVALS = st.builds(Interval, LIMITS, LIMITS, st.booleans(), st.booleans())
POINTS = st.fractions(min_value=-60, max_value=60, max_denominator=40)
DECIMALS = st.decimals(min_value=0, max_value=10**12, places=4, allow_nan=False)
PAIRS = [(a, b) for a in UNITS.values() for b in UNITS.values() if a.kin == b.kin]


def quantity(value, unit="percent", bound=Bound.EXACT, upper=None, near=False):
    return Quantity(Decimal(value), UNITS[unit], bound, None if upper is None else Decimal(upper), near)


@given(st.sampled_from(Bound))
def test_denying_a_bound_twice_gives_it_back(bound):
    assert bound.negated.negated is bound


@pytest.mark.parametrize(
    ("bound", "negated"), [(">", "<="), ("<", ">="), (">=", "<"), ("<=", ">"), ("=", "="), ("~", "~")]
)
def test_negated(bound, negated):
    assert Bound(bound).negated == negated


@given(INTERVALS, INTERVALS, POINTS)
def test_meet_holds_what_both_hold(first, second, point):
    assert first.meet(second).holds(point) == (first.holds(point) and second.holds(point))


@given(INTERVALS, INTERVALS)
def test_meet_does_not_ask_for_the_order(first, second):
    assert first.meet(second) == second.meet(first)


@given(INTERVALS, INTERVALS, POINTS)
def test_what_lies_within_holds_nothing_more(first, second, point):
    if first.within(second) and first.holds(point):
        assert second.holds(point)


@given(INTERVALS, POINTS)
def test_an_empty_interval_holds_nothing(interval, point):
    assert not (interval.is_empty and interval.holds(point))


@given(INTERVALS, POINTS, st.fractions(min_value=Fraction(1, 9), max_value=9, max_denominator=9))
def test_scaling_scales_what_is_held(interval, point, factor):
    assert interval.scaled(factor).holds(point * factor) == interval.holds(point)


@pytest.mark.parametrize(
    ("given_quantity", "interval"),
    [
        (quantity(5), "[5, 5]"),
        (quantity(5, bound=Bound.AT_LEAST), "[5, inf)"),
        (quantity(5, bound=Bound.MORE), "(5, inf)"),
        (quantity(5, bound=Bound.AT_MOST), "(-inf, 5]"),
        (quantity(5, bound=Bound.LESS), "(-inf, 5)"),
        (quantity(100, bound=Bound.ABOUT), "[95, 105]"),
        (quantity(100, bound=Bound.LESS, near=True), "[90, 100)"),
        (quantity(100, bound=Bound.MORE, near=True), "(100, 110]"),
        (quantity(5, upper=7), "[5, 7]"),
        (quantity(5, upper=7, bound=Bound.AT_LEAST), "[5, inf)"),
        (quantity(5, upper=7, bound=Bound.AT_MOST), "(-inf, 7]"),
    ],
    ids=str,
)
def test_interval_of_a_quantity(given_quantity, interval):
    assert str(given_quantity.interval()) == interval


@pytest.mark.parametrize(
    ("value", "unit", "target", "expected"),
    [
        ("15", "mu", "ha", "1"),
        ("10000000", "mu", "sq km", "6666.666666666666666666666667"),
        ("1", "sq km", "ha", "100"),
        ("1", "sq km", "mu", "1500"),
        ("1.8", "per 1,000", "percent", "0.18"),
        ("58", "per 100,000", "per 1,000,000", "580"),
        ("0.5", "percent", "per 10,000", "50"),
        ("1000", "Mbps", "Gbps", "1"),
        ("90", "minutes", "hours", "1.5"),
        ("2", "days", "hours", "48"),
        ("2.5", "years", "months", "30"),
        ("1", "percentage points", "basis points", "100"),
        ("250", "US cents", "USD", "2.5"),
        ("1", "miles", "km", "1.609344"),
        ("1", "acres", "ha", "0.40468564224"),
        ("3", "tonnes", "kg", "3000"),
        ("2", "cu m", "litres", "2000"),
    ],
)
def test_conversion(value, unit, target, expected):
    assert quantity(value, unit).to(UNITS[target]).value == Decimal(expected)


@given(st.sampled_from(PAIRS), DECIMALS)
def test_conversion_round_trip(pair, value):
    first, second = pair
    there = Quantity(value, first).amount(second)
    assert there * second.factor / first.factor == Fraction(value)


@given(st.sampled_from(PAIRS), DECIMALS, st.sampled_from(Bound))
def test_an_interval_in_another_unit_is_the_same_interval(pair, value, bound):
    first, second = pair
    given_quantity = Quantity(value, first, bound)
    assert given_quantity.interval(second).scaled(second.factor / first.factor) == given_quantity.interval()


@pytest.mark.parametrize(
    ("unit", "target"),
    [
        ("percent", "percentage points"),
        ("days", "months"),
        ("RMB", "USD"),
        ("person-times", "percent"),
        ("ha", "cu m"),
    ],
)
def test_units_that_cannot_be_compared_are_refused(unit, target):
    with pytest.raises(ValueError, match="cannot be turned into"):
        quantity(1, unit).to(UNITS[target])


def test_a_denominator_must_be_the_same():
    assert not Unit("beds", "count").comparable(Unit("beds", "count", per="county"))


@pytest.mark.parametrize(
    ("given_quantity", "text"),
    [
        (quantity("1234567.50", "RMB"), "1,234,567.5 RMB"),
        (quantity(5, bound=Bound.AT_MOST), "at most 5 percent"),
        (quantity(6, "months", upper=24), "6 to 24 months"),
        (Quantity(Decimal(2), Unit("nurses", "count", per="ward")), "2 nurses per ward"),
    ],
    ids=str,
)
def test_a_quantity_shows_itself(given_quantity, text):
    assert str(given_quantity) == text


def test_period():
    period = Period(2016, 2020)
    assert (period.years, period.holds(2020), period.holds(2021), str(period)) == (
        5,
        True,
        False,
        "2016-2020",
    )
    assert str(Period(2020, 2020)) == "2020"


def test_currency_and_duration():
    assert UNITS["RMB"].currency == "CNY"
    assert UNITS["mu"].currency == ""
    assert UNITS["years"].is_duration and UNITS["days"].is_duration and not UNITS["ha"].is_duration
