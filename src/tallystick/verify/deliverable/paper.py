"""Paper: guidelines on establishing a system are not the system."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Case
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision
from tallystick.verify.deliverable.not_spoken_of import spoken_of


def paper(case: Case) -> Decision | None:
    """The thing is named only in the title of a paper on making it, and is no paper itself."""
    accounts = accounts_of(case.language)
    if accounts.paper_on.search(case.clause):
        return None
    for answer in spoken_of(case)[:1]:
        text = answer.statement.sentence.text
        words = accounts.paper_on.search(text)
        if words and not accounts.for_it.search(text, words.end()):
            said = f"a paper on it is reported (“{words.group()}”), not the thing"
            return Decision(Verdict.IN_PROGRESS, said, (answer,))
    return None
