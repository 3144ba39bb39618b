"""A reported figure held against a target: beyond it, on it, short of it, or open."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.model.commitment import Comparator, Direction, Target
from tallystick.quantities.bound import Bound
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.quantity import Quantity
from tallystick.quantities.unit import Unit
from tallystick.verify.arithmetic import Comparison, Outcome, compare
from tests.cases import case, figure

PERCENT = Unit("percent", "ratio")
PER_THOUSAND = Unit("per 1,000", "rate", Fraction(1, 10))
HECTARE, SQUARE_KILOMETRE, MU = (
    Unit("hectares", "area", Fraction(1)),
    Unit("sq km", "area", Fraction(100)),
    Unit("mu", "area", Fraction(1, 15)),
)
UNITS = [(PERCENT, PER_THOUSAND), (HECTARE, SQUARE_KILOMETRE), (SQUARE_KILOMETRE, MU), (MU, HECTARE)]

ORDER = {Outcome.SHORT: 0, Outcome.REACHED: 1, Outcome.BEYOND: 2}

values = st.decimals("0.1", "10000", places=1)
units = st.sampled_from([pair for first, second in UNITS for pair in ((first, second), (first, first))])
upward = st.sampled_from([Comparator.AT_LEAST, Comparator.MORE])
downward = st.sampled_from([Comparator.AT_MOST, Comparator.LESS])


def measured(value: Decimal, unit: Unit = PERCENT, bound: Bound = Bound.EXACT, **more: object) -> Measurement:
    return Measurement(Quantity(value, unit, bound), 0, 1, 0, 1, **more)  # type: ignore[arg-type]


def target(goal: Measurement, comparator: Comparator, direction: Direction = Direction.LEVEL) -> Target:
    quantity = goal.quantity
    return Target("coverage", comparator, quantity.value, quantity.unit.name, direction)


def held(goal: Measurement, comparator: Comparator, reported: Measurement) -> Outcome:
    """The outcome of a reported level against a target level."""
    return compare(target(goal, comparator), goal, reported).outcome


def changed(goal: Decimal, direction: Direction, reported: Measurement) -> Outcome:
    """The outcome of a reported measurement against a change by `goal` percent."""
    aim = measured(goal, change=Change(direction.value))
    return compare(target(aim, Comparator.AT_LEAST, direction), aim, reported).outcome


@given(values, values, units, upward)
@settings(max_examples=60, deadline=None)
def test_a_floor_is_judged_by_size_whatever_the_units(
    goal: Decimal, value: Decimal, pair: tuple[Unit, Unit], comparator: Comparator
) -> None:
    wanted, given_in = pair
    gap = Fraction(value) * given_in.factor - Fraction(goal) * wanted.factor
    on_it = Outcome.SHORT if comparator is Comparator.MORE else Outcome.REACHED
    expected = Outcome.BEYOND if gap > 0 else Outcome.SHORT if gap < 0 else on_it
    assert held(measured(goal, wanted), comparator, measured(value, given_in)) is expected


@given(values, values, units, downward)
@settings(max_examples=60, deadline=None)
def test_a_ceiling_is_judged_by_size_whatever_the_units(
    goal: Decimal, value: Decimal, pair: tuple[Unit, Unit], comparator: Comparator
) -> None:
    wanted, given_in = pair
    gap = Fraction(value) * given_in.factor - Fraction(goal) * wanted.factor
    on_it = Outcome.SHORT if comparator is Comparator.LESS else Outcome.REACHED
    expected = Outcome.BEYOND if gap < 0 else Outcome.SHORT if gap > 0 else on_it
    assert held(measured(goal, wanted), comparator, measured(value, given_in)) is expected


@given(
    values,
    st.sampled_from([(PERCENT, PER_THOUSAND, 10), (SQUARE_KILOMETRE, HECTARE, 100), (HECTARE, MU, 15)]),
)
@settings(max_examples=30, deadline=None)
def test_the_same_amount_in_another_unit_reaches_the_target(
    value: Decimal, pair: tuple[Unit, Unit, int]
) -> None:
    wanted, given_in, times = pair
    for comparator in (Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.EQUAL):
        assert held(measured(value, wanted), comparator, measured(value * times, given_in)) is Outcome.REACHED


@given(values, st.tuples(values, values), st.sampled_from([*Comparator]))
@settings(max_examples=60, deadline=None)
def test_a_better_figure_never_makes_a_worse_outcome(
    goal: Decimal, pair: tuple[Decimal, Decimal], comparator: Comparator
) -> None:
    low, high = sorted(pair)
    falls = comparator in (Comparator.AT_MOST, Comparator.LESS)
    worse, better = (high, low) if falls else (low, high)
    outcomes = [held(measured(goal), comparator, measured(value)) for value in (worse, better)]
    assert ORDER[outcomes[0]] <= ORDER[outcomes[1]]


@given(values, values, st.sampled_from([Direction.INCREASE, Direction.DECREASE]))
@settings(max_examples=60, deadline=None)
def test_a_change_by_is_judged_by_its_size(goal: Decimal, value: Decimal, direction: Direction) -> None:
    expected = Outcome.BEYOND if value > goal else Outcome.SHORT if value < goal else Outcome.REACHED
    assert changed(goal, direction, measured(value, change=Change(direction.value))) is expected


@given(values, values)
@settings(max_examples=30, deadline=None)
def test_a_change_the_wrong_way_is_short(goal: Decimal, value: Decimal) -> None:
    assert changed(goal, Direction.DECREASE, measured(value, change=Change.INCREASE)) is Outcome.SHORT
    assert changed(goal, Direction.INCREASE, measured(value, change=Change.DECREASE)) is Outcome.SHORT


@given(values, values, values)
@settings(max_examples=60, deadline=None)
def test_two_levels_give_the_change_between_them(goal: Decimal, start: Decimal, end: Decimal) -> None:
    reported = measured(end, baseline=Quantity(start, PERCENT))
    rise = (Fraction(end) - Fraction(start)) / Fraction(start) * 100
    for direction, by in ((Direction.INCREASE, rise), (Direction.DECREASE, -rise)):
        wanted = Fraction(goal)
        expected = Outcome.BEYOND if by > wanted else Outcome.SHORT if by < wanted else Outcome.REACHED
        assert changed(goal, direction, reported) is expected


@given(values, st.sampled_from([*Bound]), st.sampled_from([*Comparator]), values)
@settings(max_examples=100, deadline=None)
def test_what_a_bound_allows_never_contradicts_the_outcome(
    goal: Decimal, bound: Bound, comparator: Comparator, value: Decimal
) -> None:
    """Whatever exact value fits the printed bound, its own outcome is the bounded figure's, unless that is open."""
    outcome = held(measured(goal), comparator, measured(value, bound=bound))
    interval = Quantity(value, PERCENT, bound).interval()
    trials = [Decimal(value) + step for step in (Decimal("-0.05"), Decimal(0), Decimal("0.05"))]
    for trial in (trial for trial in trials if interval.holds(Fraction(trial))):
        exact = held(measured(goal), comparator, measured(trial))
        good, exactly_good = outcome is not Outcome.SHORT, exact is not Outcome.SHORT
        assert outcome is Outcome.OPEN or good is exactly_good


