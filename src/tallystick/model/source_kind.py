"""SourceKind: who speaks in a report, and so how independent what it says is of those who were to act."""

from enum import StrEnum


class SourceKind(StrEnum):
    """Who a report is from: the ministry that was to act, another state body, somebody independent, or those
    whom the plan is for."""

    MINISTRY = "ministry"
    STATE = "state"
    INDEPENDENT = "independent"
    AFFECTED = "affected"

    @property
    def self_reported(self) -> bool:
        """Whether the state speaks of its own work."""
        return self in (SourceKind.MINISTRY, SourceKind.STATE)
