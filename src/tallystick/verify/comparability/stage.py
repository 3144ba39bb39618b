"""Stage: started is not completed, planned is not built, enrolled is not trained."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case


def same_stage(case: Case, answer: Answer) -> str | None:
    """A target of finished work is not answered by a figure of work begun; how long it took is none."""
    accounts, given = accounts_of(case.language), answer.statement.measurement
    if given is not None and given.quantity.unit.is_duration:
        return None
    begun = accounts.starting.search(answer.statement.text)
    if not begun or accounts.starting.search(case.clause):
        return None
    return f"the figure counts what was “{begun.group()}”, the target what is finished"
