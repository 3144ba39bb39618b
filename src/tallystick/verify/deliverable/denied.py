"""Denied: the report says that the thing was not made, or was given up."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Case
from tallystick.model.evidence import Relation
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision
from tallystick.verify.deliverable.not_spoken_of import spoken_of


def denied(case: Case) -> Decision | None:
    """The sentence that names the thing best denies it: nothing shows that it is there."""
    accounts = accounts_of(case.language)
    for answer in spoken_of(case)[:1]:
        text = answer.statement.sentence.text
        words = accounts.denied.search(text)
        if words and not accounts.begun.search(text):
            said = f"said not to be there (“{words.group()}”)"
            return Decision(Verdict.NO_EVIDENCE, said, (answer,), Relation.CONTRADICTS)
    return None
