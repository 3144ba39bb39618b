"""What else is read of a number: years and periods, where a level came from, its pair in a list, its span."""

import pytest

from tallystick.errors import DataError
from tallystick.quantities.measurement import Change
from tallystick.quantities.period import Period
from tallystick.quantities.read import read_measurements
from tests.quantities.reading import shown

YEARS = {
    "In 2020 the rate was 27 percent; in 2015 it was 30 percent.": [
        "= 27 percent (2020)",
        "= 30 percent (2015)",
    ],
    "Losses were 5.2% in 2018, 4.9% in 2019 and 6.1% in 2020.": [
        "= 5.2 percent (2018)",
        "= 4.9 percent (2019)",
        "= 6.1 percent (2020)",
    ],
    "By the end of 2019, 640 wells had been drilled.": ["= 640 wells (2019)"],
    "As of 30 June 2022, 95 percent had been spent.": ["= 95 percent (2022)"],
    "In 2022/23 they paid RMB 5 million.": ["= 5000000 RMB (2023)"],
    "Between 2016 and 2020 emissions fell by 18.8%.": ["= 18.8 percent (decrease, 2020, since 2016)"],
    "Emissions shall be 35 percent below their 2005 level by 2030.": [
        "= 35 percent (decrease, 2030, since 2005)"
    ],
    "Since 2013 the number of schools has grown by 58 percent.": ["= 58 percent (increase, since 2013)"],
    "Compared with 2015, traffic rose by 7 percent in 2020.": ["= 7 percent (increase, 2020, since 2015)"],
    "Visits reached 41 million in 2019, a rise of 8 percent.": [
        "= 41000000 (2019)",
        "= 8 percent (increase, 2019)",
    ],
    "Coverage: 93.4% (2018), 95.1% (2020).": ["= 93.4 percent (2018)", "= 95.1 percent (2020)"],
    "From 2010 (45%) to 2020 (62%) coverage rose.": ["= 45 percent (2010)", "= 62 percent (2020)"],
    "Against 54 percent in 2016, the target for 2024 is 80 percent.": [
        "= 54 percent (2016)",
        "= 80 percent (2024)",
    ],
    "The Guidelines (2015-2020) name 30 towns.": ["= 30 towns"],
}
BASELINES = {
    "Deaths fell to 24 in 2022 from 31 in 2015.": ["= 24 (2022, since 2015, from 31)"],
    "Coverage was 80 percent, up from 55 percent in 2019.": ["= 80 percent (since 2019, from 55)"],
    "Coverage rose from 98.17% and 98.77% in 2015 to 99.38% and 99.59% in 2020 respectively.": [
        "= 99.38 percent (2020, since 2015, from 98.17, unpaired)",
        "= 99.59 percent (2020, since 2015, from 98.77, unpaired)",
    ],
    "The number of courts doubled from 40 to 80.": ["= 2 times (times)", "= 80 courts (from 40)"],
    "From a base of 220 in 2012, output grew by 86 percent.": [
        "= 86 percent (increase, since 2012, from 220)"
    ],
}
LISTS = {
    "In 2019 and 2020, 45 and 52 courts were opened respectively.": [
        "= 45 courts (2019, of 2019)",
        "= 52 courts (2020, of 2020)",
    ],
    "The rates for boys and girls were 5 and 7 percent respectively, up 2 and 3 percent from 2015.": [
        "= 5 percent (of The rates for boys)",
        "= 7 percent (of girls)",
        "= 2 percent (increase, since 2015, of The rates for boys)",
        "= 3 percent (increase, since 2015, of girls)",
    ],
    "Fees in the east, middle and west were set at RMB 300, 450 and 600 a month respectively.": [
        "= 300 RMB per month (of Fees in the east)",
        "= 450 RMB per month (of middle)",
        "= 600 RMB per month (of west)",
    ],
    "There are 8 million urban and 36 million rural recipients.": [
        "= 8000000 rural recipients",
        "= 36000000 rural recipients",
    ],
    "The delay shall not exceed 18 months for families and 12 months for veterans.": [
        "<= 18 months",
        "<= 12 months",
    ],
}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*YEARS.items(), *BASELINES.items(), *LISTS.items()],
    ids=[*YEARS, *BASELINES, *LISTS],
)
def test_read(sentence, expected):
    assert shown(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "toward"),
    [
        ("The rate dropped to 18 percent.", Change.DECREASE),
        ("The rate was raised to 18 percent.", Change.INCREASE),
        ("The rate went from 20 to 18 percent.", Change.DECREASE),
        ("The rate fell below 18 percent.", Change.DECREASE),
        ("The rate is 18 percent.", None),
        ("The rate dropped by 18 percent.", None),
    ],
)
def test_toward(sentence, toward):
    (item,) = read_measurements(sentence)
    assert item.toward is toward


def test_period():
    (item,) = read_measurements("From 2016 to 2020, 640 wells were drilled.")
    assert item.period == Period(2016, 2020)


@pytest.mark.parametrize(
    ("sentence", "span", "figure"),
    [
        ("The delay shall not exceed 10 days.", "not exceed 10 days", "10"),
        ("The share is 5 percent or less.", "5 percent or less", "5"),
        ("A total of over RMB 7.8 billion was paid.", "A total of over RMB 7.8 billion", "7.8 billion"),
        ("There are 2.6 nurses per 1,000 people.", "2.6 nurses per 1,000 people", "2.6"),
        ("About two-thirds of homes have water.", "About two-thirds", "two-thirds"),
        ("It takes 6-24 months.", "6-24 months", "6-24"),
    ],
)
def test_span(sentence, span, figure):
    (item,) = read_measurements(sentence)
    assert sentence[item.start : item.end] == span
    assert sentence[item.number_start : item.number_end] == figure


def test_a_text_of_many_sentences_is_read_in_pieces():
    text = "In all, 640 wells were drilled. " * 400
    items = read_measurements(text)
    assert len(items) == 400
    assert {text[item.start : item.end] for item in items} == {"640 wells"}


def test_a_language_without_tables_is_refused():
    with pytest.raises(DataError, match="no tables"):
        read_measurements("640 wells", "xx")
