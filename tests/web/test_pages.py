import pytest

from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.desk.pages import PAGES, pages_of
from tests.web import factory

pytestmark = pytest.mark.django_db


def groups(role, here=""):
    of = factory.evaluation(Phase.ASSESSING)
    return list(pages_of(factory.seat(factory.member(of, role)), here))


def test_a_coordinator_sees_its_pages_in_groups():
    found = groups(TeamRole.COORDINATOR, "team")
    assert [group.name for group in found] == [name for name, _ in PAGES]
    assert [group.name for group in found if group.here] == ["Team and course"]


def test_a_group_of_one_page_stands_by_itself():
    found = groups(TeamRole.FOCAL_POINT)
    assert [(group.name, [page.title for page in group.pages]) for group in found][2:] == [
        ("", ["Overviews"]),
        ("Outcome", ["Sign-off", "Releases"]),
        ("", ["Course"]),
    ]


def test_every_page_is_marked_where_it_is_open(client):
    of = factory.evaluation(Phase.ASSESSING)
    member = factory.member(of, TeamRole.COORDINATOR)
    client.force_login(member.user)
    for group in pages_of(factory.seat(member), ""):
        for page in group.pages:
            assert f'<a href="{page.address}" aria-current="page">{page.title}</a>' in (
                client.get(page.address).content.decode()
            )
