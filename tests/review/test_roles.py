"""The table of roles is complete, and gives no power that an evaluation must not give."""

import pytest

from tallystick.review.roles import ACTIONS, MAY, ROLES, Action, TeamRole, may, own_only

JUDGING = (Action.ASSESSMENT_GIVE, Action.ASSESSMENT_ADJUDICATE, Action.SIGNATURE_GIVE, Action.OUTLINE_MEND)


@pytest.mark.parametrize("action", Action)
def test_every_action_has_a_sentence_and_someone_who_may(action: Action) -> None:
    assert ACTIONS[action].endswith(".")
    assert MAY[action]


@pytest.mark.parametrize("role", TeamRole)
def test_every_role_has_a_sentence(role: TeamRole) -> None:
    assert ROLES[role].endswith(".")


def test_the_public_reads_what_is_released_and_nothing_else() -> None:
    assert [action for action in Action if may((), action)] == [Action.EVALUATION_VIEW_RELEASED]
    assert [action for action in Action if may((TeamRole.PUBLIC,), action)] == [
        Action.EVALUATION_VIEW_RELEASED
    ]


@pytest.mark.parametrize("action", JUDGING)
@pytest.mark.parametrize(
    "role",
    [TeamRole.COORDINATOR, TeamRole.FOCAL_POINT, TeamRole.CONSULTATION_OFFICER, TeamRole.OBSERVER],
)
def test_who_commissions_reports_or_watches_never_judges(role: TeamRole, action: Action) -> None:
    assert not may((role,), action)


def test_an_observer_only_reads() -> None:
    reading = {
        Action.EVALUATION_VIEW_RELEASED,
        Action.EVALUATION_VIEW_DRAFT,
        Action.DOCUMENT_VIEW,
        Action.LIST_EXPORT,
        Action.AGREEMENT_VIEW,
    }
    assert {action for action in Action if may((TeamRole.OBSERVER,), action)} == reading


def test_several_roles_add_up() -> None:
    roles = (TeamRole.OBSERVER, TeamRole.EXPERT)
    assert may(roles, Action.SIGNATURE_GIVE)
    assert may(roles, Action.EVALUATION_VIEW_DRAFT)


@pytest.mark.parametrize(
    ("roles", "action", "own"),
    [
        ((TeamRole.FOCAL_POINT,), Action.CLAIM_MAKE, True),
        ((TeamRole.FOCAL_POINT,), Action.EVALUATION_VIEW_DRAFT, True),
        ((TeamRole.FOCAL_POINT,), Action.DOCUMENT_VIEW, True),
        ((TeamRole.FOCAL_POINT, TeamRole.PUBLIC), Action.DOCUMENT_VIEW, True),
        ((TeamRole.FOCAL_POINT, TeamRole.EXPERT), Action.DOCUMENT_VIEW, False),
        ((), Action.DOCUMENT_VIEW, False),
        ((TeamRole.FOCAL_POINT, TeamRole.OBSERVER), Action.EVALUATION_VIEW_DRAFT, False),
        ((TeamRole.FOCAL_POINT,), Action.EVALUATION_VIEW_RELEASED, False),
        ((TeamRole.WORKING_GROUP,), Action.EVIDENCE_ATTACH, False),
        ((TeamRole.OBSERVER,), Action.CLAIM_MAKE, False),
    ],
)
def test_a_focal_point_acts_for_its_own_institution(
    roles: tuple[TeamRole, ...], action: Action, own: bool
) -> None:
    assert own_only(roles, action) is own
