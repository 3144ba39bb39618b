"""Untestable: an article undertakes nothing whose end could be checked.

Specific, measurable, assignable, time-bound: where these are missing nobody can ever say that a promise was
kept, nor that it was broken.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tallystick.checks.material import Material, field_of
from tallystick.checks.wording import counted, labels_in_words
from tallystick.model.commitment import Kind
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import Meaning, ReadArticle

SEVERITY = Severity.LOW

_CHECKABLE = (Meaning.TARGET, Meaning.INDICATOR, Meaning.MILESTONE, Meaning.VERIFICATION)
"""What a column may say by which the end of an article can be checked."""


def untestable(material: Material) -> Iterator[Finding]:
    """Every commitment of an article is an open-ended effort: no figure to reach, no thing that is there or not.

    One finding a section, which says how many of its articles also print no date and name nobody who is to
    act. Words such as "improve" alone are no fault of an article that also undertakes something checkable.
    """
    kinds: dict[str, set[Kind]] = {}
    for judged in material.judged:
        commitment = judged.assessment.commitment
        kinds.setdefault(commitment.article, set()).add(commitment.kind)
    only_efforts = [a for a in material.outline.articles if kinds.get(a.article.number) == {Kind.EFFORT}]
    vague = [a for a in only_efforts if not field_of(a, *_CHECKABLE) and not _says(a, material.words.thing)]
    for section, group in groupby(vague, lambda each: each.article.section):
        yield _finding(section, tuple(group), material)


def _finding(section: str | None, articles: Sequence[ReadArticle], material: Material) -> Finding:
    titles = {each.id: each.title for each in material.outline.sections}
    where = f"In “{titles[section]}”, " if section in titles else ""
    verb = "undertakes" if len(articles) == 1 else "undertake"
    named = labels_in_words([material.label(each.article.number) for each in articles])
    message = f"{where}{named} {verb} nothing whose end could be checked: {_missing(articles, material)}."
    numbers = tuple(each.article.number for each in articles)
    return Finding("untestable", SEVERITY, numbers, tuple(each.article.quote for each in articles), message)


def _missing(articles: Sequence[ReadArticle], material: Material) -> str:
    """Which parts of a testable commitment are missing, and in how many of the articles."""
    dated, assigned = material.words.dated, material.words.assigned
    timeless = sum(not (field_of(each, Meaning.DEADLINE) or _says(each, dated)) for each in articles)
    nobody = sum(not (each.article.institutions or _says(each, assigned)) for each in articles)
    parts = ["no figure to reach and no thing to deliver"]
    for count, what in ((timeless, "no date"), (nobody, "nobody who is to act")):
        if count:
            parts.append(what if len(articles) == 1 else f"in {counted(count, 'article')} {what}")
    return ", ".join(parts)


def _says(article: ReadArticle, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(sentence.text) for sentence in article.plan)
