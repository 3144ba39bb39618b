"""Cases: every commitment of an outline with the statements that may answer it, ready to be judged."""

from collections.abc import Iterator

from tallystick.extract.commitments import promises_of
from tallystick.extract.evidence import answers_of
from tallystick.extract.relevance import Relevance, relevance_over
from tallystick.model.case import Case
from tallystick.model.outline import Outline, ReadArticle


def cases_of(outline: Outline, language: str) -> tuple[Case, ...]:
    """The cases of all articles of an outline, in order."""
    texts = (s.text for article in outline.articles for s in (*article.plan, *article.report))
    relevance = relevance_over(texts, language)
    return tuple(case for article in outline.articles for case in _cases(article, relevance, language))


def _cases(article: ReadArticle, relevance: Relevance, language: str) -> Iterator[Case]:
    promises = promises_of(article)
    for promise, answers in zip(promises, answers_of(promises, article.report, relevance), strict=True):
        yield Case(
            commitment=promise.commitment,
            clause=" ".join(clause.text for clause in promise.clauses),
            context=promise.clauses[0].sentence.text,
            topic="; ".join(promise.topics),
            measurement=promise.aim.measurement if promise.aim else None,
            answers=answers,
            said=article.report,
            language=language,
        )
