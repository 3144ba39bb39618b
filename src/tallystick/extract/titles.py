"""Titles: which article of a plan an article of a report is about, by what both are called."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tallystick.extract.letters import letters
from tallystick.extract.likeness import Likeness, likeness_over
from tallystick.model.outline import Outline, ReadArticle, Section

_ALIKE = 0.5
"""The likeness from which two titles name one thing."""

_AHEAD = 0.15
"""By how much a title must be more like one article than like any other."""

_NUMBER = re.compile(r"^\W*(?:[^\W\d_]+ )?\S*\d\S*[\s:.)-]+")
"""A label in front of a title ("US0113 ", "Commitment 3: ")."""

Matches = dict[int, int]
"""The place of a report's article -> the place of the plan's article it is about."""


def matched_by_title(plan: Outline, report: Outline, language: str) -> Matches:
    """The articles of a report that are about one article of the plan and no other, by their titles.

    An article of a report may be called by its own title, or stand under a heading that is: a commitment that a
    report follows step by step. The same title printed as often in plan and report is matched by order; and what
    stands between two neighbours of an article of the plan is about that one, if it is like no other more.
    """
    titles = [article.article.title for article in plan.articles]
    likeness = likeness_over(titles, language)
    found = _in_order(titles, report)
    called = list(_names(report))
    for at, names in enumerate(called):
        best = max((_only(likeness, name) for name in names), default=(0.0, -1))
        if at not in found and best[0] >= _ALIKE:
            found[at] = best[1]
    return found | _between(found, called, likeness)


def _between(found: Matches, called: Sequence[Sequence[str]], likeness: Likeness) -> Matches:
    """Those of the articles not found that stand where exactly one article of the plan is left over."""
    taken, more = set(found.values()), {}
    for at, names in enumerate(called):
        if at in found:
            continue
        before = next((found[each] for each in range(at - 1, -1, -1) if each in found), None)
        after = next((found[each] for each in range(at + 1, len(called)) if each in found), None)
        if before is None or after is None:
            continue
        place = before + 1
        if (
            after == place + 1
            and place not in taken
            and any(ranked[0][0] == place for ranked in map(likeness.ranked, names) if ranked)
        ):
            more[at] = place
    return more


def _in_order(titles: Sequence[str], report: Outline) -> Matches:
    """The articles of the report with the very title of as many of the plan, the first with the first and so on."""
    ours = _places(titles)
    theirs = _places([article.article.title for article in report.articles])
    return {
        there: here
        for title, places in theirs.items()
        if title and len(places) == len(ours.get(title, ()))
        for there, here in zip(places, ours[title], strict=True)
    }


def _places(titles: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, title in enumerate(titles):
        places[letters(_bare(title))].append(at)
    return places


def _names(report: Outline) -> Iterator[list[str]]:
    """What each article of a report may be called: its title, and the headings it stands under."""
    known = {section.id: section for section in report.sections}
    for article in report.articles:
        yield [_bare(name) for name in (article.article.title, *_above(article, known))]


def _above(article: ReadArticle, known: Mapping[str, Section]) -> Iterator[str]:
    section = article.article.section
    while section is not None:
        yield known[section].title
        section = known[section].parent


def _bare(title: str) -> str:
    """A title without the label in front of it."""
    return _NUMBER.sub("", title, count=1) or title


def _only(likeness: Likeness, name: str) -> tuple[float, int]:
    """How like a name the one title is that it is clearly most like, and its place; 0 where it is none."""
    ranked = likeness.ranked(name)[:2]
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _AHEAD):
        return 0.0, -1
    return ranked[0][1], ranked[0][0]
