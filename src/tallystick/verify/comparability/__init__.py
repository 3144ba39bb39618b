"""Comparability: whether a reported figure may be held against a target. One check a file, each with its reason.

A check returns None when it finds nothing against the comparison, else the reason in words for the reader.
"""

from collections.abc import Callable

from tallystick.model.case import Answer, Case
from tallystick.verify.comparability.average import same_average
from tallystick.verify.comparability.base import same_base
from tallystick.verify.comparability.change import same_change
from tallystick.verify.comparability.conditions import same_conditions
from tallystick.verify.comparability.counted import same_counted
from tallystick.verify.comparability.difference import same_difference
from tallystick.verify.comparability.direction import known_direction
from tallystick.verify.comparability.distribution import same_distribution
from tallystick.verify.comparability.measure import same_measure
from tallystick.verify.comparability.pairing import is_paired
from tallystick.verify.comparability.part import is_whole
from tallystick.verify.comparability.people import same_people
from tallystick.verify.comparability.period import same_period
from tallystick.verify.comparability.preparation import is_there
from tallystick.verify.comparability.reality import is_reported
from tallystick.verify.comparability.side import same_side
from tallystick.verify.comparability.stage import same_stage
from tallystick.verify.comparability.unit import same_unit

Check = Callable[[Case, Answer], str | None]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("unit", same_unit),
    ("reality", is_reported),
    ("measure", same_measure),
    ("difference", same_difference),
    ("counted", same_counted),
    ("distribution", same_distribution),
    ("stage", same_stage),
    ("preparation", is_there),
    ("part", is_whole),
    ("side", same_side),
    ("people", same_people),
    ("conditions", same_conditions),
    ("average", same_average),
    ("change", same_change),
    ("base", same_base),
    ("period", same_period),
    ("pairing", is_paired),
    ("direction", known_direction),
)
"""The checks by name, in the order in which their reasons are given."""


def obstacle(case: Case, answer: Answer) -> tuple[str, str] | None:
    """The first check (name, reason) that forbids to hold the answer's figure against the target."""
    for name, check in CHECKS:
        if reason := check(case, answer):
            return name, reason
    return None
