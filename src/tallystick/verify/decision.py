"""Decision: what one rule says about one case, with the answers it rests on."""

from collections.abc import Callable
from dataclasses import dataclass

from tallystick.model.case import Answer, Case
from tallystick.model.evidence import Relation
from tallystick.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict and its reason; `used` are the answers it rests on, in the order they matter.

    `relation` is how the used answers stand to the commitment. `obstacle` names the check that forbids the
    comparison, "" where none does.
    """

    verdict: Verdict
    rationale: str
    used: tuple[Answer, ...] = ()
    relation: Relation = Relation.SUPPORTS
    obstacle: str = ""


Rule = Callable[[Case], Decision | None]
"""A rule decides a case, or leaves it to the next rule by returning None."""
