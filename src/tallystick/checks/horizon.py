"""Horizon: the last year of a plan, as its title and headings print it, or else as it speaks of itself."""

from collections import Counter
from collections.abc import Iterable, Iterator

from tallystick.languages.findings import FindingWords

_LONGEST = 20
"""Years; a longer span is history, not a plan."""


def last_year(titles: Iterable[str], texts: Iterable[str], words: FindingWords) -> int | None:
    """The end of the first span of years that a title, a heading or what speaks of the plan prints, else of the span
    printed most in `texts`.
    """
    for title in titles:
        for end in _ends(title, words):
            return end
    counts = Counter(end for text in texts for end in _ends(text, words))
    return counts.most_common(1)[0][0] if counts else None


def is_of_plan(text: str, words: FindingWords) -> bool:
    """Whether a sentence outside all articles speaks of the plan, and of no earlier one."""
    return bool(words.plan_items.search(text)) and not words.earlier_plan.search(text)


def _ends(text: str, words: FindingWords) -> Iterator[int]:
    for found in words.plan_period.finditer(text):
        start, end = int(found["start"]), int(found["end"])
        if 0 < end - start <= _LONGEST:
            yield end
