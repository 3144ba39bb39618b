"""Mood: whether a sentence speaks for the plan (what shall be done) or for a report (what was done)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tallystick.languages.language import folder
from tallystick.languages.table import load_table


class Mood(StrEnum):
    """Who speaks in a sentence; `open` where its form does not tell."""

    PLAN = "plan"
    REPORT = "report"
    OPEN = "open"


@dataclass(frozen=True)
class MoodTable:
    """The table mood.toml of a language: regular expressions by what they are signs of."""

    plan: tuple[str, ...]
    task: tuple[str, ...]
    report: tuple[str, ...]
    gap: tuple[str, ...]
    asks: tuple[str, ...]
    tells: tuple[str, ...]


class Moods:
    """Tells the mood of sentences by one language's table."""

    def __init__(self, table: MoodTable) -> None:
        self._plan = any_of(table.plan)
        self._task = any_of(table.task)
        self._report = any_of(table.report)
        self._gap = any_of(table.gap)
        self._asks = any_of(table.asks)
        self._tells = any_of(table.tells)

    def mood(self, sentence: str) -> Mood:
        """The mood of one sentence: the sign that stands first decides."""
        task = self._task.match(sentence.strip(" “\"'•-"))
        plan, report = self._plan.search(sentence), self._report.search(sentence)
        if plan and (not report or plan.start() < report.start()):
            return Mood.PLAN
        if report:
            return Mood.REPORT
        return Mood.PLAN if task else Mood.OPEN

    def is_task(self, sentence: str) -> bool:
        """Whether a sentence begins as a task ("Ensuring ...", "Reduce ...")."""
        return bool(self._task.match(sentence))

    def asking(self, sentence: str) -> re.Match[str] | None:
        """The words by which a sentence of a plan says, anywhere in it, what shall be done, or begins as a task."""
        return self._task.match(sentence) or self._plan.search(sentence) or self._asks.search(sentence)

    def telling(self, sentence: str) -> re.Match[str] | None:
        """The first words by which a sentence tells what was done, or what there is now."""
        found = [each for each in (self._report.search(sentence), self._tells.search(sentence)) if each]
        return min(found, key=re.Match.start, default=None)

    def admits_gap(self, sentence: str) -> bool:
        """Whether a sentence admits that something has not been done, or not enough."""
        return bool(self._gap.search(sentence))


def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern that matches where any of `patterns` does, without regard to case."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


@cache
def moods_of(language: str) -> Moods:
    """The Moods of a language code. Raises DataError when it has no tables or they are wrong."""
    return Moods(load_table(MoodTable, folder(language), "mood"))
