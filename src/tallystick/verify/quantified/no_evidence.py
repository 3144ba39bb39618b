"""No evidence: nothing under the article speaks to the target."""

from tallystick.model.case import Case
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision
from tallystick.verify.quantified.candidates import on_topic


def no_evidence(case: Case) -> Decision | None:
    """No statement names enough of what the target is about, or those that do answer another target."""
    if on_topic(case):
        return None
    return Decision(Verdict.NO_EVIDENCE, f"no reported sentence (of {len(case.said)}) speaks to this target")
