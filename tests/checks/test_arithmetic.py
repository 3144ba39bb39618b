"""Figures whose relation is printed must add up; figures whose relation is not printed are left alone."""

import pytest

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
