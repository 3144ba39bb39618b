"""What people decided about a commitment, as blocks of its page: why, the reply beside it, and the timeline."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from tallystick.model.assessment import Assessment
from tallystick.model.quote import Place, Quote
from tallystick.model.review import CommitmentReview
from tallystick.publish.page.figure import badge
from tallystick.publish.page.html import Child, Html, element
from tallystick.publish.page.parts import Setting, heading, quoted, rule_link
from tallystick.publish.records import said
from tallystick.publish.report.model import Bullets, words
from tallystick.publish.review.text import SaidBlock, blocks_of
from tallystick.publish.review.timeline import Act, Event, events, timeline
from tallystick.publish.review.wording import HEADS, UNSETTLED, settled_words


def decided(review: CommitmentReview, setting: Setting) -> Html:
    """Why people settled on the verdict, or that they have not; and the institution's reply, always beside it."""
    settling = next((event for event in timeline(review) if event.settles), None)
    said = settled_words(review) if review.settled else UNSETTLED
    why = element(
        "div",
        element("p", element("b", "Why:"), " ", said, class_="why"),
        element("div", _spoken(settling), class_="reason") if settling else None,
    )
    replies = [_reply(event, setting) for event in events(review, Act.REPLY)]
    return element("div", why, replies, class_="decided")


def _spoken(event: Event) -> tuple[Child, ...]:
    """Who said something and when, then the words."""
    who = element("p", element("b", event.by), ", ", _day(event), ":")
    return (who, said_blocks(event.text, event.record))


def _reply(event: Event, setting: Setting) -> Html:
    """The answer of an institution with the passages it points to."""
    asked = element("p", "The institution asked for the assessment to be done once more.", class_="basis")
    return element(
        "div",
        element("p", element("b", f"Reply of {event.institution}"), f", {event.by}, ", _day(event), ":"),
        said_blocks(event.text, event.record),
        asked if event.reopens else None,
        [quoted(quote, setting) for quote in event.quotes],
        class_="reply",
    )


def timeline_block(review: CommitmentReview, assessment: Assessment, level: int, setting: Setting) -> Html:
    """All that was said of the commitment, one thing after the other."""
    known = {item.quote.place for item in assessment.evidence}
    known |= {quote.place for event in events(review, Act.REPLY) for quote in event.quotes}
    above = next((event.record for event in timeline(review) if event.settles), "")
    lines = [_line(event, setting, known, above) for event in timeline(review)]
    return element(
        "div", heading(level, "How the verdict was reached"), element("ol", lines), class_="timeline"
    )


def said_blocks(text: str, record: str) -> list[Html]:
    """The words of a person: paragraphs and lists, everything else as text."""
    return [_block(block) for block in blocks_of(text, record)]


def _line(event: Event, setting: Setting, known: set[Place], above: str) -> Html:
    """One event; the reply and the reason with the record `above` stand in full beside the verdict."""
    who = element("p", list(_head(event, setting)), class_="who")
    classes = f"act-{event.act}"
    if event.act is Act.REPLY:
        return element("li", who, element("p", "In full above.", class_="basis"), class_=classes)
    words = (
        [element("p", "The reason stands above.", class_="basis")]
        if event.record == above
        else said_blocks(event.text, event.record)
    )
    return element("li", who, words, _quotes(event.quotes, setting, known), class_=classes)


def _head(event: Event, setting: Setting) -> Iterator[Child]:
    """Who said what kind of thing, and when."""
    yield element("b", HEADS[event.act])
    if event.verdict:
        yield (" ", badge(event.verdict))
    if event.institution:
        yield f" · {event.institution}"
    if event.by:
        yield f" · {event.by}"
    if event.at:
        yield (" · ", _day(event))
    if event.round > 1:
        yield f" · round {event.round}"
    if event.status:
        yield (" · claims ", element("q", event.status))
    if event.rule:
        yield (" · rule ", rule_link(event.rule, setting))


def _quotes(quotes: Iterable[Quote], setting: Setting, known: set[Place]) -> list[Html]:
    """Each quote in full where it is new to the commitment; of the others the places, which lead to them."""
    again = [quote for quote in quotes if quote.place in known]
    fresh = [quote for quote in quotes if quote.place not in known]
    known |= {quote.place for quote in fresh}
    places = [(", " if n else "", element("cite", setting.place(quote))) for n, quote in enumerate(again)]
    rests = [element("p", "Quotes ", places, class_="basis")] if again else []
    return [*(quoted(quote, setting) for quote in fresh), *rests]


def day(at: datetime) -> Html:
    """A day in words, for machines in ISO 8601."""
    return element("time", said(at.date()), datetime=at.date().isoformat())


def _day(event: Event) -> Html | None:
    return day(event.at) if event.at else None


def _block(block: SaidBlock) -> Html:
    if isinstance(block, Bullets):
        items = [element("li", words(item)) for item in block.items]
        return element("ol" if block.numbered else "ul", items, class_="points")
    return element("p", words(block.spans))
