"""Undertakings: how a language words what a plan undertakes, as compiled patterns."""

import re
from dataclasses import dataclass, fields
from functools import cache

from tallystick.languages.language import folder
from tallystick.languages.mood import any_of
from tallystick.languages.table import load_table


@dataclass(frozen=True)
class UndertakingTable:
    """The table commitments.toml of a language; the comments in the English one say what each key means."""

    boundary: tuple[str, ...]
    boundary_modal: str
    repeats: str
    opening: tuple[str, ...]
    inner: str
    modal: str
    ceiling: str
    hold: str
    deadline: str
    nobody: str
    nobody_ends: str
    joined_whole: str
    joined_verb: str
    goes_on: str
    of_whole: str
    by: str
    scope: str
    article: str
    share: str
    item: str
    starts: str
    qualifier_before: str
    defines_before: str
    qualifier_after: str
    total: str
    every: str
    reach: str
    none: str
    finish: str
    abolish: str
    countable: str
    making: str
    making_noun: str
    paper: str
    law: str
    carrying: str
    carried: str
    finishing: str
    one: str
    thing: str
    purpose: str
    describes: str
    relative: str
    joint: str
    open_ended: str
    list_separator: str
    conjunction: str
    among: str
    measure_noun: str
    both: str
    plural_measure: str


@dataclass(frozen=True)
class Undertakings:
    """The patterns of UndertakingTable, compiled; `thing` keeps case, for it tells names from words."""

    boundary: re.Pattern[str]
    boundary_modal: re.Pattern[str]
    repeats: re.Pattern[str]
    opening: re.Pattern[str]
    inner: re.Pattern[str]
    modal: re.Pattern[str]
    ceiling: re.Pattern[str]
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
    table = load_table(UndertakingTable, folder(language), "commitments")
    return Undertakings(**{field.name: _pattern(getattr(table, field.name)) for field in fields(table)})


def _pattern(value: str | tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(value, re.IGNORECASE) if isinstance(value, str) else any_of(value)
