"""Placing: the sentences of a report that has not the plan's labels come to the articles they speak of.

A sentence that names an article ("(Action 33)") speaks of it; else it speaks of the one article that it is clearly
most like, by itself or with its whole paragraph. What follows in the paragraph goes on about the same article.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tallystick.errors import OutlineError
from tallystick.extract.likeness import Likeness, likeness_over
from tallystick.languages.accounts import accounts_of
from tallystick.model.document import BlockKind, Document
from tallystick.model.outline import Outline, Sentence, text_of

_LEAST_PLACED = 0.1
"""The share of a report's sentences that must find an article for it to be a report on the plan."""

_LEAST_LIKE = 0.12
"""The likeness below which a text answers no article."""

_LEAST_LIKE_IN_GENERAL = 0.25
"""The same for a report that speaks in general, most of whose paragraphs are like no article."""

_GENERAL = 0.5
"""The share of a report's sentences that are like some article, below which it speaks in general."""

_AHEAD = 1.3
"""How many times more like one article than like any other a text must be to answer it."""

_LEAST_SHARED = 2
"""Weighty words that a text and the article it answers must share, if it has more."""

_NUMBER = re.compile(r"\d(?:[\w.]*\w)?")

Places = tuple[int, ...]
"""The articles of the plan, by their order, that a sentence speaks of."""


def placed(outline: Outline, report: Document) -> Iterator[tuple[Sentence, Places]]:
    """The sentences of a report in order, each with the articles it speaks of.

    Raises OutlineError when hardly any of them speaks of one.
    """
    sentences = [Sentence(report, passage) for block in report.blocks for passage in block.passages]
    likeness = likeness_over([text_of(article.plan) for article in outline.articles], report.language)
    groups = [list(group) for _, group in groupby(sentences, key=lambda each: each.passage.block)]
    best = [next(iter(likeness.ranked(text_of(group))), (0, 0.0))[1] for group in groups]
    mentions = list(_mentions(outline, sentences))
    named = sum(bool(places) for places in mentions)
    kindred = sum(len(group) for group, like in zip(groups, best, strict=True) if like >= _LEAST_LIKE)
    if max(kindred, named) < _LEAST_PLACED * len(sentences):
        raise OutlineError(
            f"{report.name}: nothing in it speaks to any article of the plan; is it the right report?"
        )
    least = _LEAST_LIKE if kindred >= _GENERAL * len(sentences) else _LEAST_LIKE_IN_GENERAL
    for group in groups:
        own, mentions = mentions[: len(group)], mentions[len(group) :]
        yield from _paragraph(group, own, likeness, least)


def _paragraph(
    group: Sequence[Sentence], named: Sequence[Places], likeness: Likeness, least: float
) -> Iterator[tuple[Sentence, Places]]:
    """The sentences of one paragraph with their places; a heading has none."""
    if group[0].document.blocks[group[0].passage.block].kind is BlockKind.HEADING:
        yield from ((sentence, ()) for sentence in group)
        return
    single = [
        places or _answered(sentence.text, likeness, least)
        for sentence, places in zip(group, named, strict=True)
    ]
    last = _answered(text_of(group), likeness, least)
    for sentence, places in zip(group, single, strict=True):
        last = places or last
        yield sentence, last


def _answered(text: str, likeness: Likeness, least: float) -> Places:
    """The one article a text is clearly most like, if there is one."""
    ranked = likeness.ranked(text)
    if not ranked or ranked[0][1] < least:
        return ()
    if len(ranked) > 1 and ranked[0][1] < _AHEAD * ranked[1][1]:
        return ()
    shared, words = likeness.shared(text, ranked[0][0])
    return (ranked[0][0],) if shared >= _LEAST_SHARED or words <= _LEAST_SHARED else ()


def _mentions(outline: Outline, sentences: Sequence[Sentence]) -> Iterator[Places]:
    """The articles that each sentence names by their labels."""
    places = {a.article.number: at for at, a in enumerate(outline.articles) if a.article.label}
    words = {a.article.label.removesuffix(a.article.number).strip() for a in outline.articles} - {""}
    if not words:
        yield from (() for _ in sentences)
        return
    language = sentences[0].document.language if sentences else ""
    mention = accounts_of(language).mention_of(words)
    for sentence in sentences:
        numbers = (
            number for found in mention.finditer(sentence.text) for number in _NUMBER.findall(found[0])
        )
        yield tuple(dict.fromkeys(places[number] for number in numbers if number in places))
