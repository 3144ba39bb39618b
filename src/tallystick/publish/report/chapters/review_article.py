"""What people said of one commitment, in the section of its article: claim, verdict with reasons, reply, dissents."""

from collections.abc import Iterator

from tallystick.model.review import CommitmentReview
from tallystick.publish.report.chapters.desk import Desk
from tallystick.publish.report.model import Block, Bullets, Look, Paragraph, Span, Spans
from tallystick.publish.review.text import blocks_of
from tallystick.publish.review.timeline import Act, Event, events, timeline
from tallystick.publish.review.wording import HEADS, UNSETTLED, settled_words
from tallystick.publish.wording import verdict_words


def claimed(desk: Desk, review: CommitmentReview) -> Iterator[Block]:
    """What the institution says of its own commitment."""
    for event in events(review, Act.CLAIM):
        head = [Span("Claim of "), desk.voice.say(f"{event.record}/institution")]
        status = [Span(": “"), desk.voice.say(f"{event.record}/status"), Span("”")] if event.status else []
        yield from _said(desk, event, (*head, *status))


def judged(desk: Desk, review: CommitmentReview, level: Spans) -> Iterator[Block]:
    """The verdict of people with their reasons, the reply beside it, what else they said."""
    said = settled_words(review) if review.settled else UNSETTLED
    yield Paragraph(
        (Span("How it was decided: ", strong=True), Span(said), *(level if review.settled else ()))
    )
    others = (Act.JUDGEMENT, Act.ADJUDICATION)
    for event in timeline(review):
        if event.act in others and event.verdict:
            yield from _said(desk, event, (Span(f"{HEADS[event.act]}, {verdict_words(event.verdict)}"),))
    for event in events(review, Act.REPLY):
        yield from _said(desk, event, (Span("Reply of "), desk.voice.say(f"{event.record}/institution")))
    for event in events(review, Act.DISSENT):
        yield from _said(desk, event, (Span("Dissent"),))


def machine_said(desk: Desk, review: CommitmentReview) -> Iterator[Block]:
    """What the machine had said, as a note."""
    for event in events(review, Act.MACHINE):
        if event.verdict:
            verdict = Span(f"The machine had said: {verdict_words(event.verdict)}. ")
            rule = (Span(" Rule: "), desk.voice.say(f"{event.record}/rule"), Span("."))
            yield Paragraph((verdict, desk.voice.say(f"{event.record}/text/1"), *rule), Look.NOTE)


def _said(desk: Desk, event: Event, head: Spans) -> Iterator[Block]:
    """Who said it and when, then the words, then the quotes with their places."""
    strong = tuple(Span(span.text, span.record, span.target, strong=True) for span in head)
    who = (
        Span(" ("),
        desk.voice.say(f"{event.record}/by"),
        Span(", "),
        desk.voice.say(f"{event.record}/at"),
        Span(")"),
    )
    first, *rest = blocks_of(event.text, f"{event.record}/text") or (Paragraph(()),)
    words = first.spans if isinstance(first, Paragraph) else ()
    yield Paragraph((*strong, *who, *((Span(": "), *words) if words else ())))
    yield from ([first] if isinstance(first, Bullets) else [])
    yield from rest
    for place in range(1, len(event.quotes) + 1):
        yield desk.voice.quotation(f"{event.record}/quote/{place}")
