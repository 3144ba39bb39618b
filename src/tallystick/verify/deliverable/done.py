"""Done: the thing is said to be adopted, issued, submitted, held, established."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Case
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision
from tallystick.verify.deliverable.not_spoken_of import spoken_of
from tallystick.verify.deliverable.prepared import preparing


def done(case: Case) -> Decision | None:
    """A sentence that names the thing says that it was made; the best such sentence is quoted.

    What only prepares the thing (a contract for it, the decision on it) does not count.
    """
    accounts = accounts_of(case.language)
    for answer in spoken_of(case):
        text = answer.statement.sentence.text
        if preparing(case, answer):
            continue
        if words := accounts.done.search(text) or accounts.whole.search(text):
            hedge = accounts.hedged.search(text)
            said = f"said to be done (“{words.group()}”)"
            return Decision(
                Verdict.DONE, f"{said}, hedged by “{hedge.group()}”" if hedge else said, (answer,)
            )
    return None
