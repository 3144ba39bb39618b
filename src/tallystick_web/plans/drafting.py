"""The draft: what the library read and decided, as rows of the workbench. It is written whole or not at all.

The machine's reading is kept as it is; the rows are made of the evaluation after people's decisions on the outline.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError, QuerySet

from tallystick.errors import ReviewError
from tallystick.model.assessment import Assessment
from tallystick.model.document import BlockKind, Document
from tallystick.model.document import Passage as ReadPassage
from tallystick.model.evaluation import Evaluation as Read
from tallystick.model.outline import Article as ReadArticle
from tallystick.model.review import MachineVerdict
from tallystick.publish.codec import plain
from tallystick.publish.record import commitment_record, write_record
from tallystick.review.mending import machine_verdicts
from tallystick_web.accounts.models import Institution
from tallystick_web.plans.handing_down import hand_down, homes_of
from tallystick_web.plans.left_over import left_over
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
from tallystick_web.reviews.models import Assignment

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
    reading = MachineReading.objects.create(
        evaluation=evaluation, made_by=run, record=write_record(read), left_over=stored(left_over(read))
    )
    _forget_other_articles(evaluation, read)
    store_rows(evaluation=evaluation, machine=read, read=read)
    return reading


def _forget_other_articles(evaluation: Evaluation, read: Read) -> None:
    """The institutions that people named stay with an article only while its words in the plan are the same."""
    words = {each.number: each.quote.exact for each in read.articles}
    others = [
        each.pk
        for each in evaluation.articles.filter(institutions_by_hand=True)
        if each.data["quote"]["exact"] != words.get(each.number)
    ]
    Article.objects.filter(pk__in=others).update(institutions_by_hand=False)


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
def store_rows(*, evaluation: Evaluation, machine: Read, read: Read) -> None:
    """Make the sections, articles, commitments and findings those of `read`: the machine's reading after the mends.

    A row that stays (by its key) keeps its assignments, claims and stated conflicts of interest. Raises ReviewError
    where something was said of a commitment that would go.
    """
    before = homes_of(evaluation)
    sections = _store_sections(evaluation, read)
    _remove_commitments(evaluation, [each.commitment.id for each in read.assessments])
    articles = _store_articles(evaluation, read, sections)
    _store_commitments(evaluation, (machine, read), articles)
    hand_down(evaluation, before, articles)
    evaluation.articles.exclude(number__in=articles).delete()
    evaluation.sections.exclude(key__in=sections).delete()
    evaluation.findings.all().delete()
    _store_findings(evaluation, read, articles)


def _remove_commitments(evaluation: Evaluation, staying: Sequence[str]) -> None:
    """Remove the commitments that go, and the assignments of them that nobody acted on."""
    going = evaluation.commitments.exclude(key__in=staying)
    Assignment.objects.filter(commitment__in=going, judgement=None).delete()
    try:
        going.delete()
    except ProtectedError as error:
        raise ReviewError(
            f"something was already said of a commitment that would go ({_names(going)}); it has to stay"
        ) from error


def _names(commitments: QuerySet[Commitment]) -> str:
    return ", ".join(commitments.values_list("key", flat=True)[:5])


def _store_sections(evaluation: Evaluation, read: Read) -> dict[str, Section]:
    """The sections by their keys. One of another title is another section: what was stated of the old one goes."""
    titles = {each.id: each.title[:500] for each in read.sections}
    kept = {each.key: each for each in evaluation.sections.all()}
    if other := [each.pk for each in kept.values() if titles.get(each.key, each.title) != each.title]:
        evaluation.articles.filter(section__in=other).update(section=None)
        evaluation.sections.filter(pk__in=other).delete()
    found: dict[str, Section] = {}
    for each in read.sections:
        parent = found.get(each.parent or "")
        found[each.id], _ = Section.objects.update_or_create(
            evaluation=evaluation,
            key=each.id,
            defaults={"title": titles[each.id], "parent": parent, "order": each.order},
        )
    return found


def _store_articles(
    evaluation: Evaluation, read: Read, sections: Mapping[str, Section]
) -> dict[str, Article]:
    Article.objects.bulk_create(
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
        update_conflicts=True,
        unique_fields=["evaluation", "number"],
        update_fields=["section", "label", "title", "order", "data"],
    )
    numbers = {each.number: each for each in read.articles}
    articles = {each.number: each for each in evaluation.articles.filter(number__in=numbers)}
    _store_institutions(
        {each: numbers[number] for number, each in articles.items() if not each.institutions_by_hand}
    )
    return articles


def _store_commitments(
    evaluation: Evaluation, readings: tuple[Read, Read], articles: Mapping[str, Article]
) -> None:
    machine, read = readings
    said = machine_verdicts(machine, read)
    Commitment.objects.bulk_create(
        [
            _commitment(articles[each.commitment.article], order, each, said[each.commitment.id])
            for order, each in enumerate(read.assessments, 1)
        ],
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["evaluation", "key"],
        update_fields=[
            "article",
            "kind",
            "order",
            "words",
            "data",
            "machine_verdict",
            "machine_rule",
            "machine_rationale",
        ],
    )


def _store_institutions(articles: Mapping[Article, ReadArticle]) -> None:
    names = {name[:300] for each in articles.values() for name in each.institutions}
    Institution.objects.bulk_create([Institution(name=name) for name in sorted(names)], ignore_conflicts=True)
    known = {each.name: each for each in Institution.objects.filter(name__in=names)}
    link = Article.institutions.through
    link.objects.filter(article__in=articles).delete()
    link.objects.bulk_create(
        [
            link(article_id=article.pk, institution_id=known[name].pk)
            for article, each in articles.items()
            for name in dict.fromkeys(name[:300] for name in each.institutions)
        ],
        batch_size=BATCH,
    )


def _commitment(article: Article, order: int, each: Assessment, machine: MachineVerdict | None) -> Commitment:
    return Commitment(
        evaluation_id=article.evaluation_id,
        article=article,
        key=each.commitment.id,
        kind=each.commitment.kind.value,
        order=order,
        words=each.commitment.quote.text,
        data=stored(commitment_record(each)),
        machine_verdict=machine.verdict.value if machine else "",
        machine_rule=machine.rule if machine else "",
        machine_rationale=machine.rationale if machine else "",
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
