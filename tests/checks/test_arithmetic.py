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
    pytest.param(
        ["Exports were up 93.7% from 41.2 million tonnes in 2010 to 101.6 million tonnes in 2020."],
        "146.6 percent",
        id="change-then-from-to",
    ),
    pytest.param(
        ["From 41.2 million in 2010 to 101.6 million in 2020, exports were up 93.7%."],
        "146.6 percent",
        id="from-to-then-change",
    ),
    pytest.param(
        ["An increase of 93.7% took exports from 41.2 million tonnes to 101.6 million tonnes."],
        "146.6 percent",
        id="change-that-took-it-from-to",
    ),
    pytest.param(
        ["Exports went from 41.2 million tonnes in 2010 to 101.6 million tonnes in 2020 (+93.7%)."],
        "146.6 percent",
        id="change-with-a-sign",
    ),
    pytest.param(
        ["Losses went from 31% in 2020 to 24.5% in 2025 (−8.5 percentage points)."],
        "fall of 6.5 percentage points",
        id="fall-with-a-sign",
    ),
    pytest.param(
        ["Exports of 101.6 million tonnes, compared with 41.2 million tonnes in 2010, mean a rise of 93.7%."],
        "146.6 percent",
        id="compared-with",
    ),
    pytest.param(
        ["Exports were 41.2 million tonnes in 2010 and 101.6 million tonnes in 2020, an increase of 93.7%."],
        "146.6 percent",
        id="two-years-then-change",
    ),
    pytest.param(
        ["In 2020 there were 1,480 nurses against 1,210 in 2015, 360 more."], "270", id="later-year-first"
    ),
    pytest.param(
        ["In 2020, 101.6 million tonnes were exported, 93.7% more than the 41.2 million tonnes of 2010."],
        "146.6 percent",
        id="more-than",
    ),
    pytest.param(
        [
            "Exports stood at 41.2 million tonnes in 2010.",
            "By 2020 they had reached 101.6 million tonnes, an increase of 93.7%.",
        ],
        "146.6 percent",
        id="change-in-the-next-sentence",
    ),
    pytest.param(
        ["An average of 12,000 people were trained annually over five years, 75,000 in total."],
        "15,000",
        id="yearly-average-then-total",
    ),
    pytest.param(
        ["Over five years, 75,000 people were trained, an average of 12,000 a year."],
        "15,000",
        id="total-over-years-then-average",
    ),
    pytest.param(
        ["An average of 12,000 homes were built annually between 2016 and 2020, for a total of 75,000."],
        "15,000",
        id="yearly-average-of-a-period",
    ),
    pytest.param(["Coverage reached 104% of households."], "104%", id="share-of-a-group"),
    pytest.param(
        ["Of the members, 55% are farmers, 38% fishers and 17% traders."], "110 percent", id="items-of-a-list"
    ),
    pytest.param(
        ["The budget went to schools (45%), roads (40%) and clinics (25%)."], "110 percent", id="money-spent"
    ),
    pytest.param(["Women make up 52% of the staff and men 55%."], "107 percent", id="two-groups-make-up"),
    pytest.param(["The share of women was 52% and that of men 55%."], "107 percent", id="two-groups-shares"),
    pytest.param(["In 2020, 45% were women and 65% were men."], "110 percent", id="two-groups-behind"),
    pytest.param(
        ["There are 90 chapels: 44 in the north, 21 in the south and 15 in the east."],
        "is 80",
        id="all-parts-behind-a-colon",
    ),
    pytest.param(
        ["A total of 90 chapels were restored, 44 in the north, 21 in the south and 15 in the east."],
        "is 80",
        id="all-parts-alike",
    ),
    pytest.param(["Altogether 90 judges were appointed: 44 women and 36 men."], "is 80", id="all-groups"),
    pytest.param(
        ["The fund paid for 44 wells, 21 schools and 15 clinics, a total of 90 projects."],
        "is 80,",
        id="total-behind-its-parts",
    ),
    pytest.param(["44 women and 36 men were appointed, 90 judges in all."], "is 80", id="in-all"),
    pytest.param(
        [
            "USD 40 million for schools, USD 30 million for roads, USD 15 million for wells, a total of USD 95 million."
        ],
        "is 85,000,000 USD",
        id="money-in-all",
    ),
    pytest.param(
        [
            "USD 24 million in 2023, USD 26 million in 2024 and USD 31 million in 2025, a total of USD 87 million."
        ],
        "is 81,000,000 USD",
        id="years-in-all",
    ),
    pytest.param(
        ["Of the 500 wells, 300 are in the north and 150 in the south; the remaining 70 are in the east."],
        "is 520",
        id="the-remaining-part",
    ),
    pytest.param(
        [
            "Help reached 41,650 families in the north.",
            "Another 18,910 were helped in the south.",
            "In total, 96,400 families were helped.",
        ],
        "60,560 families",
        id="total-of-a-chain",
    ),
    pytest.param(
        [
            "Help reached 41,650 families in the north and 18,910 in the south.",
            "The total was 96,400 families.",
        ],
        "60,560 families",
        id="the-total-was",
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
    pytest.param(
        ["Imports rose 12% while exports rose from 41.2 million in 2010 to 101.6 million in 2020."],
        id="change-of-something-else",
    ),
    pytest.param(
        ["The poverty rate was 12% in 2019 and the unemployment rate was 9% in 2020, up 1 percentage point."],
        id="two-measures",
    ),
    pytest.param(
        ["There were 30 schools in 2019 and 40 clinics in 2020, an increase of 5."], id="two-things-counted"
    ),
    pytest.param(
        [
            "Literacy was 80% in 2019.",
            "In 2020 school attendance reached 91%, an increase of 3 percentage points.",
        ],
        id="another-measure-in-the-next-sentence",
    ),
    pytest.param(
        [
            "Exports stood at 41 tonnes in 2010.",
            "By 2020 they had reached 101 tonnes, an increase of 6% on the year before.",
        ],
        id="on-the-year-before",
    ),
    pytest.param(["In 2025 there were 1,480 nurses, 22% more than the 1,210 of 2020."], id="more-than-right"),
    pytest.param(
        ["Over five years, 60,000 people were trained, an average of 12,000 a year."], id="average-right"
    ),
    pytest.param(
        ["A total of 75,000 people were trained in five years; 12,000 inspections a year were made."],
        id="yearly-figure-of-something-else",
    ),
    pytest.param(["85% of women and 92% of men can read."], id="rates-of-two-groups"),
    pytest.param(["Women make up 52% of teachers and men 55% of doctors."], id="shares-of-two-wholes"),
    pytest.param(["The share of women with a degree was 52% and that of men 55%."], id="shares-of-groups"),
    pytest.param(["The main problems were noise (45%), traffic (40%) and dust (25%)."], id="answers-overlap"),
    pytest.param(["Gross enrolment reached 104% of children."], id="gross-rates-exceed"),
    pytest.param(
        ["The council held 12 meetings, 3 seminars, 4 conferences and 2 workshops."], id="a-list-of-things"
    ),
    pytest.param(
        ["In 2016, 90 chapels were restored, 44 in 2017, 21 in 2018 and 15 in 2019."], id="a-series-of-years"
    ),
    pytest.param(
        ["The average income was USD 900, 440 in the north and 200 in the south."], id="averages-do-not-add"
    ),
    pytest.param(["44 wells and 21 schools were built in a total of 90 villages."], id="in-a-total-of"),
    pytest.param(
        [
            "USD 24 million in 2023, USD 26 million in 2024 and USD 31 million in 2025, a total of USD 81 million."
        ],
        id="years-in-all-right",
    ),
    pytest.param(
        [
            "The province built 120 schools in the north and 30 in the south.",
            "In total, 500 schools were repaired.",
        ],
        id="total-of-something-else",
    ),
    pytest.param(
        [
            "Help reached 41,650 families in 2019.",
            "Another 18,910 were helped in 2020.",
            "In total, 96,400 families were helped from 2016 to 2020.",
        ],
        id="total-of-other-years",
    ),
    pytest.param(
        ["Of the 500 wells, 300 were repaired by 20 teams; the remaining 200 are to follow."],
        id="the-remaining-part-right",
    ),
    pytest.param(["There are 90 chapels: 44 in the north, 21 in the south, for example."], id="examples"),
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


@pytest.mark.parametrize(
    ("more", "found"), [(20, 1), (120, 0)], ids=["a sentence", "a table without its rows"]
)
def test_a_table_that_lost_its_rows_is_left_alone(more: int, found: int) -> None:
    clash = "The number of nurses rose from 1,210 in 2020 to 1,480 in 2025, an increase of 360"
    rest = "; ".join(f"{3 * i + 5} wards" for i in range(more))
    assert len(list(arithmetic(said_under(f"{clash}; {rest}.")))) == found


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
    assume(end - start >= 10)  # where a tonne more or less is a small part of the growth
    said = (
        f"From {2020 - years} to 2020, output rose from {start:,} tonnes to {end:,} tonnes, "
        f"an average annual growth of {rate}%."
    )
    assert [finding.message for finding in arithmetic(said_under(said))] == []
