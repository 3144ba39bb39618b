"""Whatever the text: nothing is raised, offsets stay inside, and time grows no faster than the text."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tallystick.quantities.read import read_measurements

WORDS = st.sampled_from(
    """by to from in of over under not more than no less at least 5 1,000 2020 2016-2020 % percent million RMB $
    per for every 10,000 half two a an and or , ; ( ) - – / ' “ ” aged five respectively doubled rose fell up down
    between compared year years ½ 3/4 one hundred dozen point third May 28 No. . ‰ × 年 hour quarter""".split()  # noqa: SIM905
)
HOSTILE = {
    "digits": "7" * 100_000,
    "commas": "1," * 50_000,
    "grouped": "111," * 25_000 + "1",
    "dots": "1." * 50_000,
    "spaced": "1 " * 50_000,
    "slashes": "1/" * 50_000,
    "hyphens": "1-" * 50_000,
    "words": "two " * 25_000,
    "hundreds": "hundred and " * 8_000,
    "bounds": "no more than " * 8_000,
    "years": "2016 to " * 12_000,
    "quotes": "“two " * 20_000,
    "lists": "5 percent and " * 7_000,
    "per": "per 1,000 " * 10_000,
    "respectively": "5 and 6 respectively " * 5_000,
    "brackets": "(5 " * 30_000,
    "carriers": "not be " * 14_000 + "over 5",
    "dated": "5 in 2019, " * 9_000,
    "attached": "5 people are for every 1,000 x and " * 3_000,
    "from": "rose from 5 to 6, " * 5_000,
}


def assert_offsets(text):
    last = -1
    for item in read_measurements(text):
        assert 0 <= item.start <= item.number_start < item.number_end <= item.end <= len(text)
        assert item.number_start >= last
        last = item.number_start


@given(st.text())
@example("\u2155\u0663")
@example("5" + "\u0301" * 50)
@example("1²³")
def test_any_text_is_read_without_an_error(text):
    assert_offsets(text)


@given(st.lists(WORDS, max_size=40), st.sampled_from([" ", ""]))
def test_any_words_are_read_without_an_error(words, joint):
    assert_offsets(joint.join(words))


@given(st.lists(WORDS, max_size=25))
def test_reading_twice_gives_the_same(words):
    text = " ".join(words)
    assert read_measurements(text) == read_measurements(text)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_of_100_kb_is_read_in_seconds(text):
    begin = time.process_time()
    assert_offsets(text)
    assert time.process_time() - begin < 8
