"""SMART: which parts of a testable commitment (specific, measurable, assignable, time-bound) an article lacks."""

import re
from collections.abc import Mapping
from enum import StrEnum

from tallystick.checks.material import Material, field_of
from tallystick.model.commitment import Kind
from tallystick.model.outline import Meaning, ReadArticle

_CHECKABLE = (Meaning.TARGET, Meaning.INDICATOR, Meaning.MILESTONE, Meaning.VERIFICATION)
"""What a column may say by which the end of an article can be checked."""


class Part(StrEnum):
    """A part of a testable commitment; what is not specific is not measurable either, so one part stands for both."""

    MEASURABLE = "measurable"
    TIME_BOUND = "time-bound"
    ASSIGNABLE = "assignable"


def lacking(material: Material) -> Mapping[str, tuple[Part, ...]]:
    """The parts that each article with commitments lacks, by its number; () where it lacks none."""
    kinds: dict[str, set[Kind]] = {}
    dated: set[str] = set()
    for judged in material.judged:
        commitment = judged.assessment.commitment
        kinds.setdefault(commitment.article, set()).add(commitment.kind)
        if commitment.target and commitment.target.deadline_year:
            dated.add(commitment.article)
    return {
        article.article.number: _lacks(article, kinds[article.article.number], dated, material)
        for article in material.outline.articles
        if article.article.number in kinds
    }


def _lacks(article: ReadArticle, kinds: set[Kind], dated: set[str], material: Material) -> tuple[Part, ...]:
    words, number = material.words, article.article.number
    checkable = kinds != {Kind.EFFORT} or field_of(article, *_CHECKABLE) or _says(article, words.thing)
    bound = number in dated or field_of(article, Meaning.DEADLINE) or _says(article, words.dated)
    assigned = article.article.institutions or _says(article, words.assigned)
    has = {Part.MEASURABLE: checkable, Part.TIME_BOUND: bound, Part.ASSIGNABLE: assigned}
    return tuple(part for part, present in has.items() if not present)


def _says(article: ReadArticle, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(sentence.text) for sentence in article.plan)
