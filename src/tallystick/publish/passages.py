"""Passages: the evidence of one commitment, with the figures of a passage together under its one quote."""

from collections.abc import Sequence
from dataclasses import dataclass

from tallystick.model.evidence import Evidence, Reported
from tallystick.model.quote import Quote


@dataclass(frozen=True, slots=True)
class Passage:
    """One quoted passage: what weighs most in it, and the figures it reports, the deciding one first."""

    first: Evidence
    figures: tuple[Reported, ...]

    @property
    def quote(self) -> Quote:
        """The passage quoted."""
        return self.first.quote


def passages_of(evidence: Sequence[Evidence]) -> list[Passage]:
    """The passages of the evidence given, in its order."""
    by_place: dict[tuple[str, int, int], list[Evidence]] = {}
    for item in evidence:
        by_place.setdefault((item.quote.document, item.quote.start, item.quote.end), []).append(item)
    return [Passage(items[0], tuple(i.reported for i in items if i.reported)) for items in by_place.values()]
