"""Figures whose relation is printed must add up; figures whose relation is not printed are left alone."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tallystick.checks.arithmetic import arithmetic
from tests.checks.making import said_under

CLASHES = [
    pytest.param(
        ["In 2025, exports reached USD 80.2 million, up 40.5% from USD 50.1 million in 2020."],
        "60.1 percent",
        id="change-in-percent",
    ),
    pytest.param(
        ["The number of nurses rose from 1,210 in 2020 to 1,480 in 2025, an increase of 360."],
        "270",
        id="difference",
    ),
    pytest.param(
        ["Losses fell from 31% in 2020 to 24.5% in 2025, a drop of 8.5 percentage points."],
        "6.5 percentage points",
        id="difference-in-points",
    ),
    pytest.param(
        ["The number of wells fell from 900 in 2020 to 960 in 2025, a decrease of 6.7%."],
        "rise of 6.67 percent",
        id="said-to-fall-but-rose",
    ),
    pytest.param(
        [
            "From 2020 to 2024, output rose from 7,311 tonnes to 10,349 tonnes, an average annual growth of 6.6%."
        ],
        "41.6 percent",
        id="yearly-growth",
    ),
    pytest.param(
        [
            "The fleet grew from 281.7 thousand in 2016 to 285.5 thousand in 2020, an average annual increase of 3,120."
        ],
        "950",
        id="yearly-step",
    ),
    pytest.param(
        ["A total of 61,200 people were trained from 2021 to 2025, an annual average of 15,300."],
        "12,240",
        id="yearly-average-of-a-total",
    ),
    pytest.param(
        ["There were 194,200 orphans, of which 60,300 lived in homes, accounting for 41.2% of them."],
        "31.1 percent",
        id="share-of-a-whole",
    ),
    pytest.param(
        ["Of the members of the council, 55% are farmers, 38% fishers and the remaining 17% traders."],
        "110 percent",
        id="parts-beyond-the-whole",
    ),
    pytest.param(
        [
            "Work was found for 41,650 people, and 18,910 others opened a shop.",
            "In this way the plan reached 96,400.",
        ],
        "60,560",
        id="total-in-the-next-sentence",
    ),
    pytest.param(
        ["There are 90 chapels, including 44 in the north, 31 in the south, and 29 in the east."],
        "104",
        id="listed-parts-beyond-the-total",
    ),
]

HARMLESS = [
    pytest.param(
        ["In 2025, exports reached USD 80.2 million, up 60.1% from USD 50.1 million in 2020."], id="right"
    ),
    pytest.param(["Income rose from 38,000 in 2020 to 52,000 in 2025, up 36%."], id="right-within-rounding"),
    pytest.param(
        ["The number of nurses rose from 1,210 in 2020 to 1,480 in 2025, an increase of 270."], id="step"
    ),
    pytest.param(["Exports reached USD 80.2 million, up 12% year-on-year."], id="no-base-printed"),
    pytest.param(
        [
            "Exports rose from 50.1 million in 2020 to 80.2 million in 2025, up 12% compared with the previous year."
        ],
        id="another-base",
    ),
    pytest.param(
        ["Exports rose from 50 tonnes in 2020 to 80 tonnes in 2025; imports were up 12%."],
        id="another-clause",
    ),
    pytest.param(
        [
            "The fleet grew from 281.7 thousand in 2016 to 285.5 thousand in 2020, an average annual increase of 950."
        ],
        id="yearly-step-right",
    ),
    pytest.param(
        ["A total of 65.6 million jobs were made from 2016 to 2020, an annual average of over 13 million."],
        id="bounded-average",
    ),
    pytest.param(
        [
            "From 2016 to 2020, output rose from 7,311 tonnes to 9,440 tonnes, an average annual growth of 6.6%."
        ],
        id="yearly-growth-right",
    ),
    pytest.param(["Some 45% are women, 62% are under 40 and 30% are new."], id="shares-that-overlap"),
    pytest.param(["Of 2,140 sites, 1,904 (89%) had a delegate."], id="share-right"),
    pytest.param(["The penetration rate was 108% in 2025."], id="rates-may-exceed-the-whole"),
    pytest.param(
        [
            "Work was found for 41,650 people, and 18,910 others opened a shop.",
            "In all, 12,300 were advised.",
        ],
        id="no-sum-is-stated",
    ),
    pytest.param(
        ["There are 95 chapels, including 44 in the north and 11 in the south."], id="not-all-parts"
    ),
    pytest.param(["In 2024 there were 300 wells, and in 2025 there were 420 wells."], id="no-relation"),
]


@pytest.mark.parametrize(("sentences", "given"), CLASHES)
def test_it_fires(sentences: list[str], given: str) -> None:
    (finding,) = arithmetic(said_under(*sentences))
    assert given in finding.message
    assert finding.articles == ("1",)
    assert [quote.text for quote in finding.quotes] == sentences


@pytest.mark.parametrize("sentences", HARMLESS)
def test_it_stays_silent(sentences: list[str]) -> None:
    assert [finding.message for finding in arithmetic(said_under(*sentences))] == []


def printed(value: Decimal, places: int) -> str:
    """A number as reports print it, rounded half up."""
    return f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):,f}"


AMOUNTS = st.integers(min_value=101, max_value=99_999)
PLACES = st.integers(min_value=0, max_value=2)


@settings(deadline=None)
@given(AMOUNTS, AMOUNTS, PLACES)
def test_a_change_that_was_worked_out_and_rounded_is_left_alone(start: int, end: int, places: int) -> None:
    assume(start != end)
    change = abs(Decimal(end) / Decimal(start) - 1) * 100
    word = "an increase" if end > start else "a decrease"
    verb = "rose" if end > start else "fell"
    by = printed(change, places)
    said = f"The number of wells {verb} from {start:,} in 2020 to {end:,} in 2025, {word} of {by}%."
    assert [finding.message for finding in arithmetic(said_under(said))] == []


@settings(deadline=None)
@given(AMOUNTS, AMOUNTS, PLACES)
def test_a_share_that_was_worked_out_and_rounded_is_left_alone(one: int, other: int, places: int) -> None:
    whole, part = max(one, other), min(one, other)
    share = printed(Decimal(part) / Decimal(whole) * 100, places)
    said = (
        f"There were {whole:,} children, of which {part:,} went to school, accounting for {share}% of them."
    )
    assert [finding.message for finding in arithmetic(said_under(said))] == []


@settings(deadline=None)
@given(st.lists(AMOUNTS, min_size=2, max_size=5))
def test_a_sum_that_was_worked_out_is_left_alone(parts: list[int]) -> None:
    listed = "; ".join(
        f"{part:,} people in district {letter}" for part, letter in zip(parts, "ABCDE", strict=False)
    )
    said = (f"Help reached {listed}.", f"Together that makes {sum(parts):,} people.")
    assert [finding.message for finding in arithmetic(said_under(*said))] == []


@settings(deadline=None)
@given(AMOUNTS, st.decimals(min_value="0.5", max_value="20", places=1), st.integers(min_value=2, max_value=9))
def test_a_yearly_rate_that_was_worked_out_is_left_alone(start: int, rate: Decimal, years: int) -> None:
    end = round(start * (1 + rate / 100) ** years)
    assume(end > start)
    said = (
        f"From {2020 - years} to 2020, output rose from {start:,} tonnes to {end:,} tonnes, "
        f"an average annual growth of {rate}%."
    )
    messages = [finding.message for finding in arithmetic(said_under(said))]
    assert messages == [] or end - start < 10  # where a tonne more or less is a large part of the growth
