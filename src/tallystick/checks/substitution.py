"""Substitution: the plan promises one thing, and the report answers with another, or with a stage before it.

Started is not completed, enrolled is not trained, a pilot is not the whole; a count of clinics is not the share
of clinics, and members of a council are not members of village committees.
"""

import re
from collections.abc import Iterator

from tallystick.checks.material import ON_TOPIC, Judged, Material
from tallystick.checks.other_figure import other_figure
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

_IN_UNIT = 0.25
"""The same where its figure is in the target's unit, and that is money, an area or the like."""

_SHORT = 2
"""Weighty words; a part of a sentence with no more than these leans on the one before it."""

_SETTLED = (Verdict.PENDING, Verdict.DONE)
_DRAFTED, _PILOTED, _PREPARED = "drafted", "piloted", "prepared"


def substitution(material: Material) -> Iterator[Finding]:
    """The best answer to a commitment speaks of what was begun, drafted, piloted, prepared, planned or promised;
    or its figure is of another measure, unit, scope or population than the target. Of an effort, only a pilot for
    what is to be done for all.

    Silent where the commitment asks for no more than that, and where the same words say that it was done.
    """
    seen: set[tuple[str, Quote]] = set()
    for judged in material.judged:
        commitment = judged.assessment.commitment
        if judged.assessment.verdict in _SETTLED:
            continue
        for answer in judged.best(_IN_UNIT if _is_in_rare_unit(judged) else ON_TOPIC):
            key = (commitment.article, answer.evidence.quote)
            if commitment.kind is Kind.EFFORT:
                why = _pilot(judged, answer, material)
            else:
                why = _stage(judged, answer, material) or other_figure(judged, answer, material)
            if why is not None and key not in seen:
                seen.add(key)
                yield _finding(judged, answer, why)


def _is_in_rare_unit(judged: Judged) -> bool:
    """Whether the figure that decides is in the target's unit, and that is one in which not everything is counted."""
    target, answer = judged.case.measurement, judged.deciding
    given = answer.statement.measurement if answer else None
    if target is None or given is None or not given.quantity.unit.comparable(target.quantity.unit):
        return False
    return target.quantity.unit.is_money or not target.quantity.unit.is_common


def _finding(judged: Judged, answer: Answer, why: str) -> Finding:
    commitment = judged.assessment.commitment
    said, told = shortened(commitment.quote.text), shortened(answer.statement.text)
    message = f"The plan says “{said}”; the report answers {why}: “{told}”."
    quotes = (commitment.quote, answer.evidence.quote)
    return Finding("substitution", SEVERITY, (commitment.article,), quotes, message)


def _stage(judged: Judged, answer: Answer, material: Material) -> str | None:
    """What an answer says was only begun, drafted and so on, where the clause promises an end."""
    clause, said, words = judged.case.clause, _said(judged, answer, material), material.words
    if any(stage.search(clause) for stage in words.lesser.values()):
        return None
    language = judged.case.language
    done = None if moods_of(language).admits_gap(said) else accounts_of(language).done.search(said)
    is_thing = judged.case.commitment.kind is Kind.DELIVERABLE
    for name, pattern in words.lesser.items():
        found = pattern.search(said)
        a_pilot = name == _PILOTED and answer.statement.measurement is not None
        if found is None or not (is_thing or a_pilot or words.end.search(clause)):
            continue
        if not done or _is_no_end(name, found, done, said, words):
            return f"with what was only “{found.group()}”"
    return None


def _pilot(judged: Judged, answer: Answer, material: Material) -> str | None:
    """What an answer says was only tried out, where the clause of an effort speaks of all."""
    clause, words = judged.case.clause, material.words
    said, pilots = answer.statement.sentence.text, words.lesser[_PILOTED]
    whole = accounts_of(judged.case.language).whole.search(clause)
    if not whole or pilots.search(clause) or words.behind.search(said) or words.everywhere.search(said):
        return None
    found = pilots.search(said) if words.as_pilot.search(said) else None
    is_title = found is not None and said.count("(", 0, found.start()) > said.count(")", 0, found.start())
    return f"with what was only “{found.group()}”" if found and not is_title else None


def _is_no_end(stage: str, found: re.Match[str], done: re.Match[str], said: str, words: FindingWords) -> bool:
    """Whether a stage is no end even where the same words say that something is done, and does not lie behind."""
    if words.behind.search(said):
        return False
    if stage == _PREPARED:
        return found.start() < done.end()
    return stage == _DRAFTED or (stage == _PILOTED and bool(words.as_pilot.search(said)))


def _said(judged: Judged, answer: Answer, material: Material) -> str:
    """The words that answer: the clause of a figure, with the rest of it where no other figure stands.

    Where a whole sentence answers, that is its part between semicolons which names most of the commitment, with
    the next one where that is short and so leans on it.
    """
    sentence, statement = answer.statement.sentence.text, answer.statement
    if statement.measurement is None:
        wanted, topics = set(material.topics.weighty(judged.case.clause)), material.topics
        parts = [*statement.text.split(";"), ""]
        best = max(range(len(parts)), key=lambda at: len(wanted & set(topics.topic(parts[at]))))
        following = parts[best + 1] if best + 1 < len(parts) else ""
        return parts[best] + (f";{following}" if len(topics.weighty(following)) <= _SHORT else "")
    rest = sentence[statement.end :].partition(";")[0]
    return statement.text + ("" if any(letter.isdigit() for letter in rest) else rest)
