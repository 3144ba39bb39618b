"""Distribution: a number for the whole country does not say what each province has."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case

_NEAR = 20  # letters in which the group that "in all nine regions" names must begin


def same_distribution(case: Case, answer: Answer) -> str | None:
    """A number promised for each of a group needs a figure for each; one of the group itself does not."""
    target, accounts = case.measurement, accounts_of(case.language)
    if target is None or target.quantity.unit.dimension != "count":
        return None
    wanted = accounts.each.search(case.clause)
    if not wanted or accounts.each.search(answer.statement.sentence.text):
        return None
    if target.quantity.unit.name in case.clause[wanted.end() :][: _NEAR + len(target.quantity.unit.name)]:
        return None
    return f"the target is for “{wanted.group()}” of a group, the figure is one number"
