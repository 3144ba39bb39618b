"""What a release is built from: the reviewed evaluation, the decisions of people, their texts, the documents."""

import inspect
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tallystick.errors import ReviewError
from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation as Read
from tallystick.model.evaluation import Source
from tallystick.model.outline import Section
from tallystick.model.review import Release as ReviewRelease
from tallystick.model.source_kind import SourceKind
from tallystick.publish.publication import Publication
from tallystick.publish.record import read_record
from tallystick.publish.report.skeleton import INTRODUCTION, RECOMMENDATIONS, outermost_parts, overview_name
from tallystick.review.mending import mended
from tallystick.review.reviewed import reviewed
from tallystick.verify.rules import RULES
from tallystick_web.plans.models import Evaluation, SourceDocument
from tallystick_web.publication.models import Release
from tallystick_web.reviews.interests import conflicts_of
from tallystick_web.reviews.models import Overview, OverviewKind
from tallystick_web.reviews.records import review_of

Texts = Mapping[str, str]


def machine_reading(evaluation: Evaluation) -> Read:
    """The newest of what the machine read. Raises ReviewError when nothing has been read."""
    reading = evaluation.readings.first()
    if reading is None:
        raise ReviewError("nothing has been read yet; upload the plan and its reports")
    return read_record(reading.record, str(evaluation))


def stored_texts(evaluation: Evaluation) -> Texts:
    """The stored text of each document that has been read, by its id."""
    return dict(evaluation.documents.exclude(key="").values_list("key", "text"))


def with_evidence(read: Read, evaluation: Evaluation) -> Read:
    """The evaluation with the documents that people attached, which their quotes are of."""
    known = {each.id for each in read.documents}
    attached = evaluation.documents.exclude(key="").exclude(key__in=known).defer("text")
    return replace(read, documents=(*read.documents, *map(_source, attached)))


def _source(document: SourceDocument) -> Source:
    return Source(
        id=document.key,
        title=document.title,
        name=document.name,
        role=Role(document.role),
        language=document.language,
        sha256=document.sha256,
        file_sha256=document.file_sha256,
        pages=document.pages,
        source=SourceKind(document.source) if document.source else None,
    )


def publication_for(release: Release) -> Publication:
    """What a release publishes. Raises ReviewError where something is undecided."""
    evaluation = release.evaluation
    machine, review, texts = machine_reading(evaluation), review_of(evaluation), stored_texts(evaluation)
    told = ReviewRelease(release.number, release.at, str(release.by), release.note, release.previous)
    read = with_evidence(mended(machine, review.decisions, texts), evaluation)
    final = reviewed(read, review)
    return Publication(
        evaluation=final,
        texts=texts,
        rules={rule.__name__: inspect.getdoc(rule) or "" for rules in RULES.values() for rule in rules},
        written=written_texts(evaluation, final),
        review=replace(review, release=told, conflicts=conflicts_of(evaluation)),
        machine=machine,
    )


def written_texts(evaluation: Evaluation, read: Read) -> Texts:
    """The Markdown texts of people by the names the report knows: each chapter's overview, one of recommendations."""
    newest = {(each.section_id, each.kind): each for each in evaluation.overviews.select_related("section")}
    order = {section.id: place for place, section in enumerate(read.sections)}
    texts = sorted(newest.values(), key=lambda each: order.get(_section(each) or "", -1))
    chapters, found = _chapters(read), defaultdict[str, list[str]](list)
    for each in texts:
        if each.text.strip():
            found[_file(each, chapters)].append(_headed(each, chapters, read.sections))
    return {name: "\n\n".join(parts) + "\n" for name, parts in found.items()}


def _section(overview: Overview) -> str | None:
    return overview.section.key if overview.section else None


def _chapters(read: Read) -> dict[str, str]:
    """The outermost section, a chapter of the report, that each section stands in."""
    above = {each.id: each.parent for each in read.sections}
    chapters = {part.id for part in outermost_parts(read)}
    found: dict[str, str] = {}
    for section in above:
        outer = section
        while outer not in chapters and (parent := above[outer]) is not None:
            outer = parent
        found[section] = outer
    return found


def _file(overview: Overview, chapters: Mapping[str, str]) -> str:
    """The name of the text of the report that an overview becomes a part of."""
    if overview.kind == OverviewKind.RECOMMENDATIONS:
        return RECOMMENDATIONS
    section = _section(overview)
    return INTRODUCTION if section is None else overview_name(chapters[section])


def _headed(overview: Overview, chapters: Mapping[str, str], sections: Iterable[Section]) -> str:
    """The text, under the title of its section where that is not the title of the whole text."""
    section = _section(overview)
    if section is None or (overview.kind == OverviewKind.OVERVIEW and chapters[section] == section):
        return overview.text.strip()
    title = next(each.title for each in sections if each.id == section)
    return f"## {title}\n\n{overview.text.strip()}"
