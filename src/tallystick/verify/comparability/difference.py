"""Difference: one side of a gap is not the gap."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case


def same_difference(case: Case, answer: Answer) -> str | None:
    """A target for a gap between two groups needs a figure for the gap."""
    difference = accounts_of(case.language).difference
    wanted = difference.search(case.clause)
    if not wanted or difference.search(answer.statement.sentence.text):
        return None
    return f"the target is a {wanted.group()}, the figure is not"
