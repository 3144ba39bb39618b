"""How the verdicts were assessed, and the annexes of what people decided: dissents, mended outline, interests,
signatures."""

from collections.abc import Iterable, Iterator

from tallystick.model.review import Decision, Review
from tallystick.publish.pictures.agreement import agreement_picture
from tallystick.publish.records import Said
from tallystick.publish.report.chapters.desk import Desk, plain, said_table, shown
from tallystick.publish.report.model import Block, Bullets, Paragraph, Section, Span, Spans, Table
from tallystick.publish.review import conflicts
from tallystick.publish.review.agreement import CAPTION, COLUMNS, agreement_rows
from tallystick.publish.review.conflicts import conflict_rows, recorded
from tallystick.publish.review.say import method, quorum, release
from tallystick.publish.review.text import blocks_of, groups_of
from tallystick.publish.review.timeline import Event, all_dissents
from tallystick.publish.review.wording import (
    APPROVED,
    MEASURES,
    MENDED,
    MENDINGS,
    NO_DISSENT,
    NOT_MENDED,
    NOT_SIGNED,
)

SIGNED = "annex-signatures"


def assessed(desk: Desk) -> Iterator[Section]:
    """How the verdicts were reached, with the agreement of the assessors; nothing where nobody reviewed them."""
    review = desk.review
    if review is None:
        return
    blocks: list[Block] = [_sentence(each) for each in method(desk.records)]
    if review.agreement:
        picture = agreement_picture(review, desk.evaluation, desk.records)
        blocks += [plain(MEASURES), shown(picture) if picture else _table(desk, review)]
    more = (
        Span(
            "Who signed, what was mended, who dissents and who stated a conflict of interest stands in the "
        ),
        Span("annexes", target=SIGNED),
        Span("."),
    )
    blocks.append(Paragraph(more))
    yield Section("assessed", (Span("How the verdicts were reached"),), tuple(blocks))


def review_annexes(desk: Desk) -> Iterator[Section]:
    """The dissents, the mended outline, the conflicts of interest and the signatures."""
    if desk.review:
        yield _dissents(desk, desk.review)
        yield _decisions(desk, desk.review)
        if recorded(desk.review):
            yield _conflicts(desk, desk.review)
        yield _signatures(desk, desk.review)


def _sentence(parts: Iterable[Said]) -> Paragraph:
    return Paragraph(tuple(Span(part.text, part.record) for part in parts))


def _table(desk: Desk, review: Review) -> Table:
    """The agreement where it cannot be drawn."""
    rows = tuple(agreement_rows(review, desk.evaluation, desk.records))
    return said_table("table-agreement", (Span(CAPTION),), COLUMNS, rows)


def _dissents(desk: Desk, review: Review) -> Section:
    blocks = [block for each in all_dissents(review) for block in _dissent(desk, *each)]
    title = (Span("Annex: Dissenting opinions"),)
    return Section("annex-dissents", title, tuple(blocks) or (plain(NO_DISSENT),))


def _dissent(desk: Desk, commitment: str, event: Event) -> Iterator[Block]:
    head: Spans = (Span("On the whole"),)
    if commitment:
        head = (Span("On "), desk.commitment(commitment))
    who = (Span(", "), desk.voice.say(f"{event.record}/by"), Span(", "), desk.voice.say(f"{event.record}/at"))
    yield Paragraph((*head, *who, Span(":")))
    yield from blocks_of(event.text, f"{event.record}/text")


def _decisions(desk: Desk, review: Review) -> Section:
    title = (Span("Annex: Mended outline"),)
    if not review.decisions:
        return Section("annex-decisions", title, (plain(NOT_MENDED),))
    rows = tuple(_decision(desk, number, each) for number, each in enumerate(review.decisions, 1))
    caption = (Span(MENDED),)
    names = ("Change", "Of", "Why", "By", "On")
    return Section(
        "annex-decisions", title, (Table("table-decisions", caption, names, (12, 14, 44, 16, 14), rows),)
    )


def _decision(desk: Desk, number: int, decision: Decision) -> tuple[Spans, ...]:
    name = f"decision/{number}"
    details = (
        (Span(" ("), desk.voice.say(f"{name}/details"), Span(")"))
        if desk.voice.has(f"{name}/details")
        else ()
    )
    blocks = blocks_of(decision.why, f"{name}/why")
    why = [span for block in blocks for group in groups_of(block) for span in (*group, Span(" "))]
    return (
        (Span(MENDINGS[decision.mending].capitalize()),),
        (desk.voice.say(f"{name}/subject"),),
        (*why, *details),
        (desk.voice.say(f"{name}/by"),),
        (desk.voice.say(f"{name}/at"),),
    )


def _conflicts(desk: Desk, review: Review) -> Section:
    rows = tuple(conflict_rows(review, desk.evaluation, desk.records))
    found = said_table("table-conflicts", (Span(conflicts.CAPTION),), conflicts.COLUMNS, rows)
    blocks = (plain(conflicts.EXPLAINED), found if rows else plain(conflicts.NONE))
    return Section("annex-conflicts", (Span("Annex: Conflicts of interest"),), blocks)


def _signatures(desk: Desk, review: Review) -> Section:
    names = (f"signature/{number}" for number in range(1, len(review.signatures) + 1))
    items = tuple((desk.voice.say(f"{name}/by"), Span(", "), desk.voice.say(f"{name}/at")) for name in names)
    signed: tuple[Block, ...] = (plain(APPROVED), Bullets(items)) if items else (plain(NOT_SIGNED),)
    blocks = [*signed, *(_sentence(each) for each in (*quorum(desk.records), *release(desk.records)))]
    if review.release:
        blocks += blocks_of(review.release.note, "release/note")
    if desk.voice.has("release/previous"):
        before = desk.voice.say("release/previous")
        blocks.append(Paragraph((Span("Fingerprint of the release before: "), before, Span("."))))
    return Section(SIGNED, (Span("Annex: Signatures and release"),), tuple(blocks))
