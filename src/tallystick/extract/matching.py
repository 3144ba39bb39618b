"""Matching: each sentence of a report is brought to the article it answers, by label or else by content."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from tallystick.errors import OutlineError
from tallystick.extract.letters import letters
from tallystick.extract.likeness import likeness_over
from tallystick.extract.outline import read_outline
from tallystick.extract.paragraphs import paragraphs
from tallystick.model.document import Document
from tallystick.model.outline import Outline, ReadArticle, Sentence

_SAME_LABELS = 0.5
"""The share of a report's labels that must be the plan's for labels to decide."""

_LEAST_PLACED = 0.1
"""The share of a report's sentences that must find an article for it to be a report on the plan."""

_SHOWN = 3  # labels named in an error

_LEAST_LIKE = 0.12
"""The likeness below which a paragraph answers no article."""


def with_reports(outline: Outline, reports: Sequence[Document]) -> Outline:
    """The outline of a plan with the sentences of its reports under the articles they answer.

    Raises OutlineError when a report answers none of the articles.
    """
    for report in reports:
        outline = _with_report(outline, report)
    return outline


def _with_report(outline: Outline, report: Document) -> Outline:
    try:
        labelled = read_outline(report)
    except OutlineError:
        labelled = Outline((), (), ())
    numbers = {article.article.number for article in outline.articles if not article.article.by_order}
    known = [
        article
        for article in labelled.articles
        if article.article.number in numbers and not article.article.by_order
    ]
    if labelled.articles and len(known) >= _SAME_LABELS * len(labelled.articles):
        return _by_label(outline, labelled, report)
    if labelled.articles and not known and _same_words(outline, labelled):
        printed = ", ".join(article.article.label for article in labelled.articles[:_SHOWN])
        raise OutlineError(
            f"{report.name}: answers {printed}, which the plan does not have; is it the right report?"
        )
    return _by_content(outline, report)


def _same_words(outline: Outline, labelled: Outline) -> bool:
    """Whether plan and report call their articles by the same word ("Action 3")."""
    named = [
        {a.article.label.removesuffix(a.article.number).strip() for a in each.articles}
        for each in (outline, labelled)
    ]
    return bool(named[0] & named[1] - {""})


def _by_label(outline: Outline, labelled: Outline, report: Document) -> Outline:
    given = {article.article.number: _said(article) for article in labelled.articles}
    numbers = [article.article.number for article in outline.articles]
    strange = [article for article in labelled.articles if article.article.number not in numbers]
    articles = tuple(
        _extended(article, given.get(article.article.number, ())) for article in outline.articles
    )
    notes = tuple(f"{report.name}: {a.article.label} is not an article of the plan" for a in strange)
    lost = [sentence for article in strange for sentence in (*article.plan, *article.report)]
    outside = (*outline.outside, *labelled.outside, *lost)
    return replace(outline, articles=articles, outside=outside, notes=(*outline.notes, *notes))


def _said(article: ReadArticle) -> tuple[Sentence, ...]:
    """What a report's article says, without its title."""
    sentences = (*article.plan, *article.report)
    titled = sentences and sentences[0].text.strip() == article.article.title
    return sentences[1:] if titled else sentences


def _by_content(outline: Outline, report: Document) -> Outline:
    """Bring each paragraph to the article it is most like, if it is like any."""
    sentences = [Sentence(report, passage) for block in report.blocks for passage in block.passages]
    likeness = likeness_over([_text(article.plan) for article in outline.articles], report.language)
    given: dict[int, list[Sentence]] = {}
    outside: list[Sentence] = []
    for _, group in groupby(sentences, key=lambda sentence: sentence.passage.block):
        paragraph = list(group)
        index, like = likeness.best(_text(paragraph))
        (given.setdefault(index, []) if like >= _LEAST_LIKE else outside).extend(paragraph)
    placed = sum(len(group) for group in given.values())
    if placed < _LEAST_PLACED * len(sentences):
        raise OutlineError(
            f"{report.name}: nothing in it speaks to any article of the plan; is it the right report?"
        )
    articles = tuple(_extended(a, given.get(i, ())) for i, a in enumerate(outline.articles))
    note = (
        f"{report.name}: its labels are not the plan's, so its paragraphs were brought to articles by content"
    )
    return replace(
        outline, articles=articles, outside=(*outline.outside, *outside), notes=(*outline.notes, note)
    )


def _extended(article: ReadArticle, sentences: Sequence[Sentence]) -> ReadArticle:
    """The article with the sentences of one more report, without those that only repeat the plan's words."""
    if not sentences:
        return article
    plan = {letters(sentence.text) for sentence in article.plan}
    said = (*article.report, *(sentence for sentence in sentences if letters(sentence.text) not in plan))
    return replace(article, report=said, article=replace(article.article, report=tuple(paragraphs(said))))


def _text(sentences: Iterable[Sentence]) -> str:
    return " ".join(sentence.text for sentence in sentences)
