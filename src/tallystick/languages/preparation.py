"""Preparation: how a language words what only prepares a thing (its budget, the decision on it)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tallystick.languages.language import folder
from tallystick.languages.table import load_table


@dataclass(frozen=True)
class PreparationTable:
    """The table preparation.toml of a language; the comments in the English one say what each key means."""

    things: tuple[str, ...]
    ventures: tuple[str, ...]
    bodies: tuple[str, ...]
    decisions: tuple[str, ...]
    intentions: tuple[str, ...]
    decided: tuple[str, ...]
    making: tuple[str, ...]
    states: tuple[str, ...]
    gap: str
    before: tuple[str, ...]
    venture: str
    fulfilled: str
    trial: str
    behind: tuple[str, ...]
    finished: str
    of_thing: str
    of_head: str


class Preparations:
    """Tells what only prepares from what is there, by one language's table.

    Every pattern that is found names in its group `what` the word that prepares.
    """

    def __init__(self, table: PreparationTable) -> None:
        lists = ("things", "ventures", "bodies", "decisions", "intentions", "decided", "making", "states")
        self._parts = {f"{{{name}}}": "|".join(getattr(table, name)) for name in lists}
        self._parts["{gap}"] = table.gap
        self._before = tuple(map(self._pattern, table.before))
        self._venture = self._pattern(table.venture)
        self._fulfilled = self._pattern(table.fulfilled)
        self._trial = self._pattern(table.trial)
        self._behind = tuple(map(self._pattern, table.behind))
        self._finished = self._pattern(table.finished)
        self._of_thing = self._pattern(table.of_thing)
        self._of_head = self._pattern(table.of_head)

    def _pattern(self, frame: str) -> re.Pattern[str]:
        for name, words in self._parts.items():
            frame = frame.replace(name, words)
        return re.compile(frame, re.IGNORECASE)

    def around(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """What says of the words `start:end` of `text`, a figure mostly, that it is only prepared."""
        before, behind = text[:start], text[end:]
        yield from (found for pattern in self._before if (found := pattern.search(before)))
        venture = self._venture.search(before)
        if venture and (self._trial.search(venture.group()) or not self._fulfilled.search(behind)):
            yield venture
        if not self._finished.search(text):
            yield from (found for pattern in self._behind if (found := pattern.search(behind)))

    def of_things(self, text: str) -> Iterator[re.Match[str]]:
        """What may stand before a thing to be made and only prepare it; the thing begins where the match ends."""
        return self._of_thing.finditer(text)

    def of_heads(self, text: str) -> Iterator[re.Match[str]]:
        """Whatever noun may stand before the head of a thing and be something for it; the head begins at the end."""
        return self._of_head.finditer(text)


@cache
def preparations_of(language: str) -> Preparations:
    """The Preparations of a language code. Raises DataError when it has no tables or they are wrong."""
    return Preparations(load_table(PreparationTable, folder(language), "preparation"))
