"""Which of several texts another text is most like."""

from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.extract.likeness import likeness_over, unit

TEXTS = ["Wells shall be dug in villages.", "Clinics shall be opened in villages.", "Goats shall be counted."]

LIKE = {
    "the same words": ("Wells were dug in villages.", 0),
    "one rare word": ("A clinic was painted.", 1),
    "a word of another": ("The goats of two clinics: goats, goats, goats.", 2),
}


@pytest.mark.parametrize(("text", "number"), LIKE.values(), ids=LIKE)
def test_best(text: str, number: int) -> None:
    assert likeness_over(TEXTS, "en").best(text)[0] == number


def test_the_first_of_equals_is_best() -> None:
    assert likeness_over(["Wells are dug.", "Wells are dug."], "en").best("A well was dug.")[0] == 0


def test_nothing_in_common_is_not_alike() -> None:
    assert likeness_over(TEXTS, "en").best("Lighthouses were painted.")[1] == 0


@given(st.lists(st.sampled_from(["well", "clinic", "goat", "unicorn", "village"]), max_size=12))
@settings(max_examples=60, deadline=None)
def test_likeness_is_between_zero_and_one(words: list[str]) -> None:
    assert 0 <= likeness_over(TEXTS, "en").best(" ".join(words))[1] <= 1 + 1e-9


@given(st.lists(st.sampled_from(["well", "clinic", "goat", "unicorn"]), min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_vectors_have_length_one(stems: list[str]) -> None:
    vector = unit(stems, {"well": 0.5, "clinic": 1.5, "goat": 1.0})
    assert isclose(sum(weight * weight for weight in vector.values()), 1)


def test_a_text_is_wholly_like_itself() -> None:
    assert isclose(likeness_over(TEXTS, "en").best(TEXTS[1])[1], 1)
