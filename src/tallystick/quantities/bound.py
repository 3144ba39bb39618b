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
