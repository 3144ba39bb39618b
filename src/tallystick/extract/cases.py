"""Cases: the commitments of an article with the statements that may answer them, ready to be judged."""

from collections.abc import Iterator, Sequence

from tallystick.extract.commitments import Promise
from tallystick.extract.evidence import answers_of
from tallystick.extract.relevance import Relevance, relevance_over
from tallystick.model.case import Case, Statement
from tallystick.model.outline import Outline, ReadArticle


def relevance_in(outline: Outline, language: str) -> Relevance:
    """The weights of words learned from all sentences of an outline."""
    sentences = (s.text for article in outline.articles for s in (*article.plan, *article.report))
    return relevance_over(sentences, language)


def cases_of(
    article: ReadArticle, promises: Sequence[Promise], said: Sequence[Statement], relevance: Relevance
) -> Iterator[Case]:
    """The cases of one article: each of its promises with the answers among what the reports say under it."""
    for promise, answers in zip(promises, answers_of(promises, said, relevance), strict=True):
        sentence = promise.clauses[0].sentence
        yield Case(
            commitment=promise.commitment,
            clause=" ".join(clause.text for clause in promise.clauses),
            context=sentence.text,
            topic="; ".join(promise.topics),
            measurement=promise.aim.measurement if promise.aim else None,
            answers=answers,
            said=article.report,
            language=sentence.document.language,
        )
