"""Timeline: all that was said of one commitment, by the institution, the machine and people, in one order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from tallystick.model.quote import Quote
from tallystick.model.review import CommitmentReview, Dissent, Judgement, Review
from tallystick.model.verdict import Verdict


class Act(StrEnum):
    """What was done: who speaks, and in which part."""

    CLAIM = "claim"
    MACHINE = "machine"
    JUDGEMENT = "judgement"
    ADJUDICATION = "adjudication"
    REPLY = "reply"
    DISSENT = "dissent"


JUDGED = (Act.JUDGEMENT, Act.ADJUDICATION)
"""The acts that give a verdict by a person."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was said of a commitment. `record` is the name under which its words are recorded.

    `at` and `by` are None and "" for the machine; `verdict` is None where none is given. `settles` says that it
    is one of the judgements by which the verdict is settled.
    """

    act: Act
    record: str
    by: str = ""
    at: datetime | None = None
    institution: str = ""
    status: str = ""
    verdict: Verdict | None = None
    text: str = ""
    quotes: tuple[Quote, ...] = ()
    round: int = 1
    reopens: bool = False
    settles: bool = False
    rule: str = ""


def timeline(review: CommitmentReview) -> tuple[Event, ...]:
    """The events in order: what institutions claim, what the machine said, then people by the time they spoke."""
    spoken = (*_judgements(review), *_replies(review), *_dissents(review))
    return (*sorted(_claims(review), key=_time), *_machine(review), *sorted(spoken, key=_time))


def events(review: CommitmentReview, act: Act) -> tuple[Event, ...]:
    """The events of one kind, in the order of the timeline."""
    return tuple(event for event in timeline(review) if event.act is act)


def whole_dissents(review: Review) -> Iterator[tuple[str, Event]]:
    """The dissents that a review holds beside its commitments, each with the commitment it speaks of, if any."""
    for place, said in enumerate(review.dissents, 1):
        yield said.commitment, _dissent(said, f"dissent/{place}")


def all_dissents(review: Review) -> Iterator[tuple[str, Event]]:
    """Every dissent with the commitment it speaks of, "" for the whole; those on the whole come first."""
    yield from whole_dissents(review)
    for each in review.commitments:
        yield from ((each.commitment, event) for event in events(each, Act.DISSENT))


def _dissent(said: Dissent, record: str) -> Event:
    return Event(Act.DISSENT, record, said.by, said.at, text=said.text)


def _time(event: Event) -> datetime:
    """When it was said; a time without an offset counts as UTC."""
    at = event.at or datetime.min
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _claims(review: CommitmentReview) -> Iterator[Event]:
    for place, said in enumerate(review.claims, 1):
        name = _name(review, Act.CLAIM, place)
        who = (said.by, said.at, said.institution, said.status)
        yield Event(Act.CLAIM, name, *who, text=said.text, quotes=said.quotes)


def _machine(review: CommitmentReview) -> Iterator[Event]:
    if said := review.machine:
        name = f"commitment/{review.commitment}/{Act.MACHINE}"
        yield Event(Act.MACHINE, name, verdict=said.verdict, text=said.rationale, rule=said.rule)


def _judgements(review: CommitmentReview) -> Iterator[Event]:
    for act, given in ((Act.JUDGEMENT, review.judgements), (Act.ADJUDICATION, review.adjudications)):
        for place, said in enumerate(given, 1):
            yield Event(
                act,
                _name(review, act, place),
                said.by,
                said.at,
                verdict=said.verdict,
                text=said.reason,
                quotes=said.quotes,
                round=said.round,
                settles=_settles(said, review, act),
            )


def _settles(said: Judgement, review: CommitmentReview, act: Act) -> bool:
    """Whether a judgement is the one that counts, or the other one that says the same in its round."""
    settled = review.settled
    if settled is None:
        return False
    adjudicated = settled in review.adjudications
    if act is Act.ADJUDICATION or adjudicated:
        return said == settled
    return (said.verdict, said.round) == (settled.verdict, settled.round)


def _replies(review: CommitmentReview) -> Iterator[Event]:
    for place, said in enumerate(review.replies, 1):
        name = _name(review, Act.REPLY, place)
        who = (said.by, said.at, said.institution)
        yield Event(Act.REPLY, name, *who, text=said.text, quotes=said.quotes, reopens=said.reopens)


def _dissents(review: CommitmentReview) -> Iterator[Event]:
    for place, said in enumerate(review.dissents, 1):
        yield _dissent(said, _name(review, Act.DISSENT, place))


def _name(review: CommitmentReview, act: Act, place: int) -> str:
    return f"commitment/{review.commitment}/{act}/{place}"
