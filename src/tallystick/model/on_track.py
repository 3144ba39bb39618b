"""OnTrack: whether a measure is as far as the straight way to its target asks, apart from any verdict."""

from enum import StrEnum


class OnTrack(StrEnum):
    """The answer before the deadline; `unknown` where the way has no known beginning, or the figure is too open."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
