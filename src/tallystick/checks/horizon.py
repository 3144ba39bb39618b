"""Horizon: the last year of a plan, as its title and headings print it, or else as it speaks of itself."""

from collections import Counter
from collections.abc import Iterable

from tallystick.languages.findings import FindingWords


def last_year(titles: Iterable[str], texts: Iterable[str], words: FindingWords) -> int | None:
    """The end of the first span of years that a title, a heading or what speaks of the plan prints, else of the span
    printed most in `texts`.
    """
    for title in titles:
        for _, end in words.periods(title):
            return end
    counts = Counter(end for text in texts for _, end in words.periods(text))
    return counts.most_common(1)[0][0] if counts else None
