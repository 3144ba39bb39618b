"""What a screen shows of one commitment, as far as the viewer may see it."""

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from tallystick.model.commitment import Kind, Target
from tallystick.model.evidence import Evidence
from tallystick.model.quote import Quote
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.publish.codec import build
from tallystick.publish.passages import passages_of
from tallystick.publish.review.timeline import Act, Event, timeline
from tallystick.publish.review.wording import HEADS
from tallystick.publish.wording import EXPLAINED, KINDS, reported_words, target_words
from tallystick.review.blind import Sight, Viewer, sight
from tallystick.review.phases import Phase
from tallystick_web.plans.models import Commitment, Evaluation
from tallystick_web.reviews.records import Record


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote with the address of its place in the document, "" where the viewer may not read on there.

    `name` tells it from the others of the evaluation.
    """

    quote: Quote
    address: str

    @property
    def name(self) -> str:
        """The place of the quote, as forms name it: document and offsets."""
        return quote_name(self.quote)


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that the machine found; `relation` is "" where its verdict is hidden."""

    quoted: Quoted
    nature: str
    relation: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of the timeline, with its heading and its quotes; `own` says that the viewer said it."""

    event: Event
    head: str
    quotes: tuple[Quoted, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A verdict that can be chosen, and the key on the keyboard that chooses it."""

    key: int
    verdict: Verdict
    explained: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One commitment on a screen. `hidden` are sentences about what the viewer cannot see yet."""

    commitment: Commitment
    record: Record
    sight: Sight
    words: Quoted
    target: str
    found: tuple[Found, ...]
    told: tuple[Told, ...]
    hidden: tuple[str, ...]

    @property
    def kind(self) -> str:
        """What kind of commitment it is, in words."""
        return KINDS[Kind(self.commitment.kind)]

    @property
    def machine_hidden(self) -> bool:
        """Whether the viewer may not see the machine's verdict."""
        return "machine" in self.sight.withheld

    @property
    def settled(self) -> Verdict | None:
        """The verdict that counts, if there is one to be seen."""
        settled = self.sight.review.settled
        return settled.verdict if settled else None

    @property
    def on_track(self) -> str:
        """Whether the measure is as far as it should be: "yes", "no", "unknown"; "" where that is no question."""
        return "" if self.machine_hidden else str(self.commitment.data.get("on_track") or "")

    @property
    def trend(self) -> str:
        """Why it is on track or not."""
        return "" if self.machine_hidden else str(self.commitment.data.get("trend") or "")


def choices(kind: str) -> tuple[Choice, ...]:
    """The verdicts that a commitment of this kind can get."""
    return tuple(Choice(place, each, EXPLAINED[each]) for place, each in enumerate(VERDICTS[Kind(kind)], 1))


def shown(
    evaluation: Evaluation,
    record: Record,
    commitment: Commitment,
    viewer: Viewer,
    closed: Container[str] = (),
) -> Shown:
    """What `viewer`, to whom some documents are `closed`, may see of a commitment, whose `data` is loaded. No query."""
    seen = sight_of(evaluation, record, viewer)
    data = exact(commitment.data)
    target = build(Target, data["target"]) if data.get("target") else None
    return Shown(
        commitment=commitment,
        record=record,
        sight=seen,
        words=quoted(evaluation, build(Quote, data["quote"])),
        target=target_words(target) if target else "",
        found=tuple(_found(evaluation, data["evidence"], hidden="machine" in seen.withheld)),
        told=tuple(told(evaluation, timeline(seen.review), viewer, closed)),
        hidden=tuple(_hidden(seen)),
    )


def sight_of(evaluation: Evaluation, record: Record, viewer: Viewer) -> Sight:
    """What `viewer` may see of what was said of a commitment."""
    phase = Phase(evaluation.phase)
    return sight(record.review, viewer, record.assessors, phase, machine_blind=evaluation.machine_blind)


def told(
    evaluation: Evaluation, events: Iterable[Event], viewer: Viewer, closed: Container[str] = ()
) -> Iterator[Told]:
    """The entries of a timeline as they are shown."""
    for each in events:
        quotes = tuple(quoted(evaluation, quote, closed) for quote in each.quotes)
        yield Told(each, HEADS[each.act], quotes, bool(each.by) and each.by == viewer.name)


def quoted(evaluation: Evaluation, quote: Quote, closed: Container[str] = ()) -> Quoted:
    """A quote with the address of its place, unless its document is `closed`."""
    if quote.document in closed:
        return Quoted(quote, "")
    query = urlencode({"at": f"{quote.start}-{quote.end}"})
    return Quoted(quote, f"{reverse('reviews:text', args=[evaluation.slug, quote.document])}?{query}#marked")


def quote_name(quote: Quote) -> str:
    """The place of a quote, as forms name it: document and offsets."""
    return f"{quote.document}:{quote.start}:{quote.end}"


def exact(data: Any) -> Any:
    """A JSON column's value with its fractions as they are printed, not as the nearest binary number."""
    return json.loads(json.dumps(data), parse_float=Decimal)


def _found(evaluation: Evaluation, evidence: Iterable[Mapping[str, Any]], *, hidden: bool) -> Iterator[Found]:
    for each in passages_of([build(Evidence, item) for item in evidence]):
        yield Found(
            quoted(evaluation, each.quote),
            each.first.nature.value,
            "" if hidden else each.first.relation.value,
            tuple(reported_words(figure) for figure in each.figures),
        )


def _hidden(seen: Sight) -> Iterator[str]:
    if "machine" in seen.withheld:
        yield f"{HEADS[Act.MACHINE]} is hidden from you for now."
    if "judgements" in seen.withheld:
        yield "A verdict of an assessor is hidden from you until both are in."
