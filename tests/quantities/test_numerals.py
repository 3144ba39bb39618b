"""Any number printed in one of our styles reads back as the same number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.quantities.read import read_measurements

SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()  # noqa: SIM905
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def spelled(number):
    """A whole number in words, as British English writes it."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return TENS[tens - 2] + (f"-{SMALL[rest]}" if rest else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{SMALL[hundreds]} hundred" + (f" and {spelled(rest)}" if rest else "")
    scale, word = next((scale, word) for scale, word in SCALES if number >= scale)
    above, rest = divmod(number, scale)
    link = " and " if 0 < rest < 100 and scale == 1000 else " "
    return f"{spelled(above)} {word}" + (f"{link}{spelled(rest)}" if rest else "")


STYLES = {
    "plain": str,
    "commas": "{:,}".format,
    "spaces": lambda number: f"{number:,}".replace(",", " "),
    "no-break spaces": lambda number: f"{number:,}".replace(",", "\u00a0"),
    "thin spaces": lambda number: f"{number:,}".replace(",", "\u202f"),
    "words": spelled,
}


def read(text):
    (item,) = read_measurements(text)
    return item.quantity.value


@pytest.mark.parametrize("style", STYLES)
@given(number=st.integers(min_value=2, max_value=10**12))
def test_whole_numbers_read_back(style, number):
    assert read(f"There are exactly {STYLES[style](number)} villages.") == number


@given(st.decimals(min_value="0.001", max_value=10**9, places=3))
def test_decimals_read_back(number):
    assert read(f"The rate was {number:,} percent.") == number


@pytest.mark.parametrize("word", [word for _, word in SCALES])
@given(number=st.decimals(min_value="0.01", max_value=999, places=2))
def test_scales_read_back(word, number):
    scale = next(scale for scale, name in SCALES if name == word)
    assert read(f"They spent RMB {number} {word}.") == number * scale


@given(st.integers(1, 99), st.integers(100, 999))
def test_ranges_read_back(low, high):
    (item,) = read_measurements(f"It takes {low}-{high} days.")
    assert (item.quantity.value, item.quantity.upper) == (low, high)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half a million people", "500000"),
        ("a quarter of a million people", "250000"),
        ("two and a half million people", "2500000"),
        ("one and a half years", "1.5"),
        ("an hour and a half", "1.5"),
        ("two years and a half", "2.5"),
        ("10 1/2 miles", "10.5"),
        ("3½ years", "3.5"),
        ("a hundred villages", "100"),
        ("a dozen villages", "12"),
        ("two dozen villages", "24"),
        ("half a dozen villages", "6"),
        ("2.4 crore households", "24000000"),
        ("1.5 lakh crore rupees", "1500000000000"),
        ("three point two million people", "3200000"),
        ("3bn people", "3000000000"),
        ("1.2m people", "1200000"),
        ("1.2m high", "1.2"),
        ("$1.8M", "1800000"),
        ("10 thousand million crowns", "10000000000"),
        ("31.8 ten thousand households", "318000"),
        ("2 ten million grants", "20000000"),
        ("3 ten-storey houses", "3"),
        ("one hundred percent", "100"),
        ("nineteen hundred schools", "1900"),
        ("half an hour", "0.5"),
        ("two-thirds of homes", "66.6667"),
        ("three quarters of homes", "75"),
        ("by a tenth", "10"),
        ("one in four homes", "25"),
        ("3 out of 4 homes", "75"),
        ("27 out of every 100 homes", "27"),
        ("¾ of homes", "75"),
        ("58/100,000", "58"),
    ],
)
def test_number_words(text, value):
    assert read(text) == Decimal(value)
