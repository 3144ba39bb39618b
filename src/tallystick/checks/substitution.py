"""Substitution: the plan promises an end, and the report answers with a stage that comes before it.

Started is not completed, enrolled is not trained, credit approved is not credit paid out.
"""

from collections.abc import Iterator

from tallystick.checks.material import Judged, Material
from tallystick.checks.wording import shortened
from tallystick.languages.accounts import accounts_of
from tallystick.languages.findings import FindingWords
from tallystick.languages.mood import moods_of
from tallystick.model.case import Answer
from tallystick.model.commitment import Kind
from tallystick.model.finding import Finding, Severity
from tallystick.model.quote import Quote
from tallystick.model.verdict import Verdict

SEVERITY = Severity.MEDIUM

ON_TOPIC = 0.34
"""The share of its topic that a commitment's answer must name."""

_SETTLED = (Verdict.PENDING, Verdict.DONE)
_DRAFTED = "drafted"


def substitution(material: Material) -> Iterator[Finding]:
    """The best answer to a commitment speaks of what was begun, drafted, piloted, planned, promised or entered.

    Silent where the commitment asks for no more than that, and where the same words say that it was done.
    """
    seen: set[tuple[str, Quote]] = set()
    for judged in material.judged:
        commitment = judged.assessment.commitment
        if commitment.kind is Kind.EFFORT or judged.assessment.verdict in _SETTLED:
            continue
        for answer in judged.best(ON_TOPIC):
            stage, key = _stage(judged, answer, material.words), (commitment.article, answer.evidence.quote)
            if stage is not None and key not in seen:
                seen.add(key)
                yield _finding(judged, answer, stage)


def _finding(judged: Judged, answer: Answer, stage: str) -> Finding:
    commitment = judged.assessment.commitment
    said, told = shortened(commitment.quote.text), shortened(answer.statement.text)
    message = f"The plan says “{said}”; the report answers with what was only “{stage}”: “{told}”."
    quotes = (commitment.quote, answer.evidence.quote)
    return Finding("substitution", SEVERITY, (commitment.article,), quotes, message)


def _stage(judged: Judged, answer: Answer, words: FindingWords) -> str | None:
    """The words of a lesser stage in an answer to a clause that promises an end."""
    clause, said = judged.case.clause, _said(answer)
    if not words.end.search(clause) or any(stage.search(clause) for stage in words.lesser.values()):
        return None
    language = judged.case.language
    done = accounts_of(language).done.search(said) and not moods_of(language).admits_gap(said)
    for name, pattern in words.lesser.items():
        found = pattern.search(said)
        if found and (name == _DRAFTED or not done):
            return found.group()
    return None


def _said(answer: Answer) -> str:
    """The words that speak of an answer's figure: its clause, or the rest of it too where no other figure stands."""
    sentence = answer.statement.sentence.text
    rest = sentence[answer.statement.end :].partition(";")[0]
    return answer.statement.text + ("" if any(letter.isdigit() for letter in rest) else rest)
