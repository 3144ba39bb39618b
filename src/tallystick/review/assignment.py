"""Assignment: two assessors for each commitment, the same work for all, no conflict of interest."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallystick.review.conflicts import Interests, Item, Member, obstacle_to_assign
from tallystick.review.roles import TeamRole
from tallystick.review.standing import ASSESSORS

NOTHING: Mapping[str, tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who could assess what: the assessors of each commitment, in the order of the commitments, and why those in
    `unstaffed` have fewer than two."""

    assessors: Mapping[str, tuple[str, ...]]
    unstaffed: Mapping[str, str]


def propose(
    members: Sequence[Member],
    items: Sequence[Item],
    interests: Interests,
    given: Mapping[str, tuple[str, ...]] = NOTHING,
) -> Proposal:
    """Two assessors for each of `items`, balanced over `members`; the same input gives the same proposal.

    `given` are assessors already assigned, who stay unless something forbids it now. The commitments with the fewest
    possible assessors are staffed first, each by those who have the least to do; then work is handed from the busiest
    to the least busy for as long as that evens it out.
    """
    able = _able(members, items, interests)
    kept = {name: tuple(each for each in given.get(name, ()) if each in who) for name, who in able.items()}
    chosen = dict(kept)
    load = Counter({member.name: 0 for member in members})
    load.update(name for names in kept.values() for name in names)
    for commitment in sorted(able, key=lambda each: len(able[each])):
        chosen[commitment] = _filled(kept[commitment], able[commitment], load)
    while step := next(_steps(chosen, kept, able, load), None):
        commitment, old, new = step
        chosen[commitment] = tuple(new if each == old else each for each in chosen[commitment])
        load.update({old: -1, new: 1})
    short = (item for item in items if len(chosen[item.commitment]) < ASSESSORS)
    return Proposal(chosen, {item.commitment: _lack(members, item, interests) for item in short})


def _able(
    members: Sequence[Member], items: Sequence[Item], interests: Interests
) -> dict[str, tuple[str, ...]]:
    """Those whom nothing forbids to assess each commitment, by name."""
    known: dict[tuple[object, ...], tuple[str, ...]] = {}
    for item in items:
        if (place := (item.section, item.institutions)) not in known:
            names = {each.name for each in members if obstacle_to_assign(each, item, interests) is None}
            known[place] = tuple(sorted(names))
    return {item.commitment: known[item.section, item.institutions] for item in items}


def _filled(names: tuple[str, ...], able: Sequence[str], load: Counter[str]) -> tuple[str, ...]:
    """`names` and, up to two, those of `able` who have the least to do; `load` counts them in."""
    free = sorted((each for each in able if each not in names), key=lambda each: (load[each], each))
    added = free[: max(0, ASSESSORS - len(names))]
    load.update(added)
    return (*names, *added)


def _steps(
    chosen: Mapping[str, tuple[str, ...]],
    kept: Mapping[str, tuple[str, ...]],
    able: Mapping[str, Sequence[str]],
    load: Counter[str],
) -> Iterator[tuple[str, str, str]]:
    """Each way to hand one commitment to someone who has at least two fewer: the commitment, from whom, to whom.

    Taking them one by one comes to an end, because each makes the sum of the squared loads smaller.
    """
    for commitment, names in chosen.items():
        for old in names:
            for new in sorted(able[commitment], key=lambda each: (load[each], each)):
                if load[old] - load[new] < 2:
                    break
                if new not in names and old not in kept[commitment]:
                    yield commitment, old, new


def _lack(members: Sequence[Member], item: Item, interests: Interests) -> str:
    """Why a commitment lacks assessors: what stands in the way of each member of the working group."""
    group = sorted(
        (each for each in members if TeamRole.WORKING_GROUP in each.roles), key=lambda each: each.name
    )
    found = [said for each in group if (said := obstacle_to_assign(each, item, interests))]
    free = len(group) - len(found)
    return "; ".join([f"{free} of the {ASSESSORS} needed can assess it", *found])
