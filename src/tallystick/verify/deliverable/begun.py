"""Begun: the thing is drafted, piloted, under review, or only prepared."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Case
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision
from tallystick.verify.deliverable.not_spoken_of import spoken_of


def begun(case: Case) -> Decision | None:
    """The sentence that names the thing best says that it is under way and not that the whole is reached."""
    accounts = accounts_of(case.language)
    for answer in spoken_of(case)[:1]:
        text = answer.statement.sentence.text
        words = accounts.begun.search(text)
        if words and not accounts.begun.search(case.clause) and not accounts.whole.search(text):
            return Decision(Verdict.IN_PROGRESS, f"said to be under way (“{words.group()}”)", (answer,))
    return None
