"""Said reached: the target itself is said to be reached, and no figure stands against it."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Case
from tallystick.model.verdict import Verdict
from tallystick.verify.comparability.people import same_people
from tallystick.verify.decision import Decision
from tallystick.verify.quantified.candidates import on_topic
from tallystick.verify.thresholds import SAME_MEASURE


def said_reached(case: Case) -> Decision | None:
    """A sentence on the same measure says that the target was reached, and gives no figure of its own.

    Requires words such as "the target was met"; a figure on the same measure decides before this rule.
    """
    accounts = accounts_of(case.language)
    for answer in on_topic(case):
        words = accounts.reached.search(answer.statement.sentence.text)
        same = answer.relevance >= SAME_MEASURE and same_people(case, answer) is None
        if words and answer.statement.measurement is None and same:
            return Decision(
                Verdict.MET, f"said to be reached (“{words.group()}”), without a figure", (answer,)
            )
    return None
