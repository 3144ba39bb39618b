"""Said whole: a total is said to be reached in words."""

from decimal import Decimal

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case
from tallystick.model.verdict import Verdict
from tallystick.verify.comparability.people import same_people
from tallystick.verify.comparability.stage import same_stage
from tallystick.verify.decision import Decision
from tallystick.verify.quantified.candidates import on_topic
from tallystick.verify.thresholds import SAME_MEASURE

_TOTALS = (Decimal(100), Decimal(0))


def said_whole(case: Case) -> Decision | None:
    """A target of all (100 percent) or none (0) is met where the report says so of the same thing.

    Requires words of a whole ("full coverage", "all", "eliminated") in a sentence that names the target's
    topic, and no figure against it: a share short of the whole on the same measure decides before.
    """
    target = case.commitment.target
    if target is None or target.unit != "percent" or target.value not in _TOTALS:
        return None
    accounts = accounts_of(case.language)
    for answer in on_topic(case):
        text = answer.statement.sentence.text
        words = accounts.whole.search(text) or accounts.reached.search(text)
        if words and answer.relevance >= SAME_MEASURE and not _limited(case, answer):
            hedge = accounts.hedged.search(text)
            said = f"said of the whole in words (“{words.group()}”)"
            return Decision(Verdict.MET, f"{said}, hedged by “{hedge.group()}”" if hedge else said, (answer,))
    return None


def _limited(case: Case, answer: Answer) -> bool:
    """Whether the words speak of other people or places than the target, or of work only begun."""
    return bool(same_people(case, answer) or same_stage(case, answer))
