"""What people said of one commitment, in the section of its article: claim, verdict with reasons, reply, dissents."""

from collections.abc import Iterator

from tallystick.model.quote import Place
from tallystick.model.review import CommitmentReview
from tallystick.publish.report.chapters.desk import Desk
from tallystick.publish.report.model import Block, Look, Paragraph, Span, Spans
from tallystick.publish.review.text import blocks_of
from tallystick.publish.review.timeline import JUDGED, Act, Event, events, timeline
from tallystick.publish.review.wording import HEADS, UNSETTLED, settled_words
from tallystick.publish.wording import verdict_words


def claimed(desk: Desk, review: CommitmentReview) -> Iterator[Block]:
    """What the institution says of its own commitment."""
    printed: set[Place] = set()
    for event in events(review, Act.CLAIM):
        head = [Span("Claim of "), desk.voice.say(f"{event.record}/institution")]
        status = [Span(": “"), desk.voice.say(f"{event.record}/status"), Span("”")] if event.status else []
        yield from _said(desk, event, (*head, *status), printed)


def judged(desk: Desk, review: CommitmentReview, level: Spans, printed: set[Place]) -> Iterator[Block]:
    """The verdict of people with their reasons, the reply beside it, what else they said.

    `printed` are the places of quotes that stand in full under the commitment anyway.
    """
    said = settled_words(review) if review.settled else UNSETTLED
    yield Paragraph(
        (Span("How it was decided: ", strong=True), Span(said), *(level if review.settled else ()))
    )
    for event in timeline(review):
        if event.act in JUDGED and event.verdict:
            again = (Span(", round "), desk.voice.say(f"{event.record}/round")) if event.round > 1 else ()
            head = (Span(f"{HEADS[event.act]}, {verdict_words(event.verdict)}"), *again)
            yield from _said(desk, event, head, printed)
    for event in events(review, Act.REPLY):
        head = (Span("Reply of "), desk.voice.say(f"{event.record}/institution"))
        yield from _said(desk, event, head, printed)
    for event in events(review, Act.DISSENT):
        yield from _said(desk, event, (Span("Dissent"),), printed)


def machine_said(desk: Desk, review: CommitmentReview) -> Iterator[Block]:
    """What the machine had said, as a note."""
    for event in events(review, Act.MACHINE):
        if event.verdict:
            verdict = Span(f"The machine had said “{verdict_words(event.verdict)}”: ")
            stop = "" if event.text.rstrip().endswith((".", "!", "?")) else "."
            rule = (Span(f"{stop} Rule: "), desk.voice.say(f"{event.record}/rule"), Span("."))
            yield Paragraph((verdict, desk.voice.say(f"{event.record}/text/1"), *rule), Look.NOTE)


def _said(desk: Desk, event: Event, head: Spans, printed: set[Place]) -> Iterator[Block]:
    """Who said it and when, then the words, then the quotes; of those that are printed already only the places."""
    strong = tuple(Span(span.text, span.record, span.target, strong=True) for span in head)
    who = (
        Span(" ("),
        desk.voice.say(f"{event.record}/by"),
        Span(", "),
        desk.voice.say(f"{event.record}/at"),
        Span(")"),
    )
    words: Spans = ()
    blocks = blocks_of(event.text, f"{event.record}/text")
    if blocks and isinstance(blocks[0], Paragraph):
        words, blocks = (Span(": "), *blocks[0].spans), blocks[1:]
    yield Paragraph((*strong, *who, *words))
    yield from blocks
    yield from _quotes(desk, event, printed)


def _quotes(desk: Desk, event: Event, printed: set[Place]) -> Iterator[Block]:
    again: list[Span] = []
    for number, quote in enumerate(event.quotes, 1):
        record = f"{event.record}/quote/{number}"
        if quote.place in printed:
            again += [Span(", " if again else "Rests on a passage quoted here: "), *desk.voice.place(record)]
        else:
            printed.add(quote.place)
            yield desk.voice.quotation(record)
    if again:
        yield Paragraph(tuple(again), Look.NOTE)
