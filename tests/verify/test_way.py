"""The straight way from a start to a target: what is due by a year between."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from tallystick.model.commitment import OPEN_DIRECTION, Comparator, Direction, Target
from tallystick.verify.way import Point, milestone

VALUES = st.integers(-1000, 1000)
YEARS = st.integers(1990, 2050)
UP = [Comparator.AT_LEAST, Comparator.MORE]
DOWN = [Comparator.AT_MOST, Comparator.LESS]


def target(value: int, deadline: int | None, comparator: Comparator = Comparator.AT_LEAST) -> Target:
    return Target("wells", comparator, Decimal(value), "percent", Direction.LEVEL, deadline_year=deadline)


def test_half_way_half_is_due() -> None:
    due = milestone(target(60, 2026), Point(2020, Fraction(30)), 2023)
    assert due == target(45, 2023)


@given(VALUES, VALUES, YEARS, st.integers(1, 30), st.sampled_from(Comparator))
def test_at_the_end_the_target_is_due(start, goal, year, length, comparator) -> None:
    due = milestone(target(goal, year + length, comparator), Point(year, Fraction(start)), year + length)
    assert due is not None
    assert due.value == goal


@given(VALUES, VALUES, YEARS, st.integers(2, 30), st.data())
def test_what_is_due_lies_between_start_and_target_and_never_turns_back(
    start, goal, year, length, data
) -> None:
    first, second = sorted(data.draw(st.tuples(*[st.integers(1, length)] * 2)))
    comparator = data.draw(st.sampled_from(UP if start <= goal else DOWN))
    whole = target(goal, year + length, comparator)
    values = [milestone(whole, Point(year, Fraction(start)), year + step).value for step in (first, second)]
    assert all(min(start, goal) <= value <= max(start, goal) for value in values)
    assert abs(values[0] - start) <= abs(values[1] - start)


@given(VALUES, VALUES, YEARS, st.integers(2, 30), st.data())
def test_who_began_beyond_the_target_need_only_stay_there(start, goal, year, length, data) -> None:
    assume(start != goal)
    comparator = data.draw(st.sampled_from(UP if start > goal else DOWN))
    due = milestone(
        target(goal, year + length, comparator),
        Point(year, Fraction(start)),
        year + data.draw(st.integers(1, length)),
    )
    assert due is not None
    assert due.value == goal


@given(VALUES, VALUES, VALUES, YEARS, st.integers(2, 30), st.data())
def test_the_way_moves_with_its_ends(start, goal, by, year, length, data) -> None:
    at = year + data.draw(st.integers(1, length))
    assume(start <= goal)
    here = milestone(target(goal, year + length), Point(year, Fraction(start)), at)
    there = milestone(target(goal + by, year + length), Point(year, Fraction(start + by)), at)
    assert here is not None
    assert there is not None
    assert abs(there.value - here.value - by) < Decimal("1e-20")


@given(VALUES, YEARS, st.integers(1, 30), st.integers(-40, 40))
def test_only_years_on_the_way_have_a_milestone(start, year, length, step) -> None:
    due = milestone(target(50, year + length), Point(year, Fraction(start)), year + step)
    assert (due is not None) is (0 < step <= length)


def test_exactly_is_reached_from_below_or_from_above() -> None:
    exact = target(50, 2030, Comparator.EQUAL)
    assert milestone(exact, Point(2020, Fraction(0)), 2025).comparator is Comparator.AT_LEAST
    assert milestone(exact, Point(2020, Fraction(100)), 2025).comparator is Comparator.AT_MOST
    assert milestone(exact, Point(2020, Fraction(50)), 2025).comparator is Comparator.EQUAL


def test_without_an_end_or_a_direction_there_is_no_way() -> None:
    start = Point(2020, Fraction(0))
    assert milestone(target(50, None), start, 2025) is None
    assert milestone(replace(target(50, 2030), inferred=(OPEN_DIRECTION,)), start, 2025) is None
