"""Pairing: in a list with "respectively" whose items do not match its figures, no figure has a sure owner."""

from tallystick.model.case import Answer, Case


def is_paired(case: Case, answer: Answer) -> str | None:
    """A figure of a list must belong to one item of it."""
    given = answer.statement.measurement
    if given is None or given.paired:
        return None
    return "the list gives figures and items in different numbers, so no figure has a sure owner"
