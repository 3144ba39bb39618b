"""Assessment: a verdict on one commitment, and everything it rests on."""

from dataclasses import dataclass

from tallystick.model.commitment import Commitment
from tallystick.model.evidence import Evidence
from tallystick.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was decided about one commitment.

    `rule` names the rule that decided, `rationale` is one sentence with the arithmetic, `confidence` is the
    calibrated probability (0 to 1) that a careful human reader would give the same verdict.
    """

    commitment: Commitment
    evidence: tuple[Evidence, ...]
    verdict: Verdict
    rule: str
    rationale: str
    confidence: float
