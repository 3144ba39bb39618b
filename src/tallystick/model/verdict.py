"""Verdict: what an assessment can say, for which kind, and which OGP completion level it maps to."""

from enum import StrEnum

from tallystick.model.commitment import Kind


class Verdict(StrEnum):
    """The closed list of verdicts."""

    EXCEEDED = "exceeded"
    MET = "met"
    MISSED = "missed"
    NOT_COMPARABLE = "not_comparable"
    PENDING = "pending"
    DONE = "done"
    IN_PROGRESS = "in_progress"
    OUTCOME_REPORTED = "outcome_reported"
    ACTIVITY_REPORTED = "activity_reported"
    GAP_ADMITTED = "gap_admitted"
    NO_EVIDENCE = "no_evidence"


VERDICTS: dict[Kind, tuple[Verdict, ...]] = {
    Kind.QUANTIFIED: (
        Verdict.EXCEEDED,
        Verdict.MET,
        Verdict.MISSED,
        Verdict.NOT_COMPARABLE,
        Verdict.NO_EVIDENCE,
        Verdict.PENDING,
    ),
    Kind.DELIVERABLE: (Verdict.DONE, Verdict.IN_PROGRESS, Verdict.NO_EVIDENCE),
    Kind.EFFORT: (
        Verdict.OUTCOME_REPORTED,
        Verdict.ACTIVITY_REPORTED,
        Verdict.GAP_ADMITTED,
        Verdict.NO_EVIDENCE,
    ),
}
"""The verdicts each kind of commitment can get, in the order they are shown."""
