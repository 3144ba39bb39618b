"""Evidence: a passage tied to a commitment, what it says about it, and the figure it reports."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from tallystick.model.commitment import Direction
from tallystick.model.quote import Quote
from tallystick.model.source_kind import SourceKind


class Relation(StrEnum):
    """How a passage stands to the commitment."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    MENTIONS = "mentions"


class Nature(StrEnum):
    """What the passage reports, in the OHCHR's kinds of indicator (HR/PUB/12/5).

    `structural`: laws, plans and institutions; `process`: what was done; `outcome`: what came of it.
    """

    STRUCTURAL = "structural"
    PROCESS = "process"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Reported:
    """The figure a passage reports: `value` in `unit`, its bound one of "=" "~" ">=" "<=" ">" "<"."""

    value: Decimal
    unit: str
    bound: str = "="
    year: int | None = None
    direction: Direction = Direction.LEVEL


@dataclass(frozen=True, slots=True)
class Evidence:
    """One quoted passage that speaks to a commitment; evidence comes in order of weight, heaviest first.

    `source` says who speaks in its document, None where nobody said so.
    """

    quote: Quote
    relation: Relation
    nature: Nature
    reported: Reported | None = None
    source: SourceKind | None = None
