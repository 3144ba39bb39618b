"""Overclaim: a statement about the whole that the verdicts below it do not bear out.

Self-reported completion of everything is a claim to be tested, not a result to be copied.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from tallystick.checks.material import Judged, Material, Told, field_of
from tallystick.checks.wording import counted, verdicts_in_words
from tallystick.model.assessment import Assessment
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import Meaning, ReadArticle
from tallystick.model.quote import Quote
from tallystick.model.verdict import Verdict

SEVERITY = Severity.HIGH

CONTRARY = (Verdict.MISSED, Verdict.GAP_ADMITTED, Verdict.IN_PROGRESS, Verdict.NO_EVIDENCE)
"""The verdicts that speak against completion, the strongest first."""

_BEFORE = 30
"""Characters before a claim in which it may be taken back ("only if all ...")."""

_SHOWN = 5
"""How many of the contrary commitments are quoted."""


def overclaim(material: Material) -> Iterator[Finding]:
    """A report says that the plan, or all of its items, are done, or an article's status says so.

    It is set against the commitments that are missed, unfinished, admitted to fall short, or without any
    evidence; the strongest of them are quoted.
    """
    against = sorted(
        (judged for judged in material.judged if judged.assessment.verdict in CONTRARY), key=_strength
    )
    if against:
        yield from _of_the_whole(material, against)
    for article in material.outline.articles:
        yield from _of_status(material, article)


def _of_the_whole(material: Material, against: Sequence[Judged]) -> Iterator[Finding]:
    total = len(material.judged)
    for told in filter(lambda each: _claims_all(each, material), material.told):
        counts = verdicts_in_words(Counter(judged.assessment.verdict for judged in against))
        message = f"The report says “{told.text.strip()}” But of {counted(total, 'commitment')} {counts}."
        quotes = (told.sentence.quote(), *_quotes(against[:_SHOWN]))
        yield Finding("overclaim", SEVERITY, (), quotes, message)


def _claims_all(told: Told, material: Material) -> bool:
    """Whether a sentence speaks of the whole plan: outside all articles, or under one but of "the plan".

    What is to be, or would be if, is no claim.
    """
    words, found = material.words, material.words.plan_done.search(told.text)
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
