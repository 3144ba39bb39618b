"""Part: a figure for some of those counted before it is not one for all of them."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case


def is_whole(case: Case, answer: Answer) -> str | None:
    """A figure said to be "of whom" or "among them" answers only a target that says so too.

    A share that is worked out from the part and its whole is one of the whole.
    """
    accounts = accounts_of(case.language)
    words = accounts.part.search(answer.statement.text)
    if not words or answer.statement.derived or accounts.part.search(case.clause):
        return None
    given = answer.statement.measurement
    before = words.start() < (given.start - answer.statement.start if given else 0)
    close = given is not None and abs(words.start() - (given.end - answer.statement.start)) <= _CLOSE
    return f"the figure is a part only (“{words.group()}”)" if before or close else None


_CLOSE = 2
"""Characters between a figure and the words that make it a part ("310 of whom")."""
