"""Silent: nothing under the article speaks to the effort."""

from tallystick.model.case import Case
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision


def silent(case: Case) -> Decision | None:
    """Every sentence under the article speaks to another commitment, and none names what the effort is about.

    A sentence that answers no other commitment counts as speaking to the article's open-ended duties.
    """
    if any(not answer.taken for answer in case.answers):
        return None
    return Decision(Verdict.NO_EVIDENCE, f"no reported sentence (of {len(case.said)}) speaks to this effort")
