"""Said whole: a total is said to be reached in words."""

import re
from decimal import Decimal

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case
from tallystick.model.commitment import Target
from tallystick.model.verdict import Verdict
from tallystick.verify.comparability.people import same_people
from tallystick.verify.comparability.preparation import prepared
from tallystick.verify.comparability.stage import same_stage
from tallystick.verify.decision import Decision
from tallystick.verify.quantified.candidates import on_topic
from tallystick.verify.thresholds import SAME_MEASURE

_TOTALS = (Decimal(100), Decimal(0))


def said_whole(case: Case) -> Decision | None:
    """A target of all (100 percent), none (0) or one for each is met where the report says so of the same thing.

    Requires words of a whole ("full coverage", "all", "eliminated") in a sentence that names the target's
    topic, and no figure against it: a share short of the whole on the same measure decides before.
    """
    target = case.commitment.target
    accounts = accounts_of(case.language)
    if target is None or not (_is_total(target) or (target.value == 1 and accounts.each.search(case.clause))):
        return None
    for answer in on_topic(case):
        text = answer.statement.sentence.text
        words = accounts.whole.search(text) or accounts.reached.search(text)
        if words and answer.relevance >= SAME_MEASURE and not _limited(case, answer, words):
            hedge = accounts.hedged.search(text)
            said = f"said of the whole in words (“{words.group()}”)"
            return Decision(Verdict.MET, f"{said}, hedged by “{hedge.group()}”" if hedge else said, (answer,))
    return None


def _is_total(target: Target) -> bool:
    """Whether a target is all of a whole, or none."""
    return target.unit == "percent" and target.value in _TOTALS


def _limited(case: Case, answer: Answer, words: re.Match[str]) -> bool:
    """Whether the words are of other people or places, work begun or prepared, the future, or with exceptions."""
    accounts, text = accounts_of(case.language), answer.statement.sentence.text
    unreal = accounts.unreal.search(text, 0, words.start()) or accounts.ahead.search(text)
    excepted = accounts.exception.search(text)
    ready = prepared(case, text, words.start(), words.end())
    return bool(unreal or excepted or ready or same_people(case, answer) or same_stage(case, answer))
