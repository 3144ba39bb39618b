"""Passages: the evidence of one commitment, with the figures of a passage together under its one quote."""

from collections.abc import Sequence
from dataclasses import dataclass

from tallystick.model.evidence import Evidence, Reported
from tallystick.model.quote import Place, Quote


@dataclass(frozen=True, slots=True)
class Passage:
    """One quoted passage: what it says, that which weighs most first, each with its place among all the evidence."""

    numbered: tuple[tuple[int, Evidence], ...]

    @property
    def first(self) -> Evidence:
        """What weighs most in it."""
        return self.numbered[0][1]

    @property
    def figures(self) -> tuple[Reported, ...]:
        """The figures it reports, the deciding one first."""
        return tuple(each.reported for _, each in self.numbered if each.reported)

    @property
    def quote(self) -> Quote:
        """The passage quoted."""
        return self.first.quote


def passages_of(evidence: Sequence[Evidence]) -> list[Passage]:
    """The passages of the evidence given, in its order."""
    by_place: dict[Place, list[tuple[int, Evidence]]] = {}
    for number, item in enumerate(evidence, 1):
        by_place.setdefault(item.quote.place, []).append((number, item))
    return [Passage(tuple(items)) for items in by_place.values()]
