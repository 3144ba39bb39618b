"""Decisions on the outline as the library knows them, and back."""

from collections.abc import Mapping

from tallystick.model.review import Decision, Mending
from tallystick_web.plans.models import OutlineDecision

Details = Mapping[str, str]


def details_of(row: OutlineDecision) -> tuple[tuple[str, str], ...]:
    """The named values of a decision, by name."""
    return tuple(sorted((str(name), str(value)) for name, value in row.details.items()))


def decision_of(row: OutlineDecision, by: str) -> Decision:
    """The decision that a row records; `by` is the name of who made it."""
    return Decision(by, row.at, row.why, Mending(row.mending), row.subject, details_of(row))
