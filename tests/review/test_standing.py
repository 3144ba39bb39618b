"""Where a commitment stands follows from its records, its assessors, the phase and the time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.review import CommitmentReview, Judgement
from tallystick.review.phases import Facts, Phase
from tallystick.review.roles import TeamRole
from tallystick.review.standing import (
    STATES,
    UNSETTLED,
    Standing,
    State,
    counted,
    narrowed,
    settle,
    settlement,
    standing_of,
    with_settled,
)
from tests.review.making import claim, day, judgement, reply, review

UNTIL = day(10)
PAIR = ("ann", "ben")
AGREED = (judgement("ann"), judgement("ben"))
DIFFERENT = (judgement("ann"), judgement("ben", "in_progress"))
COORDINATOR = (TeamRole.COORDINATOR,)
FOCAL_POINT = (TeamRole.FOCAL_POINT,)
ADJUDICATORS = (TeamRole.EXPERT, TeamRole.WORKING_GROUP)

CASES = {
    "nobody is assigned": (review(), (), Phase.DRAFT, Standing(State.UNASSIGNED, COORDINATOR)),
    "one is not enough": (review(), ("ann",), Phase.ASSESSING, Standing(State.UNASSIGNED, COORDINATOR)),
    "the same twice is one": (review(), ("ann", "ann"), Phase.DRAFT, Standing(State.UNASSIGNED, COORDINATOR)),
    "assigned": (review(), PAIR, Phase.DRAFT, Standing(State.ASSIGNED, COORDINATOR)),
    "its institution reports": (review(), PAIR, Phase.REPORTING, Standing(State.ASSIGNED, FOCAL_POINT)),
    "its institution reported": (
        review(claims=(claim(),)),
        PAIR,
        Phase.REPORTING,
        Standing(State.ASSIGNED, COORDINATOR),
    ),
    "both are missing": (review(), PAIR, Phase.ASSESSING, Standing(State.ASSESSING, PAIR)),
    "one is missing": (
        review(judgement("ann")),
        PAIR,
        Phase.ASSESSING,
        Standing(State.ASSESSING, ("ben",)),
    ),
    "they differ": (review(*DIFFERENT), PAIR, Phase.ASSESSING, Standing(State.DIFFERING, ADJUDICATORS)),
    "they agree": (review(*AGREED), PAIR, Phase.ASSESSING, Standing(State.DRAFTED, COORDINATOR)),
    "adjudicated": (
        review(*DIFFERENT, adjudications=(judgement("cleo"),)),
        PAIR,
        Phase.ASSESSING,
        Standing(State.DRAFTED, COORDINATOR),
    ),
    "a reply is open": (
        review(*AGREED),
        PAIR,
        Phase.REPLYING,
        Standing(State.DRAFTED, FOCAL_POINT, UNTIL),
    ),
    "answered": (
        review(*AGREED, replies=(reply(),)),
        PAIR,
        Phase.REPLYING,
        Standing(State.ANSWERED, FOCAL_POINT, UNTIL),
    ),
    "reopened": (
        review(*AGREED, replies=(reply(reopens=True),)),
        PAIR,
        Phase.REPLYING,
        Standing(State.REOPENED, PAIR),
    ),
    "reopened, one is in": (
        review(*AGREED, judgement("ben", "done", 2), replies=(reply(reopens=True),)),
        PAIR,
        Phase.REPLYING,
        Standing(State.REOPENED, ("ann",)),
    ),
    "reopened, they differ": (
        review(
            *AGREED,
            judgement("ben", "done", 2),
            judgement("ann", "in_progress", 2),
            replies=(reply(reopens=True),),
        ),
        PAIR,
        Phase.REPLYING,
        Standing(State.DIFFERING, ADJUDICATORS),
    ),
    "settled again": (
        review(
            *AGREED,
            judgement("ben", "in_progress", 2),
            judgement("ann", "in_progress", 2),
            replies=(reply(reopens=True),),
        ),
        PAIR,
        Phase.REPLYING,
        Standing(State.FINAL, COORDINATOR),
    ),
    "the experts sign": (review(*AGREED), PAIR, Phase.SIGNING, Standing(State.FINAL, (TeamRole.EXPERT,))),
    "signed": (review(*AGREED), PAIR, Phase.RELEASED, Standing(State.SIGNED, ())),
    "nothing is signed without a verdict": (
        review(*DIFFERENT),
        PAIR,
        Phase.RELEASED,
        Standing(State.DIFFERING, ADJUDICATORS),
    ),
    "an assessor was replaced": (
        review(*AGREED),
        ("ann", "dora"),
        Phase.ASSESSING,
        Standing(State.ASSESSING, ("dora",)),
    ),
}


@pytest.mark.parametrize(("found", "assessors", "phase", "expected"), CASES.values(), ids=CASES.keys())
def test_where_a_commitment_stands(
    found: CommitmentReview, assessors: tuple[str, ...], phase: Phase, expected: Standing
) -> None:
    assert standing_of(with_settled(found, assessors), assessors, phase, day(6), UNTIL) == expected


@pytest.mark.parametrize("until", [day(5), None], ids=["the time has passed", "nobody can answer"])
def test_without_a_reply_to_wait_for_a_verdict_is_final(until: object) -> None:
    found = standing_of(with_settled(review(*AGREED), PAIR), PAIR, Phase.REPLYING, day(6), until)  # type: ignore[arg-type]
    assert found == Standing(State.FINAL, COORDINATOR)


def test_the_last_moment_still_counts() -> None:
    assert (
        standing_of(with_settled(review(*AGREED), PAIR), PAIR, Phase.REPLYING, UNTIL, UNTIL).state
        is State.DRAFTED
    )


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_sentence(state: State) -> None:
    assert STATES[state].endswith(".")


@pytest.mark.parametrize(
    ("judgements", "adjudications", "settled"),
    [
        ((), (), None),
        ((judgement("ann"),), (), None),
        ((judgement("ann"), judgement("ann")), (), None),
        (AGREED, (), AGREED[0]),
        (DIFFERENT, (), None),
        (DIFFERENT, (judgement("cleo"), judgement("cleo", "no_evidence")), judgement("cleo", "no_evidence")),
        ((*AGREED, judgement("dora", "no_evidence")), (), None),
        ((*AGREED, judgement("ann", "done", 2)), (), None),
        ((*AGREED, judgement("ann", "done", 2)), (judgement("cleo"),), None),
        ((*DIFFERENT, judgement("ben", "done", at=3)), (), DIFFERENT[0]),
    ],
    ids=[
        "nothing",
        "one",
        "one twice",
        "both",
        "they differ",
        "the last adjudication",
        "a third differs",
        "an earlier round is no answer",
        "nor is its adjudication",
        "the last word of each",
    ],
)
def test_what_counts(
    judgements: tuple[Judgement, ...], adjudications: tuple[Judgement, ...], settled: Judgement | None
) -> None:
    assert settle(judgements, adjudications) == settled


def test_the_review_carries_what_counts() -> None:
    assert with_settled(review(*AGREED), PAIR).settled == AGREED[0]
    assert with_settled(replace(review(*AGREED), settled=AGREED[0]), ("ann", "dora")).settled is None
    assert settlement(review(*AGREED, replies=(reply(reopens=True),)), PAIR) is None


GIVEN = st.builds(
    judgement,
    st.sampled_from("abc"),
    st.sampled_from(["done", "in_progress", "no_evidence"]),
    st.sampled_from([1, 2]),
)


@given(st.lists(GIVEN, max_size=6), st.lists(GIVEN, max_size=2))
def test_what_counts_was_said_in_the_newest_round_and_shared(
    judgements: list[Judgement], adjudications: list[Judgement]
) -> None:
    settled = settle(judgements, adjudications)
    if settled is None:
        return
    newest = max(each.round for each in (*judgements, *adjudications))
    assert settled.round == newest
    assert settled in (*judgements, *adjudications)
    if not any(each.round == newest for each in adjudications):
        last = {each.by: each.verdict for each in judgements if each.round == newest}
        assert len(last) >= 2
        assert set(last.values()) == {settled.verdict}


@given(st.lists(GIVEN, max_size=6), st.sampled_from(Phase), st.integers(0, 20))
def test_every_record_has_one_standing_and_someone_who_acts(
    judgements: list[Judgement], phase: Phase, now: int
) -> None:
    given = with_settled(review(*judgements), ("a", "b"))
    found = standing_of(given, ("a", "b"), phase, day(now), UNTIL)
    assert bool(found.waits_for) is (found.state is not State.SIGNED)
    assert (found.state in UNSETTLED) is (given.settled is None)


@pytest.mark.parametrize(("named", "waits"), [(("cleo",), ("cleo",)), ((), COORDINATOR)])
def test_an_adjudicator_who_is_named_acts_and_else_the_coordinator_names_one(
    named: tuple[str, ...], waits: tuple[str, ...]
) -> None:
    assert narrowed(Standing(State.DIFFERING, ADJUDICATORS), named) == Standing(State.DIFFERING, waits)
    assert narrowed(Standing(State.ASSESSING, PAIR), named) == Standing(State.ASSESSING, PAIR)


def test_the_facts_of_a_move_are_counted() -> None:
    standings = [
        Standing(State.UNASSIGNED, COORDINATOR),
        Standing(State.DIFFERING, ADJUDICATORS),
        Standing(State.DRAFTED, FOCAL_POINT, UNTIL),
        Standing(State.FINAL, COORDINATOR),
    ]
    assert counted(standings, Facts(articles=2)) == Facts(
        articles=2, unassigned=1, unsettled=2, replies_open=1
    )
