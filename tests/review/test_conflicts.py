"""Who may not judge a commitment, and the sentence that says why."""

import pytest

from tallystick.model.outline import Section
from tallystick.review.conflicts import (
    Interests,
    Item,
    Member,
    Statement,
    obstacle_to_adjudicate,
    obstacle_to_assign,
    stated_conflicts,
)
from tallystick.review.roles import TeamRole
from tests.review.making import day, judgement, review

SECTIONS = (
    Section("s1", "Work", None, 0),
    Section("s2", "Right to work", "s1", 1),
    Section("s3", "Health", None, 2),
)
ITEM = Item("1.2", "s2", ("Ministry of Labour", "Assembly"))


def ann(*roles: TeamRole, institutions: tuple[str, ...] = ()) -> Member:
    return Member("ann", frozenset(roles or {TeamRole.WORKING_GROUP}), institutions)


def interests(*stated: tuple[str, bool]) -> Interests:
    made = (Statement("ann", section, conflict, day(at), "") for at, (section, conflict) in enumerate(stated))
    return Interests(tuple(made), SECTIONS)


FREE = interests(("", False))


@pytest.mark.parametrize(
    "stated",
    [
        [("s2", False)],
        [("s1", False)],
        [("", False)],
        [("s2", True), ("s2", False)],
        [("s3", True), ("s1", False)],
    ],
    ids=["of the section", "of the one above", "of the whole", "taken back", "a conflict elsewhere"],
)
def test_a_statement_of_no_conflict_clears_the_way(stated: list[tuple[str, bool]]) -> None:
    assert obstacle_to_assign(ann(), ITEM, interests(*stated)) is None


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ([], "has not stated"),
        ([("s3", False)], "has not stated"),
        ([("s2", True)], "stated a conflict"),
        ([("s1", True)], "stated a conflict"),
        ([("s1", True), ("s2", False)], "stated a conflict"),
        ([("", False), ("s2", True)], "stated a conflict"),
        ([("s2", False), ("s2", True)], "stated a conflict"),
    ],
    ids=[
        "nothing",
        "another section",
        "here",
        "above",
        "above though not here",
        "here though not in all",
        "later",
    ],
)
def test_a_conflict_or_a_missing_statement_blocks(stated: list[tuple[str, bool]], said: str) -> None:
    assert said in (obstacle_to_assign(ann(), ITEM, interests(*stated)) or "")


def test_a_conflict_is_told_in_the_words_of_the_member() -> None:
    told = Interests((Statement("ann", "s2", True, day(0), "I drafted this part."),), SECTIONS)
    assert obstacle_to_assign(ann(), ITEM, told) == (
        "ann stated a conflict of interest there: I drafted this part."
    )


def test_statements_of_another_member_do_not_count() -> None:
    other = Interests((Statement("ben", "", False, day(0)),), SECTIONS)
    assert "has not stated" in (obstacle_to_assign(ann(), ITEM, other) or "")


def test_a_commitment_outside_all_sections_needs_a_statement_on_the_whole() -> None:
    outside = Item("9.1", None)
    assert obstacle_to_assign(ann(), outside, FREE) is None
    assert obstacle_to_assign(ann(), outside, interests(("s1", False)))


@pytest.mark.parametrize(
    ("member", "said"),
    [
        (ann(institutions=("ministry of  labour",)), "belongs to Ministry of Labour"),
        (
            ann(TeamRole.WORKING_GROUP, TeamRole.FOCAL_POINT, institutions=("Assembly",)),
            "belongs to Assembly",
        ),
        (ann(TeamRole.WORKING_GROUP, TeamRole.FOCAL_POINT), "not named"),
        (ann(TeamRole.WORKING_GROUP, TeamRole.COORDINATOR), "coordinator gives no verdict"),
        (ann(TeamRole.EXPERT), "no role"),
        (ann(TeamRole.FOCAL_POINT, institutions=("Assembly",)), "no role"),
    ],
    ids=["own institution", "focal point", "of whom", "coordinator", "expert", "only focal point"],
)
def test_role_and_institution_block(member: Member, said: str) -> None:
    assert said in (obstacle_to_assign(member, ITEM, FREE) or "")


def test_a_focal_point_may_assess_what_others_carry_out() -> None:
    member = ann(TeamRole.WORKING_GROUP, TeamRole.FOCAL_POINT, institutions=("Ministry of Health",))
    assert obstacle_to_assign(member, ITEM, FREE) is None


@pytest.mark.parametrize("role", [TeamRole.EXPERT, TeamRole.WORKING_GROUP])
def test_experts_and_the_working_group_adjudicate(role: TeamRole) -> None:
    assert obstacle_to_adjudicate(ann(role), ITEM, FREE, review(), ("ben", "cleo")) is None


@pytest.mark.parametrize(
    ("member", "stated", "assessors", "said"),
    [
        (ann(), FREE, ("ann", "ben"), "assesses this commitment"),
        (ann(), FREE, ("ben", "cleo"), "assesses this commitment"),
        (ann(TeamRole.OBSERVER), FREE, ("ben", "cleo"), "assesses this commitment"),
        (ann(TeamRole.EXPERT), interests(("s2", True)), ("ben", "cleo"), "assesses this commitment"),
    ],
)
def test_an_assessor_does_not_adjudicate(
    member: Member, stated: Interests, assessors: tuple[str, ...], said: str
) -> None:
    found = review(judgement("ann"), judgement("ben", "in_progress"))
    assert said in (obstacle_to_adjudicate(member, ITEM, stated, found, assessors) or "")


def test_a_conflict_blocks_adjudication_too() -> None:
    stated = interests(("s2", True))
    assert obstacle_to_adjudicate(ann(TeamRole.EXPERT), ITEM, stated, review(), ("ben", "cleo"))
    assert obstacle_to_adjudicate(ann(TeamRole.OBSERVER), ITEM, FREE, review(), ("ben", "cleo"))


def test_the_conflicts_that_stand_are_published_with_what_they_block_and_without_words() -> None:
    items = (ITEM, Item("2.1", "s3"), Item("3.1", None))
    found = stated_conflicts(interests(("s1", True), ("s3", True), ("s2", False), ("s3", False)), items)
    assert [(each.by, each.section, each.commitments) for each in found] == [("ann", "s1", ("1.2",))]
    assert found[0].at == day(0)
    everywhere = stated_conflicts(interests(("", True)), items)
    assert everywhere[0].commitments == ("1.2", "2.1", "3.1")


def test_nothing_is_published_of_who_stated_none() -> None:
    assert stated_conflicts(FREE, (ITEM,)) == ()
