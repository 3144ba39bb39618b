"""Accounts: how a language words what was done, as compiled patterns."""

import re
from dataclasses import dataclass
from functools import cache

from tallystick.languages.language import folder
from tallystick.languages.table import load_table


@dataclass(frozen=True)
class AccountTable:
    """The table evidence.toml of a language; the comments in the English one say what each key means."""

    whole: str
    reached: str
    hedged: str
    done: str
    begun: str
    finishing: str
    starting: str
    part: str
    of_them: str
    them_first: str
    separators: tuple[str, ...]
    of: str
    share: str
    among: str
    persons: tuple[str, ...]
    whole_first: str
    part_next: str
    definite: str
    of_which: str
    compared: str
    compared_later: str
    all_but: str
    occasions: str
    by_number: str
    average: str
    difference: str
    short_period: str
    few_places: str
    each: str
    paper_on: str
    for_it: str
    removed: str
    unreal: str
    ahead: str
    exception: str
    denied: str
    lacking: str
    adding: str
    terms: str
    structural: str
    input: str
    output: str
    ages: dict[str, str]
    limits: dict[str, tuple[str, ...]]


class Accounts:
    """The patterns of AccountTable, compiled."""

    def __init__(self, table: AccountTable) -> None:
        self.whole = _pattern(table.whole)
        self.reached = _pattern(table.reached)
        self.hedged = _pattern(table.hedged)
        self.done = _pattern(table.done)
        self.begun = _pattern(table.begun)
        self.finishing = _pattern(table.finishing)
        self.starting = _pattern(table.starting)
        self.part = _pattern(table.part)
        self.of_them = _pattern(table.of_them)
        self.them_first = _pattern(table.them_first)
        self.separators = table.separators
        self.of = _pattern(table.of)
        self.share = _pattern(table.share)
        self.among = _pattern(table.among)
        self.persons = table.persons
        self.whole_first = _pattern(table.whole_first)
        self.part_next = _pattern(table.part_next)
        self.definite = _pattern(table.definite)
        self.of_which = _pattern(table.of_which)
        self.compared = _pattern(table.compared)
        self.compared_later = _pattern(table.compared_later)
        self.all_but = _pattern(table.all_but)
        self.occasions = _pattern(table.occasions)
        self.by_number = _pattern(table.by_number)
        self.average = _pattern(table.average)
        self.difference = _pattern(table.difference)
        self.short_period = _pattern(table.short_period)
        self.each = _pattern(table.each)
        self.few_places = _pattern(table.few_places)
        self.paper_on = _pattern(table.paper_on)
        self.for_it = _pattern(table.for_it)
        self.removed = _pattern(table.removed)
        self.unreal = _pattern(table.unreal)
        self.ahead = _pattern(table.ahead)
        self.exception = _pattern(table.exception)
        self.denied = _pattern(table.denied)
        self.lacking = _pattern(table.lacking)
        self.adding = _pattern(table.adding)
        self.terms = _pattern(table.terms)
        self.structural = _pattern(table.structural)
        self.input = _pattern(table.input)
        self.output = _pattern(table.output)
        self._ages = [(_pattern(joined), apart) for joined, apart in table.ages.items()]
        self._limits = {
            name: _pattern(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")
            for name, words in table.limits.items()
        }

    def with_ages(self, text: str) -> str:
        """`text` with its ages spelt out ("under-25s": people under 25 years old)."""
        for words, spelt in self._ages:
            text = words.sub(spelt, text)
        return text

    def limits(self, text: str) -> tuple[str, ...]:
        """The names of the limits on place or people that `text` speaks of, in the order of the table."""
        return tuple(name for name, pattern in self._limits.items() if pattern.search(text))


@cache
def accounts_of(language: str) -> Accounts:
    """The Accounts of a language code. Raises DataError when it has no tables or they are wrong."""
    return Accounts(load_table(AccountTable, folder(language), "evidence"))


def _pattern(value: str) -> re.Pattern[str]:
    return re.compile(value, re.IGNORECASE)
