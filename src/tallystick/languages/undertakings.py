"""Undertakings: how a language words what a plan undertakes, as compiled patterns."""

import re
from dataclasses import dataclass
from functools import cache

from tallystick.languages.language import folder
from tallystick.languages.table import load_table


@dataclass(frozen=True)
class Undertakings:
    """The table commitments.toml of a language; the comments in the English one say what each key means."""

    boundary: re.Pattern[str]
    boundary_modal: re.Pattern[str]
    repeats: re.Pattern[str]
    opening: re.Pattern[str]
    inner: re.Pattern[str]
    modal: re.Pattern[str]
    ceiling: re.Pattern[str]
    floor: re.Pattern[str]
    hold: re.Pattern[str]
    deadline: re.Pattern[str]
    nobody: re.Pattern[str]
    nobody_ends: re.Pattern[str]
    joined_whole: re.Pattern[str]
    joined_verb: re.Pattern[str]
    goes_on: re.Pattern[str]
    of_whole: re.Pattern[str]
    by: re.Pattern[str]
    scope: re.Pattern[str]
    article: re.Pattern[str]
    share: re.Pattern[str]
    item: re.Pattern[str]
    starts: re.Pattern[str]
    qualifier_before: re.Pattern[str]
    defines_before: re.Pattern[str]
    qualifier_after: re.Pattern[str]
    part_after: re.Pattern[str]
    total: re.Pattern[str]
    every: re.Pattern[str]
    reach: re.Pattern[str]
    none: re.Pattern[str]
    finish: re.Pattern[str]
    abolish: re.Pattern[str]
    countable: re.Pattern[str]
    making: re.Pattern[str]
    making_noun: re.Pattern[str]
    paper: re.Pattern[str]
    law: re.Pattern[str]
    carrying: re.Pattern[str]
    carried: re.Pattern[str]
    finishing: re.Pattern[str]
    one: re.Pattern[str]
    thing: re.Pattern[str]
    purpose: re.Pattern[str]
    describes: re.Pattern[str]
    relative: re.Pattern[str]
    joint: re.Pattern[str]
    open_ended: re.Pattern[str]
    list_separator: re.Pattern[str]
    conjunction: re.Pattern[str]
    among: re.Pattern[str]
    measure_noun: re.Pattern[str]
    both: re.Pattern[str]
    plural_measure: re.Pattern[str]


@cache
def undertakings_of(language: str) -> Undertakings:
    """The Undertakings of a language code. Raises DataError when it has no tables or they are wrong."""
    return load_table(Undertakings, folder(language), "commitments")
