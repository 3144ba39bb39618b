"""The published mapping of our verdicts to the completion levels of the Open Government Partnership.

The levels are never our own scale: they are given beside the verdict, for readers who compare with other plans.
"""

from enum import StrEnum
from fractions import Fraction

from tallystick.model.assessment import Assessment
from tallystick.model.verdict import Verdict
from tallystick.publish.way import share_of_way

SUBSTANTIAL = Fraction(1, 2)
"""The share of the way from which a missed target counts as substantially completed."""


class Completion(StrEnum):
    """The OGP levels that a verdict can be mapped to; documents alone never show that nothing was started."""

    COMPLETE = "Complete"
    SUBSTANTIAL = "Substantial"
    LIMITED = "Limited"
    NO_EVIDENCE = "No Evidence Available"


LEVELS: dict[Verdict, Completion | None] = {
    Verdict.EXCEEDED: Completion.COMPLETE,
    Verdict.MET: Completion.COMPLETE,
    Verdict.MISSED: Completion.LIMITED,
    Verdict.NOT_COMPARABLE: None,
    Verdict.PENDING: None,
    Verdict.DONE: Completion.COMPLETE,
    Verdict.IN_PROGRESS: Completion.LIMITED,
    Verdict.OUTCOME_REPORTED: Completion.SUBSTANTIAL,
    Verdict.ACTIVITY_REPORTED: Completion.LIMITED,
    Verdict.GAP_ADMITTED: Completion.LIMITED,
    Verdict.NO_EVIDENCE: Completion.NO_EVIDENCE,
}
"""The level of each verdict, None where there is none; `missed` rises by its share of the way."""

_SAID = {
    Verdict.MISSED: "Substantial from half of the way to the target on; else, or where the way is not known, Limited",
    Verdict.NOT_COMPARABLE: "none: shown as not comparable",
    Verdict.PENDING: "none: the deadline has not passed",
    Verdict.OUTCOME_REPORTED: "Substantial: an effort has no end at which it is complete",
}

MAPPED = {verdict: _SAID.get(verdict, str(level)) for verdict, level in LEVELS.items()}
"""The mapping in words, for readers."""


def completion(assessment: Assessment) -> Completion | None:
    """The level of an assessment; None where its verdict has none."""
    if assessment.verdict is not Verdict.MISSED:
        return LEVELS[assessment.verdict]
    way = share_of_way(assessment)
    return Completion.SUBSTANTIAL if way is not None and way >= SUBSTANTIAL else Completion.LIMITED
