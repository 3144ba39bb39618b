"""Numbering: articles are left out, printed twice or out of order, in the plan or in what reports on it.

A gap may be a slip of the printer or an article dropped without a word; a reader should know which.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tallystick.checks.material import Material
from tallystick.model.document import Document, Role
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import Article, ReadArticle

SEVERITY = Severity.MEDIUM

_NUMBERS = re.compile(r"\d+")


def numbering(material: Material) -> Iterator[Finding]:
    """A number of the plan's articles is missing between its neighbours, repeats, or stands after a higher one;
    or a report that follows the plan's labels passes over one.
    """
    articles = [article.article for article in material.outline.articles]
    yield from _repeats(articles)
    yield from _steps(articles)
    yield from _passed_over(material)


def _repeats(articles: Sequence[Article]) -> Iterator[Finding]:
    counts = Counter(article.label for article in articles)
    for label in (label for label, count in counts.items() if count > 1):
        again = [article for article in articles if article.label == label]
        message = f"{label} is printed {counts[label]} times."
        quotes = tuple(article.quote for article in again)
        yield Finding("numbering", SEVERITY, tuple(a.number for a in again), quotes, message)


def _steps(articles: Sequence[Article]) -> Iterator[Finding]:
    known = {_order(article) for article in articles}
    for before, after in pairwise(articles):
        one, two = _order(before), _order(after)
        if not one or len(one) != len(two) or one[:-1] != two[:-1] or before.label == after.label:
            continue
        missing = [n for n in range(one[-1] + 1, two[-1]) if (*one[:-1], n) not in known]
        if two < one:
            message = f"{after.label} stands after {before.label}."
        elif missing:
            numbers = ", ".join(".".join(map(str, (*one[:-1], n))) for n in missing[:5])
            message = f"Between {before.label} and {after.label}, {numbers} left out."
        else:
            continue
        yield Finding(
            "numbering", SEVERITY, (before.number, after.number), (before.quote, after.quote), message
        )


def _order(article: Article) -> tuple[int, ...]:
    """The printed number as integers; () where it has none in digits."""
    return tuple(int(digits) for digits in _NUMBERS.findall(article.label))


def _passed_over(material: Material) -> Iterator[Finding]:
    """The articles whose label a report leaves out between those of their neighbours."""
    articles = material.outline.articles
    for report in _reports(articles):
        printed = _printed(report, [article.article.label for article in articles])
        for at in range(1, len(articles) - 1):
            if printed[at] or articles[at].report or not printed[at - 1]:
                continue
            following = next((i for i in range(at + 1, len(articles)) if printed[i]), None)
            if following is not None:
                yield _gap(material, articles, (at, following))


def _gap(material: Material, articles: Sequence[ReadArticle], at: tuple[int, int]) -> Finding:
    missing = [article.article for article in articles[at[0] : at[1]]]
    before, after = articles[at[0] - 1].article, articles[at[1]].article
    names = ", ".join(article.label for article in missing)
    message = f"The report passes from {before.label} to {after.label} and leaves out {names}."
    quotes = tuple(article.quote for article in missing)
    return Finding("numbering", SEVERITY, tuple(article.number for article in missing), quotes, message)


def _reports(articles: Sequence[ReadArticle]) -> tuple[Document, ...]:
    """The reports that are documents of their own, in order."""
    found = {s.document.id: s.document for article in articles for s in article.report}
    return tuple(document for document in found.values() if document.role is Role.REPORT)


def _printed(report: Document, labels: Sequence[str]) -> list[bool]:
    """Which of the labels a report prints at the beginning of a block."""
    lengths = sorted({len(label) for label in labels})
    starts = {b.text[:length] for b in report.blocks for length in lengths if _ends_at(b.text, length)}
    return [label in starts for label in labels]


def _ends_at(text: str, length: int) -> bool:
    """Whether a label of this length could end here: no letter or digit follows, nor a stop and a digit."""
    following = text[length : length + 2]
    return not following[:1].isalnum() and not (following[:1] == "." and following[1:].isdigit())
