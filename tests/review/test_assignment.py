"""Two assessors for each commitment, the same work for all, and nobody where a conflict of interest forbids it."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.review.assignment import propose
from tallystick.review.conflicts import Interests, Item, Member, Statement, obstacle_to_assign
from tallystick.review.roles import TeamRole
from tests.review.making import day

GROUP = frozenset({TeamRole.WORKING_GROUP})


def members(names: str) -> list[Member]:
    return [Member(name, GROUP) for name in names]


def items(number: int, section: str = "s1") -> list[Item]:
    return [Item(f"1.{n}", section) for n in range(1, number + 1)]


def free(names: str, **conflicts: str) -> Interests:
    """Nobody has a conflict but those named, each in one section."""
    stated = [Statement(name, "", False, day(0)) for name in names]
    stated += [Statement(name, section, True, day(1), "kin") for name, section in conflicts.items()]
    return Interests(tuple(stated), ())


def test_each_commitment_gets_two_different_assessors() -> None:
    found = propose(members("abc"), items(3), free("abc"))
    assert found.assessors == {"1.1": ("a", "b"), "1.2": ("c", "a"), "1.3": ("b", "c")}
    assert found.unstaffed == {}


def test_who_is_assigned_stays_and_counts() -> None:
    found = propose(members("abc"), items(3), free("abc"), {"1.2": ("a", "b")})
    assert found.assessors["1.2"] == ("a", "b")
    assert Counter(name for names in found.assessors.values() for name in names) == {"a": 2, "b": 2, "c": 2}


def test_who_may_no_longer_assess_is_replaced() -> None:
    found = propose(members("abc"), items(1), free("abc", a="s1"), {"1.1": ("a", "b")})
    assert set(found.assessors["1.1"]) == {"b", "c"}


def test_what_cannot_be_staffed_says_why() -> None:
    found = propose(members("ab"), items(1), free("ab", b="s1"))
    assert found.assessors == {"1.1": ("a",)}
    assert found.unstaffed == {
        "1.1": "1 of the 2 needed can assess it; b stated a conflict of interest there: kin"
    }


def test_nobody_at_all() -> None:
    assert propose([], items(1), free("")).unstaffed == {"1.1": "0 of the 2 needed can assess it"}


def test_work_is_handed_on_to_even_it_out() -> None:
    """d can only take part of the plan, and gets more of that part for it."""
    both = [*items(4), *(Item(f"2.{n}", "s2") for n in range(1, 5))]
    found = propose(members("abcd"), both, free("abcd", d="s1"))
    load = Counter(name for names in found.assessors.values() for name in names)
    assert load == {"a": 4, "b": 4, "c": 4, "d": 4}


NAMES = "abcdef"
PLANS = st.lists(st.sampled_from(["s1", "s2", "s3"]), max_size=20).map(
    lambda sections: [Item(f"{n}", section) for n, section in enumerate(sections)]
)
CONFLICTS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["s1", "s2", "s3"]))


@given(PLANS, CONFLICTS)
def test_no_conflict_is_overlooked_and_the_proposal_does_not_depend_on_the_order(
    plan: list[Item], conflicts: dict[str, str]
) -> None:
    interests = free(NAMES, **conflicts)
    found = propose(members(NAMES), plan, interests)
    assert found == propose(members(NAMES[::-1]), plan, interests)
    people = {each.name: each for each in members(NAMES)}
    for item in plan:
        names = found.assessors[item.commitment]
        able = [each for each in people.values() if not obstacle_to_assign(each, item, interests)]
        assert len(set(names)) == len(names) == min(2, len(able))
        assert all(people[name] in able for name in names)
        assert (item.commitment in found.unstaffed) is (len(names) < 2)


@given(st.integers(0, 30), st.integers(2, 6))
def test_without_conflicts_nobody_has_more_than_one_more_than_another(number: int, size: int) -> None:
    names = NAMES[:size]
    found = propose(members(names), items(number), free(names))
    load = Counter(dict.fromkeys(names, 0))
    load.update(name for pair in found.assessors.values() for name in pair)
    assert max(load.values()) - min(load.values()) <= 1


@pytest.mark.parametrize("times", [1, 2])
def test_a_proposal_proposed_again_stays(times: int) -> None:
    first = propose(members("abcd"), items(5), free("abcd"))
    again = first
    for _ in range(times):
        again = propose(members("abcd"), items(5), free("abcd"), again.assessors)
    assert again == first
