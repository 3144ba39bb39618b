"""Report numbering: whether a report that follows the labels of the plan passes over one, repeats or reorders them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tallystick.checks.material import Material
from tallystick.model.document import Block, BlockKind, Document, Role
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import ReadArticle
from tallystick.model.quote import Quote, quote_passage

SEVERITY = Severity.MEDIUM

_STOPS = ":.–—-"
_FEW = 2
"""One label in so many may repeat, or stand out of order; a report that does more follows another order."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A label that a report prints over what it says: the place of its article in the plan, and the block."""

    at: int
    block: Block


def reports_of(material: Material) -> tuple[Document, ...]:
    """The reports that are documents of their own, in order."""
    found = {s.document.id: s.document for article in material.outline.articles for s in article.report}
    return tuple(document for document in found.values() if document.role is Role.REPORT)


def in_report(report: Document, material: Material) -> Iterator[Finding]:
    """The labels that a report repeats, prints out of order, or leaves out between their neighbours."""
    articles = material.outline.articles
    labels = [article.article.label for article in articles]
    heads = list(_heads(report, labels))
    yield from _repeats(report, heads, articles)
    yield from _backwards(report, heads, articles)
    yield from _passed_over(report, labels, material)


def _repeats(
    report: Document, heads: Sequence[_Printed], articles: Sequence[ReadArticle]
) -> Iterator[Finding]:
    counts = Counter(head.at for head in heads)
    again = [at for at, count in counts.items() if count > 1]
    if len(again) * _FEW > len(counts):
        return
    for at in again:
        article = articles[at].article
        message = f"The report prints {article.label} {counts[at]} times."
        quotes = tuple(_quote(report, head.block) for head in heads if head.at == at)
        yield Finding("numbering", SEVERITY, (article.number,), quotes, message)


def _backwards(
    report: Document, heads: Sequence[_Printed], articles: Sequence[ReadArticle]
) -> Iterator[Finding]:
    steps = [(one, other) for one, other in pairwise(heads) if other.at < one.at]
    if len(steps) * _FEW > len(heads) or len({head.at for head in heads}) * _FEW <= len(heads):
        return
    for one, other in steps:
        before, after = articles[one.at].article, articles[other.at].article
        message = f"In the report {after.label} stands after {before.label}."
        quotes = (_quote(report, one.block), _quote(report, other.block))
        yield Finding("numbering", SEVERITY, (before.number, after.number), quotes, message)


def _heads(report: Document, labels: Sequence[str]) -> Iterator[_Printed]:
    """The labels that head a part of a report, in order; those that the plan prints more than once left out."""
    counts = Counter(labels)
    known = {label: at for at, label in enumerate(labels) if label and counts[label] == 1}
    lengths = sorted({len(label) for label in known}, reverse=True)
    for block in report.blocks:
        found = next(
            (length for length in lengths if block.text[:length] in known and _heads_at(block, length)), 0
        )
        if found and block.passages:
            yield _Printed(known[block.text[:found]], block)


def _heads_at(block: Block, length: int) -> bool:
    """Whether a label of this length heads a block: nothing follows, or a stop, or the block is a heading."""
    rest = block.text[length:].strip()
    return _ends_at(block.text, length) and (not rest or rest[0] in _STOPS or block.kind is BlockKind.HEADING)


def _quote(report: Document, block: Block) -> Quote:
    return quote_passage(report, block.passages[0])


def _passed_over(report: Document, labels: Sequence[str], material: Material) -> Iterator[Finding]:
    """The articles whose label a report leaves out between those of their neighbours."""
    articles = material.outline.articles
    printed = _printed(report, labels)
    for at in range(1, len(articles) - 1):
        if printed[at] or articles[at].report or not printed[at - 1]:
            continue
        following = next((i for i in range(at + 1, len(articles)) if printed[i]), None)
        if following is not None:
            yield _gap(articles, (at, following))


def _gap(articles: Sequence[ReadArticle], at: tuple[int, int]) -> Finding:
    missing = [article.article for article in articles[at[0] : at[1]]]
    before, after = articles[at[0] - 1].article, articles[at[1]].article
    names = ", ".join(article.label for article in missing)
    message = f"The report passes from {before.label} to {after.label} and leaves out {names}."
    quotes = tuple(article.quote for article in missing)
    return Finding("numbering", SEVERITY, tuple(article.number for article in missing), quotes, message)


def _printed(report: Document, labels: Sequence[str]) -> list[bool]:
    """Which of the labels a report prints at the beginning of a block."""
    lengths = sorted({len(label) for label in labels})
    starts = {b.text[:length] for b in report.blocks for length in lengths if _ends_at(b.text, length)}
    return [label in starts for label in labels]


def _ends_at(text: str, length: int) -> bool:
    """Whether a label of this length could end here: no letter or digit follows, nor a stop and a digit."""
    following = text[length : length + 2]
    return not following[:1].isalnum() and not (following[:1] == "." and following[1:].isdigit())
