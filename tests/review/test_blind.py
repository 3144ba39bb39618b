"""Who sees which verdict, and from when on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.review.blind import Viewer, both_in, sight
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tests.review.making import claim, judgement, reply, review

PAIR = ("ann", "ben")
ANN, BEN, CLEO = judgement("ann"), judgement("ben", "in_progress"), judgement("cleo")
ASSESSOR = frozenset({TeamRole.WORKING_GROUP})
HALF = review(ANN, claims=(claim(),))
BOTH = review(ANN, BEN, adjudications=(CLEO,), settled=CLEO)
INSIDERS = (TeamRole.COORDINATOR, TeamRole.EXPERT, TeamRole.OBSERVER, TeamRole.CONSULTATION_OFFICER)


def seen(found, name="ben", roles=ASSESSOR, phase=Phase.ASSESSING, machine_blind=True):
    return sight(found, Viewer(name, frozenset(roles)), PAIR, phase, machine_blind=machine_blind)


def test_an_assessor_sees_neither_the_other_nor_the_machine():
    found = seen(HALF, "ben")
    assert found.review.judgements == ()
    assert found.review.machine is None
    assert found.withheld == ("judgements", "machine")


def test_an_assessor_sees_the_own_judgement():
    assert seen(HALF, "ann").review.judgements == (ANN,)
    assert seen(HALF, "ann").withheld == ("machine",)


def test_the_machine_is_seen_where_the_evaluation_does_not_hide_it():
    assert seen(HALF, machine_blind=False).review.machine == HALF.machine


@pytest.mark.parametrize("role", INSIDERS)
def test_nobody_else_sees_a_judgement_before_the_second_is_in(role):
    found = seen(HALF, "eve", [role])
    assert found.review.judgements == ()
    assert found.review.machine == HALF.machine


def test_another_member_of_the_working_group_is_blind_too():
    assert seen(HALF, "cleo").review.machine is None


def test_further_roles_do_not_open_the_eyes_of_an_assessor():
    assert seen(HALF, "ben", [*TeamRole]).withheld == ("judgements", "machine")


@pytest.mark.parametrize("name", ["ann", "ben", "cleo"])
def test_all_is_seen_when_both_are_in(name):
    assert seen(BOTH, name).review == BOTH
    assert seen(BOTH, name).withheld == ()


def test_a_second_round_is_blind_again_and_the_first_stays_open():
    reopened = replace(
        BOTH, replies=(reply(reopens=True),), judgements=(ANN, BEN, judgement("ann", number=2))
    )
    found = seen(reopened, "ben", phase=Phase.REPLYING)
    assert found.review.judgements == (ANN, BEN)
    assert found.review.machine == BOTH.machine
    assert seen(reopened, "ann", phase=Phase.REPLYING).withheld == ()


def test_what_a_replaced_assessor_said_is_hidden_from_the_new_one():
    found = sight(BOTH, Viewer("dora", ASSESSOR), ("ann", "dora"), Phase.ASSESSING, machine_blind=True)
    assert found.review.judgements == ()


@pytest.mark.parametrize("phase", [Phase.DRAFT, Phase.REPORTING, Phase.ASSESSING])
def test_an_institution_sees_no_verdict_before_replies_are_open(phase):
    found = seen(replace(BOTH, claims=(claim(),)), "mira", [TeamRole.FOCAL_POINT], phase)
    assert found.review == replace(review(claims=(claim(),)), machine=None)
    assert found.withheld == ("machine", "judgements", "adjudications", "settled")


@pytest.mark.parametrize("phase", [Phase.REPLYING, Phase.SIGNING, Phase.RELEASED])
def test_an_institution_sees_the_verdicts_when_replies_are_open(phase):
    assert seen(BOTH, "mira", [TeamRole.FOCAL_POINT], phase).review == BOTH


@pytest.mark.parametrize("roles", [[], [TeamRole.PUBLIC]])
@pytest.mark.parametrize("phase", Phase)
def test_the_public_sees_no_verdict_here(roles, phase):
    found = seen(BOTH, "", roles, phase).review
    assert (found.machine, found.judgements, found.adjudications, found.settled) == (None, (), (), None)


def test_two_assessors_make_both():
    assert both_in(BOTH, PAIR)
    assert not both_in(HALF, PAIR)
    assert not both_in(review(ANN), ("ann",))
    assert not both_in(review(ANN), ("ann", "ann"))


GIVEN = st.builds(judgement, st.sampled_from(["ann", "ben"]), st.sampled_from(["done", "in_progress"]))


@given(st.lists(GIVEN, max_size=4), st.sets(st.sampled_from(TeamRole)), st.booleans())
def test_no_assessor_ever_sees_the_other_too_early(judgements, roles, machine_blind):
    found = review(*judgements)
    if both_in(found, PAIR):
        return
    seen_by_ben = sight(
        found, Viewer("ben", frozenset(roles)), PAIR, Phase.ASSESSING, machine_blind=machine_blind
    )
    assert all(each.by == "ben" for each in seen_by_ben.review.judgements)
    assert not (machine_blind and seen_by_ben.review.machine)
