"""Difference: what changed from one evaluation to another, and what became of each commitment."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.finding import Finding
from tallystick.model.quote import Quote


class Fate(StrEnum):
    """What became of a commitment. `other_measure`: it is still there, and cannot be held against the old one."""

    CARRIED_OVER = "carried_over"
    REWORDED = "reworded"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    OTHER_MEASURE = "other_measure"
    MOVED_IN_TIME = "moved_in_time"
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that became of a commitment, and what it is seen by ("at least 10% -> at least 8%")."""

    fate: Fate
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A commitment before and after; one side is None where it is dropped or new.

    `gained` and `lost` are quotes of evidence that only one side has.
    """

    before: Assessment | None
    after: Assessment | None
    steps: tuple[Step, ...]
    gained: tuple[Quote, ...] = ()
    lost: tuple[Quote, ...] = ()

    @property
    def verdict_changed(self) -> bool:
        """Whether both sides are there and say something else."""
        return bool(self.before and self.after and self.before.verdict is not self.after.verdict)

    @property
    def changed(self) -> bool:
        """Whether anything is to be said about it."""
        carried = all(step.fate is Fate.CARRIED_OVER for step in self.steps)
        return not carried or self.verdict_changed or bool(self.gained or self.lost)


@dataclass(frozen=True, slots=True)
class DocumentPair:
    """A document before and after; one side is None where it was added or left out."""

    before: Source | None
    after: Source | None

    @property
    def changed(self) -> bool:
        """Whether its stored text is another one."""
        return not (self.before and self.after and self.before.sha256 == self.after.sha256)


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changed from `before` to `after`. Pairs come in the order of the newer plan, dropped ones last."""

    before: Evaluation
    after: Evaluation
    documents: tuple[DocumentPair, ...]
    pairs: tuple[Pair, ...]
    found: tuple[Finding, ...]
    gone: tuple[Finding, ...]

    def count(self, fate: Fate) -> int:
        """How many commitments had that fate; one that was weakened and moved counts for both."""
        return sum(any(step.fate is fate for step in pair.steps) for pair in self.pairs)

    @property
    def changed(self) -> bool:
        """Whether anything changed at all."""
        documents = any(each.changed for each in self.documents)
        return documents or any(pair.changed for pair in self.pairs) or bool(self.found or self.gone)
