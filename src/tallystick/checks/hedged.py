"""Hedged: completion is said only with a reserve ("basically", "largely"), and a verdict rests on it.

Such words leave open how much is missing, so a reader should ask for the figure.
"""

from collections.abc import Iterator

from tallystick.checks.material import ON_TOPIC, Judged, Material
from tallystick.checks.wording import shortened
from tallystick.languages.accounts import accounts_of
from tallystick.languages.findings import FindingWords
from tallystick.model.case import Answer
from tallystick.model.commitment import Kind
from tallystick.model.finding import Finding, Severity
from tallystick.model.quote import Quote
from tallystick.model.verdict import Verdict

SEVERITY = Severity.MEDIUM

_RESTS = (
    Verdict.MET,
    Verdict.EXCEEDED,
    Verdict.DONE,
    Verdict.IN_PROGRESS,
    Verdict.NOT_COMPARABLE,
    Verdict.OUTCOME_REPORTED,
    Verdict.ACTIVITY_REPORTED,
)


def hedged(material: Material) -> Iterator[Finding]:
    """The words a verdict rests on say that something is basically, largely or provisionally done.

    Silent where the plan itself asks for no more ("basically complete the renovation").
    """
    seen: set[tuple[str, Quote]] = set()
    for judged in material.judged:
        commitment = judged.assessment.commitment
        reserve = _reserve(judged, material.words)
        if reserve is None:
            continue
        words, quote = reserve
        if (commitment.article, quote) in seen:
            continue
        seen.add((commitment.article, quote))
        said = shortened(commitment.quote.text)
        message = f"“{said}” is reported as “{words}”: the reserve leaves open what is missing."
        yield Finding("hedged", SEVERITY, (commitment.article,), (commitment.quote, quote), message)


def _reserve(judged: Judged, words: FindingWords) -> tuple[str, Quote] | None:
    """The hedged words a verdict rests on, and the passage they stand in."""
    answer = judged.deciding
    if answer is None or judged.assessment.verdict not in _RESTS:
        return None
    if judged.case.commitment.kind is Kind.EFFORT and answer.relevance < ON_TOPIC:
        return None  # much is reported of an effort that hardly names it
    found = words.hedged_end.search(answer.statement.text)
    if (
        found is None
        or words.hedged_end.search(judged.case.clause)
        or _is_of_others(judged, answer, found.end())
    ):
        return None
    return found.group(), answer.evidence.quote


def _is_of_others(judged: Judged, answer: Answer, end: int) -> bool:
    """Whether what is hedged is said of other people or places than the commitment's, before the figure comes."""
    measurement, limits = answer.statement.measurement, accounts_of(judged.case.language).limits
    stop = measurement.start - answer.statement.start if measurement else 0
    hedged = limits(answer.statement.text[end : max(stop, end)])
    own = limits(judged.case.clause)
    return bool(hedged and own) and not set(hedged) & set(own)