TABLE = [
    (
        "over its floor",
        "Coverage shall reach over 90 percent.",
        "Coverage reached 90 percent.",
        Outcome.SHORT,
    ),
    ("over a floor", "Coverage shall reach 95 percent.", "Coverage was over 95 percent.", Outcome.BEYOND),
    (
        "over, below a floor",
        "Coverage shall reach 95 percent.",
        "Coverage was over 90 percent.",
        Outcome.OPEN,
    ),
    ("nearly", "Coverage shall reach 95 percent.", "Coverage was nearly 95 percent.", Outcome.SHORT),
    (
        "nearly, far above",
        "Coverage shall reach 50 percent.",
        "Coverage was nearly 95 percent.",
        Outcome.BEYOND,
    ),
    ("about", "Coverage shall reach 95 percent.", "Coverage was about 95 percent.", Outcome.OPEN),
    (
        "about, far above",
        "Coverage shall reach 50 percent.",
        "Coverage was about 95 percent.",
        Outcome.BEYOND,
    ),
    ("at least", "Coverage shall reach 95 percent.", "Coverage was at least 95 percent.", Outcome.REACHED),
    (
        "under a ceiling",
        "Coverage shall not exceed 9 percent.",
        "Coverage was below 9 percent.",
        Outcome.BEYOND,
    ),
    (
        "under, above a ceiling",
        "Coverage shall not exceed 9 percent.",
        "Coverage was below 12 percent.",
        Outcome.OPEN,
    ),
    (
        "zero reached",
        "No village shall be without a clinic.",
        "In all, 0 villages are without a clinic.",
        Outcome.REACHED,
    ),
    (
        "zero missed",
        "No village shall be without a clinic.",
        "In all, 4 villages are without a clinic.",
        Outcome.SHORT,
    ),
    ("doubled", "The number of clinics shall double.", "The number of clinics doubled.", Outcome.REACHED),
    ("tripled", "The number of clinics shall double.", "The number of clinics tripled.", Outcome.BEYOND),
    (
        "a rise against double",
        "The number of clinics shall double.",
        "The number of clinics rose by 80 percent.",
        Outcome.SHORT,
    ),
    (
        "a fall against halve",
        "The number of fires shall be halved.",
        "The number of fires fell by 60 percent.",
        Outcome.BEYOND,
    ),
    ("to, not by", "Smoking shall fall to 15 percent.", "Smoking fell to 16 percent.", Outcome.SHORT),
    (
        "by, from levels",
        "The number of fires shall fall by 10 percent.",
        "The number of fires fell from 200 in 2020 to 170 in 2025.",
        Outcome.BEYOND,
    ),
    (
        "by, from the plan's level",
        "The number of fires shall fall by 10 percent from 200 in 2020.",
        "The number of fires was 190 in 2025.",
        Outcome.SHORT,
    ),
    (
        "points, from levels",
        "Coverage shall rise by 10 percentage points.",
        "Coverage rose from 40 percent in 2020 to 50 percent in 2025.",
        Outcome.REACHED,
    ),
]


@pytest.mark.parametrize(
    ("plan", "report", "outcome"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_outcome(plan: str, report: str, outcome: Outcome) -> None:
    assert compared(plan, report).outcome is outcome


def compared(plan: str, report: str) -> Comparison:
    read = case(plan, report)
    reported = figure(read).statement.measurement
    assert read.commitment.target and reported
    return compare(read.commitment.target, read.measurement, reported)
