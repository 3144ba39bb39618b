"""Unit: percent is not percentage points, persons are not person-times, a count is not a share."""

from tallystick.languages.accounts import accounts_of
from tallystick.languages.words import words_of
from tallystick.model.case import Answer, Case
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.unit import Unit


def same_unit(case: Case, answer: Answer) -> str | None:
    """The figure must be in a unit that can be turned into the target's, denominator included."""
    target, given = case.measurement, answer.statement.measurement
    if given is None:
        return "no figure is given"
    if _is_echo(answer, given):
        return f"{given.quantity} only limits what is spoken of"
    unit = given.quantity.unit
    if target is None:
        if _none_left(case, answer, given):
            return None
        shares = unit.kin == "ratio" and given.change is not Change.TIMES
        return None if shares else f"a count ({given.quantity}) does not say what share of the whole it is"
    if unit.comparable(target.quantity.unit) or _both_shares(target, given) or _levels(target, given):
        return None
    if _bare(case, target.quantity.unit, unit):
        return None
    return f"{given.quantity} is not in the target's unit ({target.quantity.unit})"


def _both_shares(target: Measurement, given: Measurement) -> bool:
    """A factor ("doubled") and a change in percent say the same in two ways."""
    return {target.quantity.unit.kin, given.quantity.unit.kin} <= {"ratio", "multiple"} and (
        target.change is not Change.LEVEL and given.change is not Change.LEVEL
    )


def _levels(target: Measurement, given: Measurement) -> bool:
    """A change in percent can be worked out from a level and the level it started from."""
    start = given.baseline or target.baseline
    if start is None or given.change is not Change.LEVEL or target.change is Change.LEVEL or target.added:
        return False
    points = target.quantity.unit.kin == "point" and given.quantity.unit.kin == "ratio"
    shares = target.quantity.unit.kin in ("ratio", "multiple")
    return (points or shares) and start.unit.comparable(given.quantity.unit)


def _is_echo(answer: Answer, given: Measurement) -> bool:
    """Whether a time limit only says for what a share of the same sentence holds ("92% within 48 hours")."""
    limit = given.quantity.unit.is_duration and given.quantity.bound.is_upper
    text = answer.statement.sentence.text
    return limit and bool(accounts_of(answer.statement.sentence.document.language).share.search(text))


def _bare(case: Case, wanted: Unit, given: Unit) -> bool:
    """Whether a target that prints a number alone names what the figure counts ("pupils per teacher: 15")."""
    topic = words_of(case.language).topic
    counts = wanted.dimension == given.dimension == "count" and not wanted.name and not wanted.per
    return counts and set(topic(f"{given.name} {given.per}")) <= set(topic(case.topic))


def _none_left(case: Case, answer: Answer, given: Measurement) -> bool:
    """Whether the target is that none be left (without something), and the figure counts some that are."""
    target, accounts = case.commitment.target, accounts_of(case.language)
    if target is None or target.value != 0 or given.change is not Change.LEVEL:
        return False
    text = answer.statement.text
    if accounts.lacking.search(text):
        return True
    return not accounts.lacking.search(case.clause) and not accounts.removed.search(
        answer.statement.sentence.text
    )
