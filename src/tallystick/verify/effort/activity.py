"""Activity: laws, plans, campaigns and assertions are reported, without a figure of what came of them."""

from tallystick.model.case import Case
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision


def activity_reported(case: Case) -> Decision | None:
    """Something is reported, but no result figure."""
    return Decision(
        Verdict.ACTIVITY_REPORTED, "activities are reported, without a result figure", case.answers[:3]
    )
