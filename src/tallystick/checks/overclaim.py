"""Overclaim: a statement about the whole that the verdicts below it do not bear out.

Self-reported completion of everything is a claim to be tested, not a result to be copied.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tallystick.checks.material import Judged, Material, Told, field_of
from tallystick.checks.wording import counted, verdicts_in_words
from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Kind
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import Meaning, ReadArticle
from tallystick.model.quote import Quote
from tallystick.model.verdict import Verdict

SEVERITY = Severity.HIGH

CONTRARY = (Verdict.MISSED, Verdict.GAP_ADMITTED, Verdict.IN_PROGRESS, Verdict.NO_EVIDENCE)
"""The verdicts that speak against completion, the strongest first."""

_BEFORE = 30
"""Characters before a claim in which it may be taken back ("only if all ...")."""

_SHARES = {"most": Fraction(1, 2), "many": Fraction(1, 4)}
"""From which share of the targets on it is fair to say that most of them, or many, were exceeded."""

_SHOWN = 5
"""How many of the contrary commitments are quoted."""


def overclaim(material: Material) -> Iterator[Finding]:
    """A report says that the plan, or all of its items, are done, or an article's status says so; or it says that
    many or most targets were exceeded.

    It is set against the commitments that are missed, unfinished, admitted to fall short, or without any
    evidence, and against the targets that are exceeded; the strongest contrary ones are quoted.
    """
    against = sorted(
        (judged for judged in material.judged if judged.assessment.verdict in CONTRARY), key=_strength
    )
    for told in material.told:
        if reply := _reply(told, against, material):
            quotes = (told.sentence.quote(), *_quotes((against or _targets(material))[:_SHOWN]))
            message = f"The report says “{told.text.strip()}” But {reply}."
            yield Finding("overclaim", SEVERITY, (), quotes, message)
    for article in material.outline.articles:
        yield from _of_status(material, article)


def _reply(told: Told, against: Sequence[Judged], material: Material) -> str | None:
    """What the verdicts say against a claim about the whole, None where they bear it out or nothing is claimed."""
    replies = []
    if against and _claims(told, material.words.plan_done, material):
        counts = verdicts_in_words(Counter(judged.assessment.verdict for judged in against))
        replies.append(f"of {counted(len(material.judged), 'commitment')} {counts}")
    if share := _share_claimed(told, material):
        targets = [judged for judged in material.judged if judged.case.commitment.kind is Kind.QUANTIFIED]
        beyond = len(targets) - len(_targets(material))
        if beyond < share * len(targets):
            be = "is" if beyond == 1 else "are"
            replies.append(f"of {counted(len(targets), 'target')} with a number {beyond} {be} exceeded")
    return ", and ".join(replies) or None


def _targets(material: Material) -> list[Judged]:
    """The targets with a number that are not exceeded."""
    quantified = (judged for judged in material.judged if judged.case.commitment.kind is Kind.QUANTIFIED)
    return [judged for judged in quantified if judged.assessment.verdict is not Verdict.EXCEEDED]


def _share_claimed(told: Told, material: Material) -> Fraction | None:
    """The least share of the targets that a sentence says were exceeded, None where it does not say so."""
    claimed = [name for name, pattern in material.words.exceeded.items() if _claims(told, pattern, material)]
    return max((_SHARES[name] for name in claimed), default=None)


def _claims(told: Told, pattern: re.Pattern[str], material: Material) -> bool:
    """Whether a sentence claims something of the whole plan: outside all articles, or under one but of "the plan".

    What is to be, or would be if, is no claim.
    """
    words, found = material.words, pattern.search(told.text)
    if found is None or words.not_claimed.search(told.text[max(0, found.start() - _BEFORE) : found.end()]):
        return False
    return told.article is None or bool(words.plan_items.search(found.group()))


def _of_status(material: Material, article: ReadArticle) -> Iterator[Finding]:
    status, number = article.article.claimed_status, article.article.number
    if not status or not material.words.status_done.match(status):
        return
    own = [judged for judged in material.judged if judged.assessment.commitment.article == number]
    reported = field_of(article, Meaning.ACTUAL, Meaning.PROGRESS)
    contrary = [verdict for verdict in CONTRARY if not (reported and verdict is Verdict.NO_EVIDENCE)]
    against = sorted((each for each in own if each.assessment.verdict in contrary), key=_strength)
    if against:
        counts = verdicts_in_words(Counter(each.assessment.verdict for each in against))
        of = f"of its {counted(len(own), 'commitment')}"
        message = f"{material.label(number)} is called “{status}”, but {of} {counts}."
        yield Finding("overclaim", SEVERITY, (number,), _quotes(against[:_SHOWN]), message)


def _strength(judged: Judged) -> int:
    return CONTRARY.index(judged.assessment.verdict)


def _quotes(against: Sequence[Judged]) -> tuple[Quote, ...]:
    """The words of the reports, or of the plan where the reports are silent."""
    return tuple(dict.fromkeys(_quote(judged.assessment) for judged in against))


def _quote(assessment: Assessment) -> Quote:
    return assessment.evidence[0].quote if assessment.evidence else assessment.commitment.quote
