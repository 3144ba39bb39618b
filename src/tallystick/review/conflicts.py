"""Conflicts of interest: who may assess or adjudicate which commitment."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from tallystick.model.outline import Section
from tallystick.model.review import CommitmentReview, Conflict
from tallystick.review.roles import Action, TeamRole, may


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the team: `name` as in `Judgement.by`, the roles, and the institutions the person belongs to."""

    name: str
    roles: frozenset[TeamRole]
    institutions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What a member states about one section and all below it; `section` "" means the whole plan.

    `conflict` says that there is a conflict of interest, and `words` which.
    """

    by: str
    section: str
    conflict: bool
    at: datetime
    words: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A commitment to be assigned: its id, the id of its section (None outside all), and the institutions that
    carry it out or wrote it."""

    commitment: str
    section: str | None
    institutions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Interests:
    """All that members stated, in the order they stated it, and the sections of the plan."""

    statements: tuple[Statement, ...]
    sections: tuple[Section, ...]

    def obstacle(self, name: str, section: str | None) -> str | None:
        """Why `name` cannot judge in `section`: a stated conflict there or above it, or no statement at all.

        Of several statements of a member about the same section, the last counts.
        """
        covering = self.covering(section)
        stated = {each.section: each for each in self.statements if each.by == name}
        found = [each for each in stated.values() if each.section in covering]
        for each in found:
            if each.conflict:
                return f"{name} stated a conflict of interest there" + (
                    f": {each.words}" if each.words else ""
                )
        return None if found else f"{name} has not stated whether there is a conflict of interest there"

    def covering(self, section: str | None) -> frozenset[str]:
        """The section, those it stands under, and "" for the whole plan."""
        return frozenset(self._upwards(section))

    def _upwards(self, section: str | None) -> Iterator[str]:
        parents = {each.id: each.parent for each in self.sections}
        seen: set[str] = set()
        while section is not None and section not in seen:
            yield section
            seen.add(section)
            section = parents.get(section)
        yield ""


def stated_conflicts(interests: Interests, items: Collection[Item]) -> tuple[Conflict, ...]:
    """The conflicts of interest that stand, as they are published: who, where, and which of `items` they block."""
    last = {(each.by, each.section): each for each in interests.statements}
    return tuple(
        Conflict(
            by,
            each.at,
            section,
            tuple(item.commitment for item in items if section in interests.covering(item.section)),
        )
        for (by, section), each in last.items()
        if each.conflict
    )


def obstacle_to_assign(member: Member, item: Item, interests: Interests) -> str | None:
    """Why `member` cannot assess a commitment, in one sentence without its full stop; None where nothing forbids it."""
    return _obstacle(member, item, interests, Action.ASSESSMENT_GIVE)


def obstacle_to_adjudicate(
    member: Member,
    item: Item,
    interests: Interests,
    review: CommitmentReview,
    assessors: Collection[str],
) -> str | None:
    """Why `member` cannot decide where the assessors of a commitment differ; None where nothing forbids it."""
    if member.name in {*assessors, *(each.by for each in review.judgements)}:
        return f"{member.name} assesses this commitment; another person adjudicates"
    return _obstacle(member, item, interests, Action.ASSESSMENT_ADJUDICATE)


def _obstacle(member: Member, item: Item, interests: Interests, action: Action) -> str | None:
    if TeamRole.COORDINATOR in member.roles:
        return f"{member.name} coordinates the evaluation, and a coordinator gives no verdict"
    if not may(member.roles, action):
        return f"{member.name} has no role that may judge; name them a member of the working group"
    if TeamRole.FOCAL_POINT in member.roles and not member.institutions:
        return f"{member.name} is the focal point of an institution that is not named"
    known = {_folded(each) for each in member.institutions}
    for each in item.institutions:
        if _folded(each) in known:
            return f"{member.name} belongs to {each}, whose own commitment it is"
    return interests.obstacle(member.name, item.section)


def _folded(name: str) -> str:
    """A name without what differs between two spellings of it: case and spaces."""
    return " ".join(name.split()).casefold()
