"""Who may judge what: the team and its stated conflicts of interest, as the rules of the library know them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tallystick.model.review import Conflict
from tallystick.review.conflicts import Interests, Item, Member, Statement, stated_conflicts
from tallystick.review.roles import TeamRole
from tallystick_web.plans.models import Article, Commitment, ConflictStatement, Evaluation, Membership
from tallystick_web.reviews.naming import names_of
from tallystick_web.reviews.records import sections_of

JUDGES = (TeamRole.WORKING_GROUP.value, TeamRole.EXPERT.value)


@dataclass(frozen=True, slots=True)
class People:
    """The people of an evaluation: as the rules know them, by name, with their memberships and what they stated."""

    names: Mapping[int, str]
    members: Mapping[str, Member]
    memberships: Mapping[tuple[str, str], Membership]
    interests: Interests

    def judge(self, name: str, *roles: TeamRole) -> Membership | None:
        """The membership by which a person judges: the first of `roles` that the person has."""
        found = (self.memberships.get((name, role.value)) for role in roles)
        return next((each for each in found if each), None)

    def having(self, *roles: TeamRole) -> tuple[Member, ...]:
        """The members with any of `roles`, by name."""
        return tuple(
            each for _, each in sorted(self.members.items()) if not each.roles.isdisjoint(frozenset(roles))
        )


def people_of(evaluation: Evaluation) -> People:
    """The people of an evaluation and what they stated. Five queries."""
    names = names_of(evaluation)
    memberships = tuple(evaluation.memberships.select_related("user", "institution"))
    return People(
        names,
        _members(memberships, names),
        {(names[each.user_id], each.role): each for each in memberships},
        Interests(tuple(_statements(evaluation, names)), sections_of(evaluation)),
    )


def conflicts_of(evaluation: Evaluation) -> tuple[Conflict, ...]:
    """The conflicts of interest that are stated, as they are published. Seven queries."""
    commitments = evaluation.commitments.select_related("article__section").defer("data", "article__data")
    return stated_conflicts(people_of(evaluation).interests, items_of(evaluation, commitments))


def items_of(evaluation: Evaluation, commitments: Iterable[Commitment]) -> tuple[Item, ...]:
    """Commitments (with their article and its section) as things to be assigned. One query."""
    link = Article.institutions.through
    carried: dict[int, list[str]] = defaultdict(list)
    rows = link.objects.filter(article__evaluation=evaluation).values_list("article", "institution__name")
    for article, name in rows:
        carried[article].append(name)
    return tuple(_item(each, tuple(carried[each.article_id])) for each in commitments)


def _item(commitment: Commitment, institutions: tuple[str, ...]) -> Item:
    section = commitment.article.section
    return Item(commitment.key, section.key if section else None, institutions)


def _members(memberships: Iterable[Membership], names: Mapping[int, str]) -> dict[str, Member]:
    """One member a person; who speaks for an institution in any evaluation belongs to it in this one."""
    roles: dict[int, set[TeamRole]] = defaultdict(set)
    for each in memberships:
        roles[each.user_id].add(TeamRole(each.role))
    belongs: dict[int, set[str]] = defaultdict(set)
    spoken = Membership.objects.filter(user__in=list(roles), institution__isnull=False)
    for user, institution in spoken.values_list("user", "institution__name"):
        belongs[user].add(institution)
    return {
        names[user]: Member(names[user], frozenset(has), tuple(sorted(belongs[user])))
        for user, has in roles.items()
    }


def _statements(evaluation: Evaluation, names: Mapping[int, str]) -> Iterable[Statement]:
    stated = ConflictStatement.objects.filter(membership__evaluation=evaluation)
    for user, section, conflict, at, words in stated.order_by("stated_at", "pk").values_list(
        "membership__user", "section__key", "conflict", "stated_at", "words"
    ):
        yield Statement(names[user], section, conflict, at, words)
