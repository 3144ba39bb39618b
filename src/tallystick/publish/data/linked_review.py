"""What people decided as linked data: who they are, what they did and when, and the reviews they wrote.

People are PROV-O agents, each judgement is an activity that ends when it was given, and its result a
schema.org ClaimReview by its author. A reply is a schema.org Comment, a signature an activity of its own.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from tallystick.model.quote import Quote
from tallystick.model.review import CommitmentReview, Review
from tallystick.publish.data.claim_reviews import Node
from tallystick.publish.review.timeline import JUDGED, Act, Event, timeline
from tallystick.publish.wording import verdict_words

Selected = Callable[[Quote], Node]

REVIEWED = "#review"

REVIEW_CONTEXT: Mapping[str, Any] = {
    "endedAtTime": {"@id": "prov:endedAtTime", "@type": "xsd:dateTime"},
    "generatedAtTime": {"@id": "prov:generatedAtTime", "@type": "xsd:dateTime"},
    "wasAttributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "about": {"@id": "schema:about", "@type": "@id"},
    "citation": {"@id": "schema:citation", "@type": "@id"},
    "institution": "tally:institution",
    "status": "tally:status",
    "act": "tally:act",
    "round": {"@id": "tally:round", "@type": "xsd:integer"},
    "release": {"@id": "tally:release", "@type": "xsd:integer"},
    "previous": "tally:previous",
    "mending": "tally:mending",
    "subject": "tally:subject",
}
"""The words that only a review needs."""


def people_nodes(review: Review) -> Iterator[Node]:
    """The people who are named."""
    for name, identifier in people(review).items():
        yield {"id": identifier, "type": ["prov:Person", "schema:Person"], "name": name}


def people(review: Review) -> Mapping[str, str]:
    """The identifier of each person by name, in the order in which they are first named."""
    spoken = (event.by for each in review.commitments for event in timeline(each) if event.by)
    decided = (each.by for each in review.decisions)
    dissented = (each.by for each in review.dissents)
    signed = (each.by for each in review.signatures)
    released = (review.release.by,) if review.release else ()
    names = dict.fromkeys((*spoken, *decided, *dissented, *signed, *released))
    return {name: f"#person-{place}" for place, name in enumerate(names, 1)}


def settled_by(review: CommitmentReview, known: Mapping[str, str]) -> list[str]:
    """The people whose judgements settle the verdict."""
    return list(dict.fromkeys(known[event.by] for event in timeline(review) if event.settles))


def whole_nodes(review: Review) -> Iterator[Node]:
    """The review as a whole, its release, the signatures, the dissents on all, and the changes of the outline."""
    known, release = people(review), review.release
    yield {
        "id": "../review.json",
        "type": ["prov:Entity", "schema:Dataset"],
        "name": "What people decided",
        "wasGeneratedBy": REVIEWED,
        "wasDerivedFrom": "../machine.json",
        "release": release.number if release else None,
        "generatedAtTime": _time(release.at) if release else None,
        "wasAttributedTo": known[release.by] if release else None,
        "previous": (release.previous or None) if release else None,
    }
    yield {
        "id": REVIEWED,
        "type": "prov:Activity",
        "act": "review",
        "wasAssociatedWith": list(known.values()),
    }
    for place, signature in enumerate(review.signatures, 1):
        yield _activity(f"#signature-{place}", "signature", known[signature.by], signature.at)
    for place, decision in enumerate(review.decisions, 1):
        node = _activity(f"#decision-{place}", "decision", known[decision.by], decision.at)
        said = {"mending": decision.mending, "subject": decision.subject, "text": decision.why}
        yield {**node, **said}
    for place, dissent in enumerate(review.dissents, 1):
        yield _comment(f"#dissent-{place}", dissent.text, known[dissent.by], dissent.at)


def event_nodes(
    review: CommitmentReview, claim: str, known: Mapping[str, str], selected: Selected
) -> Iterator[Node]:
    """What people said of one commitment, whose address is `claim`."""
    for event in timeline(review):
        if not event.at:
            continue
        name = _named(event, claim)
        quotes = [selected(quote) for quote in event.quotes]
        if event.act not in JUDGED:
            node = _comment(name, event.text, known[event.by], event.at)
            said = {
                "about": claim,
                "act": event.act,
                "citation": quotes or None,
                "status": event.status or None,
            }
            yield {**node, **said, "institution": event.institution or None}
            continue
        activity = f"{name}.activity"
        yield {**_activity(activity, event.act, known[event.by], event.at), "round": event.round}
        yield {
            "id": name,
            "type": ["schema:ClaimReview", "prov:Entity"],
            "itemReviewed": claim,
            "author": known[event.by],
            "wasAttributedTo": known[event.by],
            "wasGeneratedBy": activity,
            "wasDerivedFrom": quotes,
            "generatedAtTime": _time(event.at),
            "reviewRating": rating(event),
        }


def judged_ids(review: CommitmentReview, claim: str) -> list[str]:
    """The identifiers of the judgements that settle the verdict."""
    return [_named(event, claim) for event in timeline(review) if event.settles]


def rating(event: Event) -> Node | None:
    """The verdict of an event as a rating with its reason."""
    if event.verdict is None:
        return None
    said = verdict_words(event.verdict)
    return {"type": "schema:Rating", "alternateName": said, "ratingExplanation": event.text}


def machine_node(review: CommitmentReview, claim: str, program: str, run: str) -> Node | None:
    """What the machine had said; None for a commitment that people made."""
    event = next((event for event in timeline(review) if event.act is Act.MACHINE), None)
    if event is None:
        return None
    return {
        "id": f"{claim}.machine",
        "type": ["schema:ClaimReview", "prov:Entity"],
        "itemReviewed": claim,
        "author": program,
        "wasGeneratedBy": run,
        "reviewRating": rating(event),
        "rule": event.rule,
    }


def _named(event: Event, claim: str) -> str:
    """The identifier of an event: "../articles/5.html#commitment-5.1.judgement-2"."""
    return f"{claim}.{event.act}-{event.record.rpartition('/')[2]}"


def _activity(identifier: str, act: str, person: str, at: datetime) -> Node:
    node = {"id": identifier, "type": "prov:Activity", "act": act}
    return {**node, "wasAssociatedWith": person, "endedAtTime": _time(at)}


def _comment(identifier: str, text: str, person: str, at: datetime) -> Node:
    return {
        "id": identifier,
        "type": ["schema:Comment", "prov:Entity"],
        "text": text,
        "author": person,
        "wasAttributedTo": person,
        "generatedAtTime": _time(at),
    }


def _time(at: datetime) -> str:
    """A time as xsd:dateTime; one without an offset counts as UTC."""
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).isoformat()
