"""Not spoken of: nothing under the article names the thing."""

from tallystick.model.case import Answer, Case
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision
from tallystick.verify.thresholds import SAME_THING


def not_spoken_of(case: Case) -> Decision | None:
    """No sentence names enough of the deliverable."""
    if spoken_of(case):
        return None
    return Decision(Verdict.NO_EVIDENCE, f"no reported sentence (of {len(case.said)}) names it")


def spoken_of(case: Case) -> tuple[Answer, ...]:
    """The answers that name enough of the deliverable, best first."""
    return tuple(answer for answer in case.answers if answer.relevance >= SAME_THING)
