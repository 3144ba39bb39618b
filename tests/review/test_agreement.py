"""Agreement against published worked examples, and its bounds."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.outline import Section
from tallystick.model.review import Agreement
from tallystick.review.agreement import agreement, alpha, kappa, percent
from tests.review.making import judgement, review


def table(*rows: tuple[int, ...]) -> list[tuple[str, str]]:
    """The pairs that a table of counts stands for: rows are the first rater's categories, columns the second's."""
    return [
        (str(first), str(second))
        for first, row in enumerate(rows)
        for second, count in enumerate(row)
        for _ in range(count)
    ]


def columns(*raters: str) -> list[list[str]]:
    """The units of a table of raters, a value each by blanks; "." is missing."""
    return [[value for value in unit if value != "."] for unit in zip(*map(str.split, raters), strict=True)]


COHEN = table((88, 14, 18), (10, 40, 10), (2, 6, 12))
"""J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968), 213-220: 200 cases, kappa .492."""

FLEISS = table((53, 5, 2), (11, 14, 5), (1, 6, 3))
"""J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72 (1969), 323-327: kappa .429."""


@pytest.mark.parametrize(
    ("pairs", "observed", "expected"), [(COHEN, 70, 0.492), (FLEISS, 70, 0.429)], ids=["Cohen", "Fleiss"]
)
def test_kappa_of_published_tables(pairs: list[tuple[str, str]], observed: float, expected: float) -> None:
    assert percent(pairs) == observed
    assert kappa(pairs) == pytest.approx(expected, abs=0.0005)


KRIPPENDORFF = {
    "two observers, binary": (
        columns("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"),
        0.095,
    ),
    "two observers, nominal": (
        columns("a a b b d c c c e d d a", "b a b b b c c c e d d d"),
        0.692,
    ),
    "four observers, missing values": (
        columns(
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .",
        ),
        0.743,
    ),
}
"""K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), examples A, B and C."""


@pytest.mark.parametrize(("units", "expected"), KRIPPENDORFF.values(), ids=KRIPPENDORFF)
def test_alpha_of_published_examples(units: list[list[str]], expected: float) -> None:
    assert alpha(units) == pytest.approx(expected, abs=0.0005)


def test_what_is_not_defined_is_none() -> None:
    assert (percent([]), kappa([]), alpha([])) == (None, None, None)
    assert kappa([("a", "a"), ("a", "a")]) is None
    assert alpha([("a", "a"), ("a", "a")]) is None
    assert alpha([("a",), ("b",)]) is None


def test_full_agreement_and_full_disagreement() -> None:
    agreed, opposed = [("a", "a"), ("b", "b")], [("a", "b"), ("b", "a")]
    assert (percent(agreed), kappa(agreed), alpha(agreed)) == (100, 1, 1)
    assert (percent(opposed), kappa(opposed)) == (0, -1)


VALUE = st.sampled_from("abcd")
PAIRS = st.lists(st.tuples(VALUE, VALUE), max_size=20)


@given(PAIRS)
def test_the_measures_keep_their_bounds(pairs: list[tuple[str, str]]) -> None:
    assert percent(pairs) is None or 0 <= percent(pairs) <= 100  # type: ignore[operator]
    for measure in (kappa(pairs), alpha(pairs)):
        assert measure is None or -1 <= measure <= 1
        assert measure != 1 or percent(pairs) == 100


@given(PAIRS)
def test_it_does_not_matter_who_is_first(pairs: list[tuple[str, str]]) -> None:
    turned = [(second, first) for first, second in pairs]
    assert kappa(turned) == kappa(pairs)
    assert alpha(turned) == alpha(pairs)


@given(PAIRS, st.permutations("abcd"))
def test_names_and_order_do_not_matter(pairs: list[tuple[str, str]], names: list[str]) -> None:
    other = dict(zip("abcd", names, strict=True))
    renamed = [(other[first], other[second]) for first, second in reversed(pairs)]
    assert (percent(renamed), kappa(renamed), alpha(renamed)) == (percent(pairs), kappa(pairs), alpha(pairs))


@given(st.lists(st.lists(VALUE, max_size=4), max_size=12))
def test_a_unit_with_one_value_changes_nothing(units: list[list[str]]) -> None:
    assert alpha([*units, ["a"], []]) == alpha(units)
    found = alpha(units)
    assert found is None or -1 <= found <= 1
    values = set(chain.from_iterable(unit for unit in units if len(unit) > 1))
    assert (found is None) is (len(values) < 2)


SECTIONS = (Section("s1", "Work", None, 0), Section("s2", "Right", "s1", 1), Section("s3", "Health", None, 2))
PLACES = {"1.1": "s2", "1.2": "s2", "3.1": "s3", "9.1": None}


def test_agreement_is_told_in_all_and_per_section() -> None:
    found = agreement(
        [
            review(judgement("ann"), judgement("ben"), commitment="1.1"),
            review(judgement("ann"), judgement("ben", "in_progress"), commitment="1.2"),
            review(judgement("ann"), commitment="3.1"),
            review(judgement("ann", "no_evidence"), judgement("ben", "no_evidence"), commitment="9.1"),
        ],
        PLACES,
        SECTIONS,
    )
    assert [(each.section, each.items) for each in found] == [("", 3), ("s1", 2), ("s2", 2)]
    assert [each.percent for each in found] == [pytest.approx(200 / 3), 50, 50]


REPLACED = review(
    judgement("ann"),
    judgement("ben", "in_progress"),
    judgement("dora"),
    judgement("ann", "no_evidence", 2),
    judgement("dora", "done", 2),
    commitment="1.1",
)
"""Ben was replaced by Dora after he had judged; then the assessment was reopened."""


def test_only_the_first_round_of_the_assessors_counts() -> None:
    found = agreement([REPLACED], PLACES, SECTIONS, {"1.1": ("ann", "dora")})
    assert (found[0].items, found[0].percent) == (1, 100)


def test_where_it_is_not_known_whose_verdicts_count_nothing_is_compared() -> None:
    assert agreement([REPLACED], PLACES, SECTIONS)[0].items == 0
    assert agreement([REPLACED], PLACES, SECTIONS, {"1.1": ("eve", "finn")})[0].items == 0


def test_without_anything_to_compare_nothing_is_measured() -> None:
    assert agreement([], PLACES, SECTIONS) == (Agreement("", 0, None, None, None),)
