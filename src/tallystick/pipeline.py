"""The whole way, in order: documents -> outline -> commitments -> evidence -> verdicts -> findings = evaluation."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TypeVar

from tallystick import __version__
from tallystick.checks.all import findings_of
from tallystick.checks.material import Material
from tallystick.extract.cases import cases_of, relevance_in
from tallystick.extract.commitments import promises_of
from tallystick.extract.mapping import PlanMapping
from tallystick.extract.matching import with_reports
from tallystick.extract.outline import NO_MAPPING, read_outline
from tallystick.extract.paragraphs import paragraphs
from tallystick.extract.statements import statements_in
from tallystick.model.assessment import Assessment
from tallystick.model.document import Document, Role
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.outline import Outline
from tallystick.verify.assess import assess

Item = TypeVar("Item")

Progress = Callable[[str, int, int], None]
"""Told the stage, how many steps of it are done, and how many there are."""


def silent(stage: str, done: int, total: int) -> None:
    """A Progress that tells nobody."""


def evaluate(
    documents: Sequence[Document],
    as_of: date | None = None,
    progress: Progress = silent,
    mapping: PlanMapping = NO_MAPPING,
) -> Evaluation:
    """Hold a plan against its reports.

    `documents` hold exactly one plan (Role.PLAN or Role.PLAN_AND_REPORT) and any number of reports. `as_of`
    decides which deadlines have passed, `mapping` says how the plan is laid out. Raises OutlineError when the plan
    has no articles, or when a report answers none of them, and DataError when the mapping does not fit the plan.
    """
    plan = next(document for document in documents if document.role is not Role.REPORT)
    reports = [document for document in documents if document is not plan]
    progress("outline", 0, 1)
    outline = with_reports(read_outline(plan, mapping), reports)
    progress("outline", 1, 1)
    articles = outline.articles
    promises = [promises_of(article) for article in _each("commitments", articles, progress)]
    said = [statements_in(article.report) for article in articles]
    relevance = relevance_in(outline, plan.language)
    read = list(zip(articles, promises, said, strict=True))
    cases = [case for article in _each("evidence", read, progress) for case in cases_of(*article, relevance)]
    assessments = [assess(replace(case, as_of=as_of)) for case in _each("verdicts", cases, progress)]
    evaluation = _evaluation(documents, outline, assessments, as_of)
    progress("findings", 0, 1)
    statements = (*chain.from_iterable(said), *statements_in(outline.outside))
    findings = findings_of(Material(evaluation, outline, tuple(cases), statements, plan.language))
    progress("findings", 1, 1)
    return replace(evaluation, findings=findings)


def _each(stage: str, items: Sequence[Item], progress: Progress) -> Iterator[Item]:
    """The items, telling `progress` of each that is done."""
    for done, item in enumerate(items, start=1):
        yield item
        progress(stage, done, len(items))


def _evaluation(
    documents: Sequence[Document], outline: Outline, assessments: Sequence[Assessment], as_of: date | None
) -> Evaluation:
    notes = tuple(f"{document.name}: {note}" for document in documents for note in document.notes)
    return Evaluation(
        documents=tuple(source_of(document) for document in documents),
        sections=outline.sections,
        articles=tuple(article.article for article in outline.articles),
        assessments=tuple(assessments),
        findings=(),
        outside=tuple(paragraphs(outline.outside)),
        notes=(*notes, *outline.notes),
        as_of=as_of,
        version=__version__,
    )


def source_of(document: Document) -> Source:
    """What an evaluation keeps of a document."""
    return Source(
        id=document.id,
        title=document.title,
        name=document.name,
        role=document.role,
        language=document.language,
        sha256=document.sha256,
        file_sha256=document.file_sha256,
        pages=len(document.pages),
        source=document.source,
    )
