"""A clean reading says what is stored: no word and no figure more, less or other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.review.reading import reads_as

SAME = {
    "as it stands": ("In 2025, 240 wells were dug.", "In 2025, 240 wells were dug."),
    "over two lines": ("In 2025, 240\nwells were dug.", "In 2025, 240 wells were dug."),
    "a word broken": ("hospital mana-\ngers met", "hospital managers met"),
    "a hyphen kept": ("self-\nreported", "self-reported"),
    "years broken": ("from 2021-\n2025", "from 2021-2025"),
    "a soft hyphen": ("mana\u00adgers met", "managers met"),
    "a ligature": ("the \ufb01rst well", "the first well"),
    "a page between": (
        "the wells were\n\n- 12 -\n\fReport of Ostrania\ndug in May",
        "the wells were dug in May",
    ),
    "a tag": ("see <a href='x'>the register</a> of wells", "see the register of wells"),
    "a link": ("see [the register](https://x.test/a) of wells", "see the register of wells"),
    "emphasis": ("the **first** well", "the first well"),
    "the stop of a label": ("Action 1. Dig wells", "Action 1 Dig wells"),
}

OTHER = {
    "a word left out": ("The target was not met.", "The target was met."),
    "a word put in": ("The target was met.", "The target was not met."),
    "another figure": ("240 wells", "840 wells"),
    "a point lost": ("1.5 percent", "15 percent"),
    "a sign lost": ("a change of -5 percent", "a change of 5 percent"),
    "a bound lost": ("<5 percent", "5 percent"),
    "a percent sign lost": ("5% more", "5 more"),
    "another order": ("more wells than pumps", "more pumps than wells"),
    "the first line left out": ("No more than\n240 wells", "240 wells"),
    "the last line left out": ("240 wells\nwere planned", "240 wells"),
    "nothing": ("240 wells", ""),
    "of nothing": ("", "240 wells"),
}


@pytest.mark.parametrize(("exact", "text"), SAME.values(), ids=SAME)
def test_print_and_markup_may_differ(exact: str, text: str) -> None:
    assert reads_as(exact, text)


@pytest.mark.parametrize(("exact", "text"), OTHER.values(), ids=OTHER)
def test_words_and_figures_may_not(exact: str, text: str) -> None:
    assert not reads_as(exact, text)


WORDS = st.lists(
    st.sampled_from(["wells", "not", "240", "1.5", "dug", "-5", "self-made"]), min_size=1, max_size=8
)


@given(WORDS, st.integers(0, 7))
def test_a_reading_reads_as_itself_and_loses_no_word(words: list[str], position: int) -> None:
    text = " ".join(words)
    assert reads_as(text, text)
    assert reads_as(text.replace(" ", "\n"), text)
    if len(words) > 1:
        without = words[: position % len(words)] + words[position % len(words) + 1 :]
        assert not reads_as(text, " ".join(without))
