from dataclasses import replace
from datetime import date

import pytest

from tallystick.review.terms import Begun, Terms, refusals

DAY = date(2026, 5, 1)
TERMS = Terms(machine_blind=True, as_of=DAY, quorum=2, reply_until=DAY)
ALL = Begun(assigned=True, judged=True, replying=True, signing=True)
CHANGES = {
    "blindness after an assignment": ({"machine_blind": False}, Begun(assigned=True), "first assignment"),
    "day after a verdict": ({"as_of": None}, Begun(judged=True), "first verdict"),
    "fewer signatures in sign-off": ({"quorum": 1}, Begun(signing=True), "2 must sign"),
    "more signatures in sign-off": ({"quorum": 3}, Begun(signing=True), "2 must sign"),
    "a shorter time to answer": (
        {"reply_until": date(2026, 4, 30)},
        Begun(replying=True),
        "2026-05-01 or a later",
    ),
    "no time to answer": ({"reply_until": None}, Begun(replying=True), "only be lengthened"),
}


@pytest.mark.parametrize(("change", "begun", "said"), CHANGES.values(), ids=CHANGES)
def test_what_others_rely_on_is_fixed(change: dict[str, object], begun: Begun, said: str) -> None:
    (found,) = refusals(TERMS, replace(TERMS, **change), begun)  # type: ignore[arg-type]
    assert said in found


@pytest.mark.parametrize(("change", "begun", "said"), CHANGES.values(), ids=CHANGES)
def test_before_that_everything_can_change(change: dict[str, object], begun: Begun, said: str) -> None:
    others = {name: getattr(ALL, name) and not getattr(begun, name) for name in ALL.__slots__}
    assert not list(refusals(TERMS, replace(TERMS, **change), Begun(**others)))  # type: ignore[arg-type]


def test_a_longer_time_to_answer_is_given_at_any_time() -> None:
    assert not list(refusals(TERMS, replace(TERMS, reply_until=date(2026, 5, 2)), ALL))
    unset = replace(TERMS, reply_until=None)
    assert not list(refusals(unset, TERMS, ALL))
    assert not list(refusals(TERMS, TERMS, ALL))
