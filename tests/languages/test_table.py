"""A table of patterns is compiled when it is read, and what is no pattern is refused by file and key."""

import re
from dataclasses import dataclass

import pytest

from tallystick.errors import DataError
from tallystick.languages.sums import sum_words_of
from tallystick.languages.table import read_table


@dataclass(frozen=True)
class Kind:
    one: re.Pattern[str]
    more: tuple[re.Pattern[str], ...]


def test_patterns_are_compiled_without_regard_to_case() -> None:
    table = read_table(Kind, {"one": "rose", "more": ["fell", "sank"]}, "words.toml")
    assert table.one.search("It ROSE") and table.more[1].search("it Sank")


def test_what_is_no_pattern_is_refused() -> None:
    with pytest.raises(DataError, match=r"words.toml: more: '\(fell' is no regular expression"):
        read_table(Kind, {"one": "rose", "more": ["(fell"]}, "words.toml")


def test_english_ties_figures() -> None:
    assert sum_words_of("en").change_cue.search("an increase of")


def test_a_list_of_patterns_matches_where_any_does() -> None:
    words = read_table(Kind, {"one": ["a|b", "c$"], "more": []}, "words.toml")
    assert [bool(words.one.fullmatch(text)) for text in ("A", "b", "c", "bc")] == [True, True, True, False]
    with pytest.raises(DataError, match=r"words.toml: one: expected str, got 1"):
        read_table(Kind, {"one": ["a", 1], "more": []}, "words.toml")
