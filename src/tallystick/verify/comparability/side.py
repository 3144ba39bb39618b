"""Side: the share that is gone is not the share that is left."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case


def same_side(case: Case, answer: Answer) -> str | None:
    """A ceiling on what may be left is not answered by how much was removed."""
    target = case.commitment.target
    accounts = accounts_of(case.language)
    if target is None or target.comparator.upward is not False:
        return None
    gone = accounts.removed.search(answer.statement.text)
    if not gone or accounts.removed.search(case.clause):
        return None
    return f"the figure says how much was “{gone.group()}”, the target how much may be left"
