"""Material: what the checks read, all of it read once: the evaluation, its cases, and all that reports say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from tallystick.checks.horizon import last_year
from tallystick.languages.findings import FindingWords, finding_words_of
from tallystick.languages.sums import SumWords, sum_words_of
from tallystick.languages.words import Words, words_of
from tallystick.model.assessment import Assessment
from tallystick.model.case import Answer, Case, Statement
from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation
from tallystick.model.outline import Meaning, Outline, ReadArticle, Sentence


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of a report: the number of the article it stands under (None outside all), its figures."""

    sentence: Sentence
    article: str | None
    figures: tuple[Statement, ...]

    @property
    def text(self) -> str:
        """The clean text of the sentence."""
        return self.sentence.text


@dataclass(frozen=True, slots=True)
class Judged:
    """A commitment as it was read and as it was assessed."""

    case: Case
    assessment: Assessment

    @property
    def deciding(self) -> Answer | None:
        """The answer the verdict rests on first, None where it rests on none."""
        if not self.assessment.evidence:
            return None
        quote = self.assessment.evidence[0].quote
        return next((answer for answer in self.case.answers if answer.evidence.quote == quote), None)

    def best(self, least: float) -> tuple[Answer, ...]:
        """The deciding answer and the one that names most of the topic, those that name `least` of it.

        An answer that serves another commitment better does not count.
        """
        free = [answer for answer in self.case.answers if not answer.taken]
        most = max(free, key=lambda answer: answer.relevance, default=None)
        first = self.deciding
        both = (first, most if most is not first else None)
        return tuple(answer for answer in both if answer is not None and answer.relevance >= least)


ON_TOPIC = 0.34
"""The share of its topic that an answer must name to speak to a commitment at all."""

Place = tuple[str, int]
"""Where a sentence stands: the id of its document, and its offset."""


@dataclass(frozen=True)
class Material:
    """Everything a check may look at.

    `outline` holds the articles with the sentences of plan and reports, `cases` are those the evaluation's
    assessments were made from, one for each and in their order. `statements` are those of all sentences of
    reports, under articles and outside them. `language` is the plan's.
    """

    evaluation: Evaluation
    outline: Outline
    cases: tuple[Case, ...]
    statements: tuple[Statement, ...]
    language: str

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        """Every commitment with its assessment, in order."""
        pairs = zip(self.cases, self.evaluation.assessments, strict=True)
        return tuple(Judged(case, assessment) for case, assessment in pairs)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """What reports say, sentence by sentence: under the articles first, then outside them."""
        figures = self._figures
        return tuple(
            Told(sentence, article, figures.get(place(sentence), ()))
            for sentence, article in self._sentences()
        )

    @cached_property
    def under(self) -> Mapping[str, tuple[Told, ...]]:
        """What reports say under each article, by the article's number."""
        inside = [told for told in self.told if told.article is not None]
        return {number: tuple(group) for number, group in groupby(inside, lambda told: told.article or "")}

    @cached_property
    def by_article(self) -> Mapping[str, ReadArticle]:
        """The articles by number."""
        return {article.article.number: article for article in self.outline.articles}

    @cached_property
    def words(self) -> FindingWords:
        """The words that give away what a check looks for."""
        return finding_words_of(self.language)

    @cached_property
    def sums(self) -> SumWords:
        """The words that tie one figure to another."""
        return sum_words_of(self.language)

    @cached_property
    def topics(self) -> Words:
        """What cuts text into topic stems."""
        return words_of(self.language)

    @cached_property
    def last_year(self) -> int | None:
        """The last year of the plan, None where it prints none."""
        plans = [source.title for source in self.evaluation.documents if source.role is not Role.REPORT]
        headings = [section.title for section in self.outline.sections]
        planned = [sentence for article in self.outline.articles for sentence in article.plan]
        outside = [sentence.text for sentence in self.outline.outside]
        spoken = [text for text in outside if self.words.is_of_plan(text)]
        texts = (*outside, *(sentence.text for sentence in planned))
        return last_year((*plans, *headings, *spoken), texts, self.words)

    def deadline(self, judged: Judged) -> int | None:
        """The year by which a commitment must be reached: its printed deadline, else the last year of the plan."""
        target = judged.assessment.commitment.target
        return target.deadline_year if target and target.deadline_year else self.last_year

    def label(self, number: str) -> str:
        """The printed label of the article with a number, "article 3" where none is printed."""
        return self.by_article[number].article.label or f"article {number}"

    @cached_property
    def _figures(self) -> Mapping[Place, tuple[Statement, ...]]:
        figures = [
            statement for statement in self.statements if statement.measurement and not statement.derived
        ]
        return {
            at: tuple(group) for at, group in groupby(figures, lambda statement: place(statement.sentence))
        }

    def _sentences(self) -> Iterator[tuple[Sentence, str | None]]:
        for article in self.outline.articles:
            for sentence in article.report:
                yield sentence, article.article.number
        for sentence in self.outline.outside:
            if sentence.document.role is not Role.PLAN:
                yield sentence, None


def field_of(article: ReadArticle, *meanings: Meaning) -> bool:
    """Whether a column or labelled field of an article says one of these things of it."""
    return any(field.meaning in meanings and field.quote.text.strip() for field in article.article.fields)


def place(sentence: Sentence) -> Place:
    """Where a sentence stands."""
    return sentence.document.id, sentence.passage.start
