"""Silent: nothing under the article speaks to the effort."""

from tallystick.model.case import Case
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision

LEAST = 0.12
"""The share of an effort's topic below which a sentence does not speak to it."""


def silent(case: Case) -> Decision | None:
    """No sentence of the report speaks to any duty of the article."""
    if case.answers and max(answer.relevance for answer in case.answers) >= LEAST:
        return None
    return Decision(Verdict.NO_EVIDENCE, f"no reported sentence (of {len(case.said)}) speaks to this effort")
