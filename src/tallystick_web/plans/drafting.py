"""The draft: what the library read and decided, as rows of the workbench. It is written whole or not at all.

The machine's reading is kept as it is; the rows are made of the evaluation after people's decisions on the outline.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from tallystick.model.assessment import Assessment
from tallystick.model.document import BlockKind, Document
from tallystick.model.document import Passage as ReadPassage
from tallystick.model.evaluation import Evaluation as Read
from tallystick.model.outline import Article as ReadArticle
from tallystick.publish.codec import plain
from tallystick.publish.record import commitment_record, write_record
from tallystick_web.accounts.models import Institution
from tallystick_web.plans.models import (
    Article,
    Commitment,
    Evaluation,
    Finding,
    ImportRun,
    MachineReading,
    Passage,
    Section,
    SourceDocument,
)
from tallystick_web.plans.search_words import index_words
from tallystick_web.plans.values import stored

BATCH = 500  # rows an INSERT


@transaction.atomic
def store_reading(
    *,
    evaluation: Evaluation,
    read: Read,
    documents: Mapping[int, Document],
    run: ImportRun | None = None,
) -> MachineReading:
    """Keep what the library read, its documents by the key of their SourceDocument, and make the rows of it."""
    for key, document in documents.items():
        store_document(SourceDocument.objects.get(pk=key), document)
    reading = MachineReading.objects.create(evaluation=evaluation, made_by=run, record=write_record(read))
    store_rows(evaluation=evaluation, read=read)
    return reading


def store_document(source: SourceDocument, document: Document) -> None:
    """Keep the stored text of a document and its passages, for search and for quotes."""
    source.key, source.title, source.language = document.id, document.title[:500], document.language
    source.pages, source.text, source.sha256 = len(document.pages), document.text, document.sha256
    source.save()
    source.passages.all().delete()
    Passage.objects.bulk_create(_passages(source, document), batch_size=BATCH)


def _passages(source: SourceDocument, document: Document) -> Iterable[Passage]:
    order = 0
    for number, block in enumerate(document.blocks):
        heading = block.kind is BlockKind.HEADING
        for passage in (*block.passages, *_in_cells(block.cells)):
            order += 1
            yield Passage(
                document=source,
                order=order,
                start=passage.start,
                end=passage.end,
                page=passage.page,
                heading=heading,
                block=number,
                text=passage.text,
                words=index_words(passage.text),
            )


def _in_cells(cells: Iterable[Any]) -> Iterable[ReadPassage]:
    for cell in cells:
        yield from cell.passages


@transaction.atomic
def store_rows(*, evaluation: Evaluation, read: Read) -> None:
    """Make the sections, articles, commitments and findings anew.

    Only before anyone has claimed or assessed anything: the database refuses to delete what such rows point to.
    """
    evaluation.findings.all().delete()
    evaluation.commitments.all().delete()
    evaluation.articles.all().delete()
    evaluation.sections.all().delete()
    sections = _store_sections(evaluation, read)
    articles = {each.number: each for each in _store_articles(evaluation, read, sections)}
    Commitment.objects.bulk_create(
        [
            _commitment(evaluation, articles[each.commitment.article], order, each)
            for order, each in enumerate(read.assessments, 1)
        ],
        batch_size=BATCH,
    )
    _store_findings(evaluation, read, articles)


def _store_sections(evaluation: Evaluation, read: Read) -> dict[str, Section]:
    stored: dict[str, Section] = {}
    for each in read.sections:
        stored[each.id] = Section.objects.create(
            evaluation=evaluation,
            key=each.id,
            title=each.title[:500],
            parent=stored.get(each.parent or ""),
            order=each.order,
        )
    return stored


def _store_articles(evaluation: Evaluation, read: Read, sections: Mapping[str, Section]) -> list[Article]:
    articles = Article.objects.bulk_create(
        [
            Article(
                evaluation=evaluation,
                section=sections.get(each.section or ""),
                number=each.number,
                label=each.label[:200],
                title=each.title,
                order=order,
                data=stored(plain(each)),
            )
            for order, each in enumerate(read.articles, 1)
        ],
        batch_size=BATCH,
    )
    _store_institutions(dict(zip(articles, read.articles, strict=True)))
    return articles


def _store_institutions(articles: Mapping[Article, ReadArticle]) -> None:
    names = {name[:300] for each in articles.values() for name in each.institutions}
    Institution.objects.bulk_create([Institution(name=name) for name in sorted(names)], ignore_conflicts=True)
    known = {each.name: each for each in Institution.objects.filter(name__in=names)}
    link = Article.institutions.through
    link.objects.bulk_create(
        [
            link(article_id=article.pk, institution_id=known[name].pk)
            for article, each in articles.items()
            for name in dict.fromkeys(name[:300] for name in each.institutions)
        ],
        batch_size=BATCH,
    )


def _commitment(evaluation: Evaluation, article: Article, order: int, each: Assessment) -> Commitment:
    return Commitment(
        evaluation=evaluation,
        article=article,
        key=each.commitment.id,
        kind=each.commitment.kind.value,
        order=order,
        words=each.commitment.quote.text,
        data=stored(commitment_record(each)),
        machine_verdict=each.verdict.value,
        machine_rule=each.rule,
        machine_rationale=each.rationale,
    )


def _store_findings(evaluation: Evaluation, read: Read, articles: Mapping[str, Article]) -> None:
    findings = Finding.objects.bulk_create(
        [
            Finding(
                evaluation=evaluation,
                check_name=each.check,
                severity=each.severity.value,
                message=each.message,
                data=stored(plain(each)),
            )
            for each in read.findings
        ],
        batch_size=BATCH,
    )
    link = Finding.articles.through
    link.objects.bulk_create(
        [
            link(finding_id=finding.pk, article_id=articles[number].pk)
            for finding, each in zip(findings, read.findings, strict=True)
            for number in dict.fromkeys(each.articles)
            if number in articles
        ],
        batch_size=BATCH,
    )
