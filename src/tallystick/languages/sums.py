"""Sums: the words that tie one figure to another."""

import re
from dataclasses import dataclass
from functools import cache

from tallystick.languages.language import folder
from tallystick.languages.table import load_table


@dataclass(frozen=True)
class SumWords:
    """The table sums.toml of a language; the comments in the English one say what each key means."""

    change_cue: re.Pattern[str]
    change_from: re.Pattern[str]
    other_period: re.Pattern[str]
    same_measure: re.Pattern[str]
    than_base: re.Pattern[str]
    goes_on: re.Pattern[str]
    yearly: re.Pattern[str]
    average: re.Pattern[str]
    over_years: re.Pattern[str]
    total_before: re.Pattern[str]
    total_behind: re.Pattern[str]
    sum_before: re.Pattern[str]
    sum_behind: re.Pattern[str]
    sum_cue: re.Pattern[str]
    total_cue: re.Pattern[str]
    not_added: re.Pattern[str]
    of_these: re.Pattern[str]
    some_of: re.Pattern[str]
    whole_list: re.Pattern[str]
    list_opens: re.Pattern[str]
    list_link: re.Pattern[str]
    year_link: re.Pattern[str]
    bracket_link: re.Pattern[str]
    whole_opens: re.Pattern[str]
    rest: re.Pattern[str]
    share_cue: re.Pattern[str]
    of_whole: re.Pattern[str]
    split_cue: re.Pattern[str]
    spent: re.Pattern[str]
    is_item: re.Pattern[str]
    item_noun: re.Pattern[str]
    opposites: tuple[re.Pattern[str], ...]
    group_before: tuple[re.Pattern[str], ...]
    group_behind: re.Pattern[str]
    next_group_before: re.Pattern[str]
    group_ends: re.Pattern[str]
    next_group_behind: re.Pattern[str]
    part_noun: re.Pattern[str]
    of_group: re.Pattern[str]
    may_exceed: re.Pattern[str]


@cache
def sum_words_of(language: str) -> SumWords:
    """The SumWords of a language code. Raises DataError when it has no tables or they are wrong."""
    return load_table(SumWords, folder(language), "sums")
