"""Reality: a forecast, a target repeated or a denial reports nothing as reached."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case


def is_reported(case: Case, answer: Answer) -> str | None:
    """What stands before a figure must not say that it is planned, expected, denied or only the target again."""
    given, accounts = answer.statement.measurement, accounts_of(case.language)
    text = answer.statement.sentence.text
    if given is None or accounts.reached.search(text):
        return None
    words = accounts.unreal.search(text, answer.statement.start, given.number_start)
    return f"the figure is not reported as reached (“{words.group().strip()}”)" if words else None
