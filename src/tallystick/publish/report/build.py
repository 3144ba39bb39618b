"""An evaluation and the texts that people wrote -> the evaluation report, every figure of it backed by a record."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tallystick.errors import PublicationError
from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Review
from tallystick.publish.pictures.all import whole_pictures
from tallystick.publish.report.chapters.annex import commitments_annex, pictures_annex
from tallystick.publish.report.chapters.closing import findings, gaps, recommendations, sources
from tallystick.publish.report.chapters.desk import Desk
from tallystick.publish.report.chapters.introduction import introduction
from tallystick.publish.report.chapters.part import part_chapters
from tallystick.publish.report.chapters.review import review_annexes
from tallystick.publish.report.chapters.summary import summary_chapter
from tallystick.publish.report.check import check_report
from tallystick.publish.report.markdown import read_text
from tallystick.publish.report.model import Bullets, Report, Span, Spans, words
from tallystick.publish.report.say import Voice
from tallystick.publish.report.skeleton import SOURCES, skeletons
from tallystick.publish.report.texts import check_names
from tallystick.publish.report.walk import figures
from tallystick.publish.review.records import all_records


def build_report(
    evaluation: Evaluation, texts: Mapping[str, str] | None = None, review: Review | None = None
) -> Report:
    """The report. `texts` are the Markdown files of people by name; what is not there is proposed. With a
    `review`, the evaluation is the reviewed one, and the report says what people decided.

    Raises PublicationError when a text has no place in the report, or a figure or quote has no record behind it.
    """
    given = texts or {}
    records = all_records(evaluation, review)
    proposed = skeletons(evaluation, records)
    check_names(given, (*proposed, SOURCES))
    records |= _sources(given.get(SOURCES, ""))
    read = {name: read_text(name, given.get(name, text)) for name, text in proposed.items()}
    report = _report(Desk(evaluation, records, Voice(records, evaluation.documents), read, review))
    check_report(report, records)
    return report


def _report(desk: Desk) -> Report:
    chapters = (
        introduction(desk),
        summary_chapter(desk, whole_pictures(desk.evaluation, desk.records)),
        *part_chapters(desk),
        findings(desk),
        gaps(desk),
        recommendations(desk),
        sources(desk),
        commitments_annex(desk),
        *review_annexes(desk),
    )
    report = Report(_title(desk), _subtitle(desk), _imprint(desk), chapters)
    drawn = tuple(figure.picture for figure in figures(report))
    return replace(report, chapters=(*chapters, pictures_annex(drawn))) if drawn else report


def _title(desk: Desk) -> Span:
    plans = (source.id for source in desk.evaluation.documents if source.role is not Role.REPORT)
    name = f"document/{next(plans)}"
    return desk.voice.say(f"{name}/title" if desk.voice.has(f"{name}/title") else f"{name}/name")


def _subtitle(desk: Desk) -> Spans:
    return (Span("Evaluation report: what was promised, what was done"),)


def _imprint(desk: Desk) -> tuple[Spans, ...]:
    counted = desk.voice.counted
    size = (*counted("total/articles", "article"), Span(", "), *counted("total/commitments", "commitment"))
    if not desk.voice.has("evaluation/as_of"):
        return (size,)
    return (size, (Span("As of "), desk.voice.say("evaluation/as_of")))


def _sources(text: str) -> Iterator[tuple[str, str]]:
    """The sources listed in a text, each `- NAME: what it is`, by their records' names."""
    blocks = (block for passage in read_text(SOURCES, text).passages for block in passage.blocks)
    for item in (item for block in blocks if isinstance(block, Bullets) for item in block.items):
        name, colon, what = words(item).partition(": ")
        if not colon:
            raise PublicationError(f"text/{SOURCES}: {words(item)!r} is not of the form `- NAME: what it is`")
        yield f"source/{name}", what
