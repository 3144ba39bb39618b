"""Distribution: a number for the whole country does not say what each province has."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case


def same_distribution(case: Case, answer: Answer) -> str | None:
    """A number promised for each of a group needs a figure for each."""
    target, accounts = case.measurement, accounts_of(case.language)
    if target is None or target.quantity.unit.dimension != "count":
        return None
    wanted = accounts.each.search(case.clause)
    if not wanted or accounts.each.search(answer.statement.sentence.text):
        return None
    return f"the target is for “{wanted.group()}” of a group, the figure is one number"
