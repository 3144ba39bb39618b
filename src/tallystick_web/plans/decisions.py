"""Decisions on the outline as the library knows them, and back."""

from collections.abc import Mapping

from tallystick.model.review import Decision, Mending
from tallystick.publish.review.wording import named_values
from tallystick_web.plans.models import OutlineDecision

Details = Mapping[str, str]


def details_of(row: OutlineDecision) -> tuple[tuple[str, str], ...]:
    """The named values of a decision, by name."""
    return tuple(sorted((str(name), str(value)) for name, value in row.details.items()))


def decision_of(row: OutlineDecision, by: str) -> Decision:
    """The decision that a row records; `by` is the name of who made it."""
    return Decision(by, row.at, row.why, Mending(row.mending), row.subject, details_of(row))


def details_in_words(row: OutlineDecision, plan: str | None) -> tuple[tuple[str, str], ...]:
    """The details as a person reads them: the words of each part of a split, where the stored text is given."""
    return tuple(named_values((name, _in_words(name, value, plan)) for name, value in details_of(row)))


def _in_words(name: str, value: str, plan: str | None) -> str:
    start, _, end = value.partition("-")
    if plan is None or not name.startswith("part_") or not (start.isdecimal() and end.isdecimal()):
        return value
    return f"“{' '.join(plan[int(start) : int(end)].split())}”"
