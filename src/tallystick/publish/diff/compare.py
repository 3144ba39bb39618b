"""Two evaluations -> their Difference."""

from collections.abc import Iterable, Iterator

from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.finding import Finding
from tallystick.model.quote import Quote
from tallystick.publish.diff.difference import Difference, DocumentPair, Fate, Pair, Step
from tallystick.publish.diff.fate import steps
from tallystick.publish.diff.pairing import pairs, same_words


def compare(before: Evaluation, after: Evaluation) -> Difference:
    """What changed from `before` to `after`: two evaluations of one plan, or of two plans."""
    return Difference(
        before,
        after,
        documents=tuple(_documents(before.documents, after.documents)),
        pairs=tuple(_pair(*each) for each in pairs(before.assessments, after.assessments)),
        found=tuple(_only(after.findings, before.findings)),
        gone=tuple(_only(before.findings, after.findings)),
    )


def _documents(before: Iterable[Source], after: Iterable[Source]) -> Iterator[DocumentPair]:
    """Documents with the same text are the same; then those with the same short name."""
    left = list(before)
    for source in after:
        same = next((old for old in left if old.sha256 == source.sha256), None)
        named = same or next((old for old in left if old.id == source.id), None)
        if named:
            left.remove(named)
        yield DocumentPair(named, source)
    yield from (DocumentPair(old, None) for old in left)


def _pair(before: Assessment | None, after: Assessment | None) -> Pair:
    if before is None or after is None:
        return Pair(before, after, (Step(Fate.NEW if before is None else Fate.DROPPED),))
    found = steps(before.commitment, after.commitment, same_words(before, after))
    return Pair(before, after, found, tuple(_more(after, before)), tuple(_more(before, after)))


def _more(one: Assessment, other: Assessment) -> Iterator[Quote]:
    """The quotes of evidence that only `one` has, each once."""
    known = {_plain(item.quote) for item in other.evidence}
    for item in one.evidence:
        if _plain(item.quote) not in known:
            known.add(_plain(item.quote))
            yield item.quote


def _plain(quote: Quote) -> str:
    return " ".join(quote.text.casefold().split())


def _only(one: Iterable[Finding], other: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of `one` that `other` does not have."""
    known = {(finding.check, finding.message) for finding in other}
    return (finding for finding in one if (finding.check, finding.message) not in known)
