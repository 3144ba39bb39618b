"""Findings: the words that give away what a careful reader would object to, as compiled patterns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tallystick.errors import DataError
from tallystick.languages.language import folder
from tallystick.languages.mood import any_of
from tallystick.languages.table import load_table

_LONGEST = 20
"""Years; a longer span is history, not a plan."""


@dataclass(frozen=True)
class FindingTable:
    """The table findings.toml of a language; the comments in the English one say what each key means."""

    plan_done: tuple[str, ...]
    not_claimed: str
    plan_items: str
    status_done: str
    hedged_end: tuple[str, ...]
    aside: str
    end: str
    as_pilot: str
    behind: str
    lesser: dict[str, str]
    exceeded: dict[str, str]
    pronoun: str
    narrowed: tuple[str, ...]
    place: str
    everywhere: str
    left_out: str
    own_reached: str
    own_target: tuple[str, ...]
    stated: str
    same_time: str
    lasting: str
    earlier_plan: str
    plan_period: str
    thing: str
    assigned: str
    dated: str


class FindingWords:
    """The patterns of FindingTable, compiled."""

    def __init__(self, table: FindingTable) -> None:
        self.plan_done = any_of(table.plan_done)
        self.not_claimed = _pattern(table.not_claimed)
        self.plan_items = _pattern(table.plan_items)
        self.status_done = _pattern(table.status_done)
        self.hedged_end = any_of(table.hedged_end)
        self.aside = _pattern(table.aside)
        self.end = _pattern(table.end)
        self.as_pilot = _pattern(table.as_pilot)
        self.behind = _pattern(table.behind)
        self.lesser = {stage: _pattern(words) for stage, words in table.lesser.items()}
        self.pronoun = _pattern(table.pronoun)
        self.exceeded = {share: _pattern(words) for share, words in table.exceeded.items()}
        self.narrowed = any_of(table.narrowed)
        self.place = _grouped("place", re.compile(table.place), "place")
        self.everywhere = _pattern(table.everywhere)
        self.left_out = _pattern(table.left_out)
        self.own_reached = _pattern(table.own_reached)
        self.own_targets = tuple(_grouped("own_target", _pattern(each), "what") for each in table.own_target)
        self.stated = _pattern(table.stated)
        self.same_time = _pattern(table.same_time)
        self.lasting = _pattern(table.lasting)
        self._earlier_plan = _pattern(table.earlier_plan)
        self._plan_period = _grouped("plan_period", _pattern(table.plan_period), "start", "end")
        self.thing = _pattern(table.thing)
        self.assigned = _pattern(table.assigned)
        self.dated = _pattern(table.dated)

    def is_of_plan(self, text: str) -> bool:
        """Whether a text outside all articles speaks of the plan, and of no earlier one."""
        return bool(self.plan_items.search(text)) and not self._earlier_plan.search(text)

    def periods(self, text: str) -> Iterator[tuple[int, int]]:
        """The spans of years that a text prints and a plan may run, each its first and its last year."""
        for found in self._plan_period.finditer(text):
            start, end = int(found["start"]), int(found["end"])
            if 0 < end - start <= _LONGEST:
                yield start, end


@cache
def finding_words_of(language: str) -> FindingWords:
    """The FindingWords of a language code. Raises DataError when it has no tables or they are wrong."""
    return FindingWords(load_table(FindingTable, folder(language), "findings"))


def _pattern(value: str) -> re.Pattern[str]:
    return re.compile(value, re.IGNORECASE)


def _grouped(key: str, pattern: re.Pattern[str], *names: str) -> re.Pattern[str]:
    """The pattern, if it has the groups that are read from it."""
    if missing := [name for name in names if name not in pattern.groupindex]:
        raise DataError(f"findings.toml: {key}: the pattern {pattern.pattern!r} has no group {missing[0]!r}")
    return pattern
