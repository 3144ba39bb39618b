"""Commitment and Target: one checkable undertaking, and what it must reach when it names a number."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from tallystick.model.quote import Quote


class Kind(StrEnum):
    """What sort of undertaking a commitment is, and so which verdicts it can get."""

    QUANTIFIED = "quantified"
    DELIVERABLE = "deliverable"
    EFFORT = "effort"


class Comparator(StrEnum):
    """How the reported value must stand to the target value."""

    AT_LEAST = ">="
    AT_MOST = "<="
    MORE = ">"
    LESS = "<"
    EQUAL = "=="

    @property
    def upward(self) -> bool | None:
        """Whether more is better; None where the value is to be met exactly."""
        if self is Comparator.EQUAL:
            return None
        return self in (Comparator.AT_LEAST, Comparator.MORE)


class Direction(StrEnum):
    """Whether the target value is a change (`increase` or `decrease` *by*) or a `level` to stand at."""

    INCREASE = "increase"
    DECREASE = "decrease"
    LEVEL = "level"


OPEN_DIRECTION = "whether to rise to it or to fall to it is not printed"
"""What `Target.inferred` holds when the comparator is only a guess, so that no figure but the same decides."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a quantified commitment must reach. `value` is in `unit`, as a plain number.

    `scope` is the printed population or place the target is limited to ("in urban areas"), "" where none is
    printed. `inferred` names what is not printed but follows from the words ("comparator from 'reach'").
    """

    measure: str
    comparator: Comparator
    value: Decimal
    unit: str
    direction: Direction
    scope: str = ""
    baseline_value: Decimal | None = None
    baseline_year: int | None = None
    deadline_year: int | None = None
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Commitment:
    """One checkable undertaking of an article; `id` is the article's number and its order in it ("5.1")."""

    id: str
    article: str
    kind: Kind
    quote: Quote
    target: Target | None = None
