"""Difference: what changed from one evaluation to another, and what became of each commitment."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.finding import Finding
from tallystick.model.quote import Quote
from tallystick.model.review import Dissent, Judgement, Reply


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

    `gained` and `lost` are quotes of evidence that only one side has. `settled` is the judgement that counts on each
    side, None where people settled on none; `replies` and `dissents` are those that only the newer side has.
    """

    before: Assessment | None
    after: Assessment | None
    steps: tuple[Step, ...]
    gained: tuple[Quote, ...] = ()
    lost: tuple[Quote, ...] = ()
    settled: tuple[Judgement | None, Judgement | None] = (None, None)
    replies: tuple[Reply, ...] = ()
    dissents: tuple[Dissent, ...] = ()

    @property
    def verdict_changed(self) -> bool:
        """Whether both sides are there and say something else."""
        return bool(self.before and self.after and self.before.verdict is not self.after.verdict)

    @property
    def settled_changed(self) -> bool:
        """Whether people settled on another verdict, on one where there was none, or no longer on one."""
        before, after = (each.verdict if each else None for each in self.settled)
        return before is not after

    @property
    def changed(self) -> bool:
        """Whether anything is to be said about it."""
        carried = all(step.fate is Fate.CARRIED_OVER for step in self.steps)
        verdicts = self.verdict_changed or self.settled_changed
        return not carried or verdicts or bool(self.gained or self.lost or self.replies or self.dissents)


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
    """All that changed from `before` to `after`. Pairs come in the order of the newer plan, dropped ones last.

    `reviewed` says that people reviewed one of the two; `dissents` are those on the whole that are new.
    """

    before: Evaluation
    after: Evaluation
    documents: tuple[DocumentPair, ...]
    pairs: tuple[Pair, ...]
    found: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    reviewed: bool = False
    dissents: tuple[Dissent, ...] = ()

    def count(self, fate: Fate) -> int:
        """How many commitments had that fate; one that was weakened and moved counts for both."""
        return sum(any(step.fate is fate for step in pair.steps) for pair in self.pairs)

    @property
    def changed(self) -> bool:
        """Whether anything changed at all."""
        documents = any(each.changed for each in self.documents)
        found = bool(self.found or self.gone or self.dissents)
        return documents or found or any(pair.changed for pair in self.pairs)
