"""The summary: how many commitments got which verdict, as words, tables and pictures."""

from collections.abc import Iterator

from tallystick.model.commitment import Kind
from tallystick.model.verdict import VERDICTS
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.records import LEVELS
from tallystick.publish.report.chapters.desk import Desk, listed, plain, shown
from tallystick.publish.report.model import Block, Bullets, Paragraph, Section, Span, Spans, Table
from tallystick.publish.wording import KINDS, KINDS_COUNTED, verdict_words


def summary_chapter(desk: Desk, pictures: tuple[Picture, ...]) -> Section:
    """The chapter, with the pictures of the whole plan."""
    return Section("summary", (Span("Summary"),), (*_blocks(desk), *map(shown, pictures)))


def _blocks(desk: Desk) -> Iterator[Block]:
    yield Paragraph(_size(desk))
    yield Bullets(tuple(_standing(desk, kind) for kind in Kind if desk.voice.count(f"total/{kind}")))
    yield Paragraph(
        (Span("Mapped to the levels of the Open Government Partnership: "), *_levels(desk), Span("."))
    )
    yield plain(
        "Counts of verdicts are no grade. What was not reported, or cannot be compared, was not shown to have "
        "failed; what was reported was not shown to be true."
    )
    yield _counts(desk)


def _size(desk: Desk) -> Spans:
    say, counted = desk.voice.say, desk.voice.counted
    day = (
        (Span("As of "), say("evaluation/as_of"), Span(", the"))
        if desk.voice.has("evaluation/as_of")
        else (Span("The"),)
    )
    kinds = listed((say(f"total/{kind}"), Span(f" {KINDS_COUNTED[kind]}")) for kind in Kind)
    articles, commitments = counted("total/articles", "article"), counted("total/commitments", "commitment")
    return (*day, Span(" plan has "), *articles, Span(" with "), *commitments, Span(": "), *kinds, Span("."))


def _standing(desk: Desk, kind: Kind) -> Spans:
    counts = (
        (desk.voice.say(f"total/{kind}/{verdict}"), Span(f" {verdict_words(verdict)}"))
        for verdict in VERDICTS[kind]
        if desk.voice.count(f"total/{kind}/{verdict}")
    )
    return (Span(f"{KINDS[kind]}: ", strong=True), *listed(counts), Span("."))


def _levels(desk: Desk) -> Spans:
    words = {level: f" {level}" for level in LEVELS} | {"none": " without a level"}
    return listed(
        (desk.voice.say(f"total/completion/{level}"), Span(words[level]))
        for level in LEVELS
        if desk.voice.count(f"total/completion/{level}")
    )


def _counts(desk: Desk) -> Table:
    rows = tuple(
        (
            (Span(KINDS[kind]),),
            (Span(verdict_words(verdict)),),
            (desk.voice.say(f"total/{kind}/{verdict}"),),
            (desk.voice.say(f"total/{kind}/{verdict}/share"),),
        )
        for kind, verdicts in VERDICTS.items()
        for verdict in verdicts
    )
    caption = (Span("Verdicts of the whole plan"),)
    return Table(
        "table-verdicts",
        caption,
        ("Kind", "Verdict", "Commitments", "Share of the kind"),
        (28, 28, 16, 20),
        rows,
    )
