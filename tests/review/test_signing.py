"""Who may sign, and which signatures count."""

from dataclasses import replace

import pytest

from tallystick.errors import ReviewError
from tallystick.model.review import Dissent, Review, Signature
from tallystick.review.conflicts import Member
from tallystick.review.roles import TeamRole
from tallystick.review.signing import (
    check_dissent,
    check_signature,
    counting,
    obstacle_to_sign,
    quorum_reached,
)
from tests.review.making import day, judgement, review

EXPERT = Member("eve", frozenset({TeamRole.EXPERT}))
ONE = review(judgement("ann"), judgement("ben", "in_progress"), adjudications=(judgement("cleo", at=3),))
WHOLE = Review((replace(ONE, settled=judgement("cleo", at=3)),))


def signed(*signatures: tuple[str, int]) -> Review:
    return replace(WHOLE, signatures=tuple(Signature(name, day(at)) for name, at in signatures))


def test_an_expert_who_gave_no_verdict_signs() -> None:
    check_signature(EXPERT, WHOLE)


@pytest.mark.parametrize(
    ("member", "found", "said"),
    [
        (replace(EXPERT, name="cleo"), WHOLE, "cleo gave a verdict"),
        (replace(EXPERT, name="ann"), WHOLE, "ann gave a verdict"),
        (Member("eve", frozenset({TeamRole.WORKING_GROUP})), WHOLE, "not in the expert group"),
        (EXPERT, Review((ONE,)), "1 of 1 commitments have no settled verdict"),
        (EXPERT, signed(("eve", 4)), "eve has signed already"),
    ],
    ids=["an adjudicator", "an assessor overruled", "no expert", "undecided", "twice"],
)
def test_who_cannot_sign(member: Member, found: Review, said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        check_signature(member, found)


def test_a_signature_from_before_the_last_verdict_does_not_count_and_can_be_given_anew() -> None:
    found = signed(("eve", 2), ("finn", 4))
    assert [each.by for each in counting(found)] == ["finn"]
    assert obstacle_to_sign(EXPERT, found) is None


def test_the_signature_of_an_author_does_not_count() -> None:
    assert counting(signed(("ann", 4), ("cleo", 4))) == ()


def test_a_person_counts_once() -> None:
    assert len(counting(signed(("eve", 4), ("eve", 5)))) == 1


@pytest.mark.parametrize(
    ("found", "quorum", "reached"),
    [
        (signed(), 0, False),
        (signed(("eve", 4)), 1, True),
        (signed(("eve", 4)), 2, False),
        (signed(("eve", 4), ("finn", 4)), 2, True),
    ],
)
def test_a_quorum_is_of_signatures_that_count(found: Review, quorum: int, reached: bool) -> None:
    assert quorum_reached(found, quorum) is reached


def test_an_expert_dissents_on_one_or_all() -> None:
    check_dissent(Dissent("eve", day(4), "The code is not applied.", "1.2"), EXPERT, WHOLE)
    check_dissent(Dissent("eve", day(4), "The period is too short."), EXPERT, WHOLE)


@pytest.mark.parametrize(
    ("dissent", "member", "said"),
    [
        (Dissent("eve", day(4), " "), EXPERT, "empty"),
        (Dissent("eve", day(4), "No.", "9.9"), EXPERT, "'9.9' is not in this evaluation"),
        (Dissent("finn", day(4), "No."), EXPERT, "this dissent is of finn"),
        (
            Dissent("eve", day(4), "No."),
            Member("eve", frozenset({TeamRole.OBSERVER})),
            "not in the expert group",
        ),
    ],
)
def test_what_is_no_dissent(dissent: Dissent, member: Member, said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        check_dissent(dissent, member, WHOLE)
