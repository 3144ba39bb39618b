"""Silent commitment: the plan undertakes it, and no passage of any report speaks to it.

What a report leaves out is found only by reading it against the plan, clause by clause.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import log

from tallystick.checks.material import ON_TOPIC, Judged, Material, field_of, place
from tallystick.checks.wording import counted, labels_in_words, shortened
from tallystick.languages.mood import Mood, moods_of
from tallystick.languages.words import Words
from tallystick.model.commitment import Kind
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import Meaning, ReadArticle
from tallystick.model.verdict import Verdict
from tallystick.quantities.period import years_in

SEVERITY = Severity.MEDIUM

NAMED = 0.2
"""Reports that name this share, by weight, of the words of a commitment anywhere under its article are not silent."""

ANSWERED = 0.3
"""Nor is there silence where one sentence names this share of a commitment's own topic."""

_TELLING = 3
"""A clause of fewer weighty words leans on its neighbours, so that its own say nothing of silence; where it
counts or makes a thing, one less will do.
"""

_MORE = 2
"""Sentences more than an article has commitments, up to which a report says little more than is asked."""

_FILLER = 0.15
"""The part of its weight that a word keeps which plans use for any topic."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def silent_commitment(material: Material) -> Iterator[Finding]:
    """A commitment has no evidence, and its words are hardly named anywhere under its article.

    The opening of an article that goes on is its title, and is no commitment of its own here; nor is an
    open-ended effort. One finding names all articles under which nothing is reported at all.
    """
    if not material.under:
        return  # there is no report at all, and so no silence of one
    weights = _Weights(material)
    unanswered: list[ReadArticle] = []
    for number, group in groupby(material.judged, lambda judged: judged.assessment.commitment.article):
        article = material.by_article[number]
        if field_of(article, Meaning.ACTUAL, Meaning.PROGRESS):
            continue  # a cell in that row answers it, whatever its words
        if number not in material.under:
            unanswered.append(article)
            continue
        silent = (judged for judged in group if _may_be_silent(judged, material))
        yield from (_of_one(material, judged) for judged in silent if weights.is_silent(judged))
    if unanswered:
        yield _of_articles(material, unanswered)


class _Weights:
    """Weighs words by how rare they are in plan and reports (inverse document frequency)."""

    def __init__(self, material: Material) -> None:
        self._words: Words = material.topics
        sentences = [s for article in material.outline.articles for s in (*article.plan, *article.report)]
        self._size = len(sentences)
        self._counts: Counter[str] = Counter()
        for sentence in sentences:
            self._counts.update(set(self._words.topic(sentence.text)))

    def is_silent(self, judged: Judged) -> bool:
        """Whether what is said under the article names hardly anything of a commitment."""
        wanted = dict.fromkeys(self._words.topic(judged.case.clause))
        if sum(not self._words.is_filler(stem) for stem in wanted) < _least(judged):
            return False
        said = {stem for sentence in judged.case.said for stem in self._words.topic(sentence.text)}
        total = sum(self._weight(stem) for stem in wanted)
        return sum(self._weight(stem) for stem in wanted if stem in said) < NAMED * total

    def _weight(self, stem: str) -> float:
        weight = log(1 + self._size / max(self._counts[stem], 1))
        return weight * _FILLER if self._words.is_filler(stem) else weight


def _least(judged: Judged) -> int:
    """How many weighty words a clause must have to say something of silence."""
    target = judged.case.measurement
    names_a_thing = target.quantity.unit.kin == "count" if target else True
    return _TELLING - names_a_thing


def _may_be_silent(judged: Judged, material: Material) -> bool:
    commitment = judged.assessment.commitment
    if judged.assessment.verdict is not Verdict.NO_EVIDENCE or commitment.kind is Kind.EFFORT:
        return False
    if max((answer.relevance for answer in judged.case.answers), default=0.0) >= ANSWERED:
        return False
    if _is_title(judged, material) or not _promises(judged, material):
        return False
    return not (_shares_a_number(judged, material) or _has_a_free_figure(judged, material))


def _has_a_free_figure(judged: Judged, material: Material) -> bool:
    """Whether a figure in the target's unit answers no other commitment, where a report says little more than is asked.

    Then it may well be the answer, in other words; a report that says much has many figures on other things.
    """
    target, number = judged.case.measurement, judged.assessment.commitment.article
    own = [each for each in material.judged if each.assessment.commitment.article == number]
    told = material.under[number]
    if target is None or len(told) > len(own) + _MORE:
        return False
    used = {place(a.statement.sentence) for each in own if (a := each.deciding) and a.relevance >= ON_TOPIC}
    free = [statement for each in told if place(each.sentence) not in used for statement in each.figures]
    units = [s.measurement.quantity.unit for s in free if s.measurement and not s.measurement.qualifies]
    return any(unit.comparable(target.quantity.unit) for unit in units)


def _promises(judged: Judged, material: Material) -> bool:
    """Whether a clause is worded as one of a plan, by itself or by its sentence; much of a plan is background."""
    moods, clause = moods_of(material.language), judged.case.clause
    if material.words.aside.search(clause):
        return False
    mood = moods.mood(clause)
    return (moods.mood(judged.case.context) if mood is Mood.OPEN else mood) is Mood.PLAN


def _is_title(judged: Judged, material: Material) -> bool:
    """Whether a commitment stands in the opening of an article that only announces what follows."""
    commitment = judged.assessment.commitment
    plan = material.by_article[commitment.article].plan
    if len(plan) < 2 or commitment.quote.start >= plan[0].passage.end:
        return False
    return commitment.quote.start <= plan[0].passage.start or moods_of(material.language).is_task(
        plan[0].text
    )


def _shares_a_number(judged: Judged, material: Material) -> bool:
    """Whether a sentence under the article repeats a number of the clause, and a word of it or the target's unit."""
    clause, target = judged.case.clause, judged.case.measurement
    numbers = set(_NUMBER.findall(clause)) - set(map(str, years_in(clause)))
    stems = set(material.topics.topic(clause))
    for told in material.under[judged.assessment.commitment.article]:
        if not numbers & set(_NUMBER.findall(told.text)):
            continue
        units = [s.measurement.quantity.unit for s in told.figures if s.measurement]
        alike = target is not None and any(unit.comparable(target.quantity.unit) for unit in units)
        if alike or stems & set(material.topics.topic(told.text)):
            return True
    return False


