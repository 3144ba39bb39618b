"""Assessment: a verdict on one commitment, and everything it rests on."""

from dataclasses import dataclass

from tallystick.model.commitment import Commitment
from tallystick.model.evidence import Evidence
from tallystick.model.on_track import OnTrack
from tallystick.model.verdict import Verdict

BY_WORDS = ("said_whole", "said_reached")
"""The rules by which words decide: a figure that stands beside them is not the result."""

BY_SUM = "sum_of_parts"
"""The rule by which several figures decide together: none of them is the result."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was decided about one commitment.

    `rule` names the rule that decided, `rationale` is one sentence with the arithmetic, `confidence` is the
    calibrated probability (0 to 1) that a careful human reader would give the same verdict.

    `obstacle` names what stopped the arithmetic ("unit", "people"), "" where nothing did; then `rationale` says it
    behind that name and a colon.

    `on_track` says, before a deadline, whether the newest figure is as far as the straight way to the target asks;
    None where that is no question. `trend` is the sentence that says why, or how the figures of several years moved;
    "" where there is nothing to say. Neither has part in the verdict.
    """

    commitment: Commitment
    evidence: tuple[Evidence, ...]
    verdict: Verdict
    rule: str
    rationale: str
    confidence: float
    on_track: OnTrack | None = None
    trend: str = ""
    obstacle: str = ""

    @property
    def self_reported(self) -> bool:
        """Whether all the evidence of the verdict is from ministries and other state bodies."""
        return bool(self.evidence) and all(
            each.source and each.source.self_reported for each in self.evidence
        )
