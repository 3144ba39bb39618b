"""Bound: how a printed number limits the true one ("at least 5", "nearly 5", "no more than 5")."""

from enum import StrEnum


class Bound(StrEnum):
    """The side on which the true value lies of the printed one."""

    EXACT = "="
    ABOUT = "~"
    AT_LEAST = ">="
    AT_MOST = "<="
    MORE = ">"
    LESS = "<"

    @property
    def negated(self) -> "Bound":
        """The bound that "not" makes of this one: "not more than" is at most. EXACT and ABOUT stay."""
        return _NEGATED.get(self, self)

    @property
    def is_lower(self) -> bool:
        """Whether the true value lies above the printed one, or on it."""
        return self in (Bound.AT_LEAST, Bound.MORE)

    @property
    def is_upper(self) -> bool:
        """Whether the true value lies below the printed one, or on it."""
        return self in (Bound.AT_MOST, Bound.LESS)


_NEGATED = {
    Bound.AT_LEAST: Bound.LESS,
    Bound.AT_MOST: Bound.MORE,
    Bound.MORE: Bound.AT_MOST,
    Bound.LESS: Bound.AT_LEAST,
}
