"""Topic stems: different forms of a word meet, fillers and stop words do not count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.languages.words import words_of

WORDS = words_of("en")

PAIRS = [
    ("training of nurses", "trained 5,000 nurses"),
    ("the mortality rate of pregnant and lying-in women", "maternal mortality rate"),
    ("chairpersons of village councils", "heads of village councils"),
    ("optical fibre", "optical fiber"),
    ("policies", "policy"),
    ("persons with disabilities", "disabled people"),
    ("neonatal mortality", "deaths in the first 28 days of life"),
    ("cervical screening", "smear tests"),
    ("early school leavers", "dropped out of school"),
    ("smoking", "smokers"),
    ("loans to firms", "credit to companies"),
]


@pytest.mark.parametrize(("left", "right"), PAIRS, ids=[pair[0] for pair in PAIRS])
def test_two_ways_of_naming_one_topic_meet(left: str, right: str) -> None:
    assert set(WORDS.topic(left)) == set(WORDS.topic(right))


def test_a_station_is_no_state() -> None:
    assert set(WORDS.topic("stations")) & set(WORDS.topic("state")) == set()
    assert WORDS.weighty("railway stations") == ("railway", "station")


def test_fillers_of_official_prose_are_not_weighty() -> None:
    assert WORDS.weighty("Efforts shall be made to further strengthen the system of rural libraries") == (
        "rural",
        "library",
    )


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20))
def test_a_stem_is_never_empty(word: str) -> None:
    assert WORDS.stem(word)


@given(st.text(max_size=200))
def test_any_text_has_a_topic(text: str) -> None:
    assert all(isinstance(stem, str) and stem for stem in WORDS.topic(text))
