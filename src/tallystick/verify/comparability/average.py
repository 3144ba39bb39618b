"""Average: how long it takes on average says nothing of the slowest."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case


def same_average(case: Case, answer: Answer) -> str | None:
    """An average does not answer a limit for each (of time, speed, size) that names no average."""
    target, accounts = case.measurement, accounts_of(case.language)
    if target is None or target.quantity.unit.is_common or accounts.average.search(case.clause):
        return None
    average = accounts.average.search(answer.statement.text)
    return f"the figure is an average (“{average.group()}”), the target holds for each" if average else None