def _of_articles(material: Material, unanswered: Sequence[ReadArticle]) -> Finding:
    numbers = tuple(article.article.number for article in unanswered)
    own = [judged for judged in material.judged if judged.assessment.commitment.article in numbers]
    makes = "makes" if len(numbers) == 1 else "make"
    labels = labels_in_words([material.label(number) for number in numbers])
    said = f"{makes} {counted(len(own), 'commitment')}{_in_general(material)}"
    message = f"Nothing is reported under {labels}, which {said}."
    quotes = tuple(article.article.quote for article in unanswered)
    return Finding("silent_commitment", SEVERITY, numbers, quotes, message)


def _in_general(material: Material) -> str:
    """What is to be added where most of what the reports say could be brought to no single article."""
    outside = sum(told.article is None for told in material.told)
    if outside * 2 <= len(material.told):
        return ""
    return f"; but {outside:,} of {len(material.told):,} sentences of the reports speak to no single article"


def _of_one(material: Material, judged: Judged) -> Finding:
    commitment = judged.assessment.commitment
    message = (
        f"{material.label(commitment.article)} undertakes “{shortened(commitment.quote.text)}”, "
        f"and nothing in the {counted(len(judged.case.said), 'sentence')} reported under it speaks to that."
    )
    return Finding("silent_commitment", SEVERITY, (commitment.article,), (commitment.quote,), message)
