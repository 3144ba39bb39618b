"""Checking the audit log: every line against its hash, every stream against its head."""

from collections.abc import Iterator
from dataclasses import dataclass

from tallystick.review.chain import continues
from tallystick_web.audit.models import Chain, Event
from tallystick_web.audit.services import entry


@dataclass(frozen=True, slots=True)
class StreamCheck:
    """What the check of one stream found: how many events it has, and `problem`, a sentence, "" where it is whole."""

    stream: str
    events: int
    sha256: str
    problem: str = ""


def verify_streams(stream: str | None = None) -> Iterator[StreamCheck]:
    """The check of each stream, or of the one named."""
    chains = Chain.objects.order_by("stream")
    for chain in chains.filter(stream=stream) if stream else chains:
        yield _check(chain)
    lost = Event.objects.exclude(stream__in=chains.values("stream")).order_by()
    for name in lost.values_list("stream", flat=True).distinct():
        if stream in (None, name):
            yield StreamCheck(name, 0, "", "has events and no head; the table of heads was altered")


def _check(chain: Chain) -> StreamCheck:
    last, count = "", 0
    for event in Event.objects.filter(stream=chain.stream).order_by("sequence").iterator(chunk_size=2000):
        count += 1
        if event.sequence != count:
            return _broken(chain, count, f"event {count} is missing")
        if event.previous != last or not continues(last, entry(event), event.sha256):
            return _broken(
                chain, count, f"event {count} ({event.at:%Y-%m-%d %H:%M}) is not as it was written"
            )
        last = event.sha256
    if (chain.length, chain.sha256) != (count, last):
        return _broken(
            chain, count, f"ends at event {count}, and the head says {chain.length}; the end was altered"
        )
    return StreamCheck(chain.stream, count, last)


def _broken(chain: Chain, count: int, problem: str) -> StreamCheck:
    return StreamCheck(chain.stream, count, chain.sha256, problem)
