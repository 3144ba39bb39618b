"""One article of a fictional plan with what a report prints under it, read and judged by the real parts."""

from dataclasses import replace
from datetime import date

from tallystick.extract.cases import cases_of, relevance_in
from tallystick.extract.commitments import Promise, promises_of
from tallystick.extract.outline import read_outline
from tallystick.extract.statements import statements_in
from tallystick.model.assessment import Assessment
from tallystick.model.case import Answer, Case
from tallystick.model.outline import Outline, Sentence
from tallystick.verify.assess import assess
from tests.texts import document

_SECOND = "Action 2: Lighthouses shall be painted.\n\nThey were painted in white."


def outline(plan: str, report: str = "Nothing more is said.") -> Outline:
    """The outline of a plan and report in one, whose Action 1 holds the texts given."""
    return read_outline(document(f"Action 1: {plan}\n\n{report}\n\n{_SECOND}"))


def cases(plan: str, report: str = "Nothing more is said.") -> tuple[Case, ...]:
    """The cases of Action 1."""
    read = outline(plan, report)
    article = read.articles[0]
    return tuple(
        cases_of(article, promises_of(article), statements_in(article.report), relevance_in(read, "en"))
    )


def promises(plan: str) -> tuple[Promise, ...]:
    """What Action 1 undertakes in the words given."""
    return promises_of(outline(plan).articles[0])


def case(plan: str, report: str = "Nothing more is said.") -> Case:
    """The first case of Action 1."""
    return cases(plan, report)[0]


def assessment(plan: str, report: str, as_of: date | None = None) -> Assessment:
    """The assessment of the first commitment of Action 1."""
    return assess(replace(case(plan, report), as_of=as_of))


def figure(of: Case) -> Answer:
    """The best answer of a case that gives a figure."""
    return next(answer for answer in of.answers if answer.statement.measurement)


def sentence(text: str) -> Sentence:
    """The one sentence of a text."""
    read = document(text)
    (passage,) = [passage for block in read.blocks for passage in block.passages]
    return Sentence(read, passage)
