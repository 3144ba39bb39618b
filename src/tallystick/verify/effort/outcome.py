"""Outcome: at least one figure tells what came of the effort for people or things."""

from tallystick.model.case import Case
from tallystick.model.evidence import Nature
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision


def outcome_reported(case: Case) -> Decision | None:
    """A rate, a change, or a number of people or cases reached is reported."""
    results = tuple(a for a in case.answers if a.evidence.nature is Nature.OUTCOME)
    own = tuple(a for a in results if not a.taken)
    used = own if any(not a.taken for a in case.answers) else results
    if not used:
        return None
    given = used[0].statement.measurement
    return Decision(
        Verdict.OUTCOME_REPORTED, f"a result is given ({given.quantity})" if given else "", used[:3]
    )
