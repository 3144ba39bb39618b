"""Numbering: articles are left out, printed twice or out of order, in the plan or in what reports on it.

A gap may be a slip of the printer or an article dropped without a word; a reader should know which.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tallystick.checks.material import Material
from tallystick.checks.report_numbering import in_report, reports_of
from tallystick.checks.wording import listed
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import Article

SEVERITY = Severity.MEDIUM

_LAST = re.compile(r"\d+(?=\D*$)")
_SHOWN = 5

Step = tuple[Article, Article]
"""Two articles of one series that follow each other."""


def numbering(material: Material) -> Iterator[Finding]:
    """A number of the plan's articles is missing between its neighbours, repeats, or stands after a higher one;
    or a report that follows the plan's labels passes over one, repeats one or turns their order round.

    Gaps are left alone where they are the rule, as in a plan that picks from the numbers of another list.
    """
    articles = [each.article for each in material.outline.articles if each.article.label]
    yield from _repeats(articles)
    steps = [(a, b) for a, b in pairwise(articles) if _series(a) == _series(b) and a.label != b.label]
    yield from (_backwards(a, b) for a, b in steps if _order(b) < _order(a))
    yield from _gaps(steps, {_key(article) for article in articles})
    for report in reports_of(material):
        yield from in_report(report, material)


def _repeats(articles: Sequence[Article]) -> Iterator[Finding]:
    counts = Counter(article.label for article in articles)
    for label in (label for label, count in counts.items() if count > 1):
        again = [article for article in articles if article.label == label]
        message = f"{label} is printed {counts[label]} times."
        quotes = tuple(article.quote for article in again)
        yield Finding("numbering", SEVERITY, tuple(a.number for a in again), quotes, message)


def _backwards(before: Article, after: Article) -> Finding:
    message = f"{after.label} stands after {before.label}."
    return Finding("numbering", SEVERITY, (before.number, after.number), (before.quote, after.quote), message)


def _gaps(steps: Sequence[Step], known: set[tuple[str, int]]) -> Iterator[Finding]:
    """The numbers missing between neighbours, if at least two steps in three leave none out."""
    gaps = [
        (before, after, numbers) for before, after in steps if (numbers := _missing(before, after, known))
    ]
    if len(gaps) * 3 > len(steps):
        return
    for before, after, numbers in gaps:
        left_out = listed([str(number) for number in numbers[:_SHOWN]])
        verb = "is" if len(numbers) == 1 else "are"
        message = f"Between {before.label} and {after.label}, {left_out} {verb} left out."
        yield Finding(
            "numbering", SEVERITY, (before.number, after.number), (before.quote, after.quote), message
        )


def _missing(before: Article, after: Article, known: set[tuple[str, int]]) -> list[int]:
    between = range(_order(before) + 1, _order(after))
    return [number for number in between if (_series(before), number) not in known]


def _key(article: Article) -> tuple[str, int]:
    return _series(article), _order(article)


def _series(article: Article) -> str:
    """What an article's label shares with those it is counted with: "Action ", "Goal 1."; "" without digits."""
    found = _LAST.search(article.label)
    return article.label[: found.start()] if found else ""


def _order(article: Article) -> int:
    """The last number of a label, 0 where it has none."""
    found = _LAST.search(article.label)
    return int(found.group()) if found else 0
