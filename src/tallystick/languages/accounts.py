"""Accounts: how a language words what was done, as compiled patterns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from tallystick.languages.language import folder
from tallystick.languages.table import load_table


@dataclass(frozen=True)
class Accounts:
    """The table evidence.toml of a language; the comments in the English one say what each key means."""

    whole: re.Pattern[str]
    reached: re.Pattern[str]
    hedged: re.Pattern[str]
    done: re.Pattern[str]
    begun: re.Pattern[str]
    starting: re.Pattern[str]
    part: re.Pattern[str]
    of_them: re.Pattern[str]
    them_first: re.Pattern[str]
    carries_on: re.Pattern[str]
    separators: tuple[str, ...]
    plural: str
    listed: str
    of: re.Pattern[str]
    share: re.Pattern[str]
    among: re.Pattern[str]
    persons: tuple[str, ...]
    whole_first: re.Pattern[str]
    part_next: re.Pattern[str]
    definite: re.Pattern[str]
    of_which: re.Pattern[str]
    compared: re.Pattern[str]
    compared_later: re.Pattern[str]
    all_but: re.Pattern[str]
    occasions: re.Pattern[str]
    by_number: re.Pattern[str]
    average: re.Pattern[str]
    difference: re.Pattern[str]
    short_period: re.Pattern[str]
    few_places: re.Pattern[str]
    another_clause: re.Pattern[str]
    each: re.Pattern[str]
    paper_on: re.Pattern[str]
    for_it: re.Pattern[str]
    removed: re.Pattern[str]
    unreal: re.Pattern[str]
    ahead: re.Pattern[str]
    exception: re.Pattern[str]
    denied: re.Pattern[str]
    lacking: re.Pattern[str]
    adding: re.Pattern[str]
    terms: re.Pattern[str]
    structural: re.Pattern[str]
    output: re.Pattern[str]
    ages: dict[str, str]
    limited: dict[str, re.Pattern[str]]

    def mention_of(self, labels: Iterable[str]) -> re.Pattern[str]:
        """What names articles by their `labels`: "Action 3" one, and only the plural several ("Actions 3, 5 and 7")."""
        called = f"(?:{'|'.join(map(re.escape, sorted(labels)))})"
        number = r"\d(?:[\w.]*\w)?"
        return re.compile(rf"\b{called}(?:{self.plural}\s+{number}(?:{self.listed}{number})*|\s+{number})")

    def with_ages(self, text: str) -> str:
        """`text` with its ages spelt out ("under-25s": people under 25 years old)."""
        for joined, spelt in self.ages.items():
            text = re.sub(joined, spelt, text, flags=re.IGNORECASE)
        return text

    def limits(self, text: str) -> tuple[str, ...]:
        """The names of the limits on place or people that `text` speaks of, in the order of the table."""
        return tuple(name for name, pattern in self.limited.items() if pattern.search(text))


@cache
def accounts_of(language: str) -> Accounts:
    """The Accounts of a language code. Raises DataError when it has no tables or they are wrong."""
    return load_table(Accounts, folder(language), "evidence")
