"""The team of an evaluation, what its members state of their interests, and which institution carries out what."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action, TeamRole
from tallystick_web.accounts.access import Seat
from tallystick_web.accounts.models import Institution, User
from tallystick_web.audit.services import record_event
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.held import locked
from tallystick_web.plans.models import Article, ConflictStatement, Membership, Section

JUDGING = (TeamRole.WORKING_GROUP, TeamRole.EXPERT)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a member states about one section; `conflict` None where nothing is stated."""

    conflict: bool | None
    words: str = ""


@transaction.atomic
def add_member(
    *, seat: Seat, user: User, role: TeamRole, institution: Institution | None = None
) -> Membership:
    """Give a person a role. A focal point speaks for an institution, and nobody else does."""
    seat.require(Action.TEAM_MANAGE)
    check_role(role, institution)
    if not user.is_active:
        raise ReviewError(f"the account of {user} is closed")
    membership, made = Membership.objects.get_or_create(
        evaluation=seat.evaluation, user=user, role=role.value, institution=institution
    )
    if not made:
        raise ReviewError(f"{user} has that role already")
    _record(seat, "member_added", membership)
    return membership


def check_role(role: TeamRole, institution: Institution | None) -> None:
    """Raise ReviewError unless a focal point has an institution and nobody else has."""
    if role is TeamRole.FOCAL_POINT and institution is None:
        raise ReviewError("a focal point speaks for an institution; choose which")
    if role is not TeamRole.FOCAL_POINT and institution is not None:
        raise ReviewError("only a focal point speaks for an institution; leave it empty")


@transaction.atomic
def remove_member(*, seat: Seat, membership: Membership) -> None:
    """Take a role away. Raises ReviewError for the last coordinator, and for who has assignments."""
    seat.require(Action.TEAM_MANAGE)
    evaluation = locked(seat.evaluation)
    coordinators = evaluation.memberships.filter(role=TeamRole.COORDINATOR.value)
    if membership.role == TeamRole.COORDINATOR and coordinators.count() == 1:
        raise ReviewError("an evaluation has a coordinator; name another one first")
    _record(seat, "member_removed", membership)
    try:
        membership.delete()
    except ProtectedError as error:
        raise ReviewError(
            f"{membership.user} has commitments to assess; give them to somebody else first"
        ) from error


@transaction.atomic
def state_interests(*, seat: Seat, stated: Mapping[Section, Stated]) -> int:
    """Record what the person states about sections, and give how many statements are new or other than before.

    A conflict says which it is. Raises ReviewError where it does not, or once the phase is over.
    """
    seat.require(Action.CONFLICT_STATE)
    if not open_in(Phase(seat.evaluation.phase), Action.CONFLICT_STATE):
        raise ReviewError("conflicts of interest are stated until the verdicts are signed")
    membership = judging_membership(seat)
    before = {each.section_id: each for each in membership.conflicts.all()}
    changed = [
        (section, each)
        for section, each in stated.items()
        if each.conflict is not None and each != _said(before.get(section.pk))
    ]
    for section, each in changed:
        if each.conflict and not each.words.strip():
            raise ReviewError(
                f"{section.title}: say in a few words which conflict of interest there is; the words are not published"
            )
        ConflictStatement.objects.update_or_create(
            membership=membership,
            section=section,
            defaults={
                "conflict": bool(each.conflict),
                "words": each.words.strip(),
                "stated_at": timezone.now(),
            },
        )
    if changed:
        data = {section.key: bool(each.conflict) for section, each in changed}
        record_event(
            actor=seat.person,
            evaluation=seat.evaluation,
            action="interests_stated",
            subject=str(seat.person),
            data={"conflict_by_section": data},
        )
    return len(changed)


def judging_membership(seat: Seat) -> Membership:
    """The membership under which a person states its interests: that of the working group, else of the experts."""
    return seat.membership(next(role for role in JUDGING if role in seat.roles))


def _said(statement: ConflictStatement | None) -> Stated:
    return Stated(statement.conflict, statement.words) if statement else Stated(None)


@transaction.atomic
def name_institutions(
    *, seat: Seat, article: Article, institutions: Collection[Institution], seen: Collection[int]
) -> None:
    """Say which institutions carry out an article; `seen` are the keys of those the person was shown.

    Raises OvertakenError where somebody changed them since.
    """
    seat.require(Action.INSTITUTION_MANAGE)
    locked(seat.evaluation)
    now = set(article.institutions.values_list("pk", flat=True))
    if now != set(seen):
        raise OvertakenError("Somebody changed the institutions of this article while you chose.")
    before = sorted(article.institutions.values_list("name", flat=True))
    article.institutions.set(institutions)
    article.institutions_by_hand = True
    article.save(update_fields=["institutions_by_hand"])
    record_event(
        actor=seat.person,
        evaluation=seat.evaluation,
        action="institutions_named",
        subject=article.number,
        data={"from": before, "to": sorted(each.name for each in institutions)},
    )


def _record(seat: Seat, action: str, membership: Membership) -> None:
    institution = membership.institution
    record_event(
        actor=seat.person,
        evaluation=seat.evaluation,
        action=action,
        subject=str(membership.user),
        data={"role": membership.role, "institution": institution.name if institution else None},
    )
