"""Untestable: an article undertakes nothing whose end could be checked, or says neither by when nor by whom.

Specific, measurable, assignable, time-bound: where one of these is missing nobody can say that a promise was
kept, or when it should have been, or who is to answer for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tallystick.checks.material import Material
from tallystick.checks.smart import Part, lacking
from tallystick.checks.wording import counted, labels_in_words, listed
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import ReadArticle

SEVERITY = Severity.LOW

_OF_THE_PLAN = (Part.ASSIGNABLE, Part.TIME_BOUND)
_HALF = 2
_MANY = 5
"""Articles from which on a part that half of them lack is said once, of the plan."""

_SHOWN = 5

_SAID = {
    Part.MEASURABLE: ("undertakes", "undertake", "nothing whose end could be checked"),
    Part.TIME_BOUND: ("prints", "print", "no date"),
    Part.ASSIGNABLE: ("names", "name", "nobody who is to act"),
}
_CALLED = {
    Part.MEASURABLE: "neither specific nor measurable: no figure to reach and no thing to deliver",
    Part.TIME_BOUND: "not time-bound",
    Part.ASSIGNABLE: "not assignable",
}


Faulty = tuple[ReadArticle, tuple[Part, ...]]
"""An article with the parts it lacks."""


def untestable(material: Material) -> Iterator[Finding]:
    """Every commitment of an article is an open-ended effort (no figure to reach, no thing that is there or not),
    or the article prints no date, or it names nobody who is to act.

    One finding a section, and one for the plan where half of its articles lack the same. Words such as "improve"
    alone are no fault of an article that also undertakes something checkable.
    """
    missing = lacking(material)
    articles = [article for article in material.outline.articles if article.article.number in missing]
    general = [part for part in _OF_THE_PLAN if _is_general(part, missing)]
    for part in general:
        yield _of_the_plan(part, [a for a in articles if part in missing[a.article.number]], material)
    for section, group in groupby(articles, lambda each: each.article.section):
        own = [(each, tuple(p for p in missing[each.article.number] if p not in general)) for each in group]
        if faulty := [(each, parts) for each, parts in own if parts]:
            yield _of_a_section(section, faulty, material)


def _is_general(part: Part, missing: Mapping[str, tuple[Part, ...]]) -> bool:
    """Whether half of the articles lack a part, so that it is a fault of the plan."""
    count = sum(part in parts for parts in missing.values())
    return len(missing) >= _MANY and count * _HALF >= len(missing)


def _of_the_plan(part: Part, own: Sequence[ReadArticle], material: Material) -> Finding:
    _, verb, what = _SAID[part]
    labels = [material.label(each.article.number) for each in own]
    rest = len(labels) - _SHOWN
    named = f"{', '.join(labels[:_SHOWN])} and {counted(rest, 'other')}" if rest > 0 else listed(labels)
    ends = f"; only the end of the plan, {material.last_year}, bounds them" if material.last_year else ""
    message = (
        f"{len(own):,} of {counted(len(material.outline.articles), 'article')} {verb} {what} "
        f"({_CALLED[part]}){ends if part is Part.TIME_BOUND else ''}: {named}."
    )
    numbers = tuple(each.article.number for each in own)
    return Finding("untestable", SEVERITY, numbers, tuple(a.article.quote for a in own[:_SHOWN]), message)


def _of_a_section(section: str | None, faulty: Sequence[Faulty], material: Material) -> Finding:
    titles = {each.id: each.title for each in material.outline.sections}
    where = f"In “{titles[section]}”, " if section in titles else ""
    said = [_lack(parts, own, material) for parts, own in _by_parts(faulty).items()]
    articles = [each.article for each, _ in faulty]
    numbers, quotes = tuple(each.number for each in articles), tuple(each.quote for each in articles)
    return Finding("untestable", SEVERITY, numbers, quotes, f"{where}{'; '.join(said)}.")


def _by_parts(faulty: Sequence[Faulty]) -> Mapping[tuple[Part, ...], list[ReadArticle]]:
    """The articles of a section by what they lack."""
    found: dict[tuple[Part, ...], list[ReadArticle]] = {}
    for article, parts in faulty:
        found.setdefault(parts, []).append(article)
    return found


def _lack(parts: Sequence[Part], own: Sequence[ReadArticle], material: Material) -> str:
    """What articles lack that lack the same: "Action 1 and 2 print no date (not time-bound)"."""
    several = len(own) > 1
    lacks = [f"{_SAID[part][several]} {_SAID[part][2]} ({_CALLED[part]})" for part in parts]
    return f"{labels_in_words([material.label(each.article.number) for each in own])} {listed(lacks)}"
