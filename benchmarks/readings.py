"""Reading: one quantity as a reader found it, whichever reader it was."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with its unit (the denominator after "per"), and what the reader says about it."""

    value: Decimal
    upper: Decimal | None
    unit: str
    start: int
    end: int
    bound: str = "="
    change: str = "level"
    year: int | None = None
    since: int | None = None


Reader = Callable[[str], tuple[Reading, ...]]
