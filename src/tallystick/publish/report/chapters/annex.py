"""The annexes: the table of all commitments, and the pictures as tables."""

from tallystick.model.assessment import Assessment
from tallystick.publish.arrange import entries
from tallystick.publish.ogp import completion
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.report.chapters.desk import Desk, plain, table_of
from tallystick.publish.report.model import Section, Span, Spans, Table
from tallystick.publish.wording import KINDS, verdict_words

NONE: Spans = (Span("–"),)


def commitments_annex(desk: Desk) -> Section:
    """Every commitment in a row."""
    rows = tuple(_row(desk, each) for entry in entries(desk.evaluation) for each in entry.assessments)
    table = Table(
        "table-commitments",
        (Span("All commitments of the plan"),),
        ("No.", "Commitment", "Kind", "Promised", "Reported", "Verdict", "OGP completion", "Page"),
        (7, 37, 19, 22, 18, 15, 17, 6),
        rows,
    )
    text = "A number leads to the commitment; the page is that of the plan."
    title = (Span("Annex: All commitments"),)
    return Section("annex-commitments", title, (plain(text), table), wide=True)


def pictures_annex(pictures: tuple[Picture, ...]) -> Section:
    """The figures of every picture."""
    tables = tuple(table_of(picture) for picture in pictures)
    title = (Span("Annex: The pictures as tables"),)
    return Section("annex-pictures", title, tables, wide=True)


def _row(desk: Desk, assessment: Assessment) -> tuple[Spans, ...]:
    commitment = assessment.commitment
    name = f"commitment/{commitment.id}"
    return (
        (desk.commitment(commitment.id),),
        (desk.voice.cut(f"{name}/quote"),),
        (Span(KINDS[commitment.kind]),),
        (desk.voice.say(f"{name}/target"),) if desk.voice.has(f"{name}/target") else NONE,
        (desk.voice.say(f"{name}/reported"),) if desk.voice.has(f"{name}/reported") else NONE,
        (Span(verdict_words(assessment.verdict)),),
        (Span(completion(assessment) or "–"),),
        desk.voice.page(f"{name}/quote") or NONE,
    )
