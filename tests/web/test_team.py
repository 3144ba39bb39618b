import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from tallystick.errors import ReviewError
from tallystick.review.roles import TeamRole
from tallystick_web.accounts.invitations import Invitee, invitation_for, invite_person
from tallystick_web.accounts.models import Institution, Invitation, User
from tallystick_web.audit.models import Event
from tallystick_web.plans.models import ConflictStatement, Membership
from tallystick_web.plans.team import Stated, add_member, remove_member, state_interests
from tallystick_web.reviews.models import Assignment
from tests.web import factory

pytestmark = pytest.mark.django_db
PASSWORD = "seven tall herons"


@pytest.fixture
def seat():
    return factory.seat(factory.member(factory.evaluation(), TeamRole.COORDINATOR))


def address(seat, name):
    return f"/e/{seat.evaluation.slug}/{name}/"


def test_who_has_an_account_gets_a_role(client, seat):
    expert = factory.user(name="Eda Expert")
    client.force_login(seat.person)
    client.post(address(seat, "team/add"), {"email": expert.email.upper(), "role": "expert"})
    assert seat.evaluation.memberships.get(user=expert).role == "expert"
    again = client.post(address(seat, "team/add"), {"email": expert.email, "role": "expert"})
    assert b"has that role already" in again.content
    shown = client.get(address(seat, "team")).content.decode()
    assert "Eda Expert" in shown
    assert "Eda Expert" in client.get(address(seat, "team") + "?export=csv").content.decode()


@pytest.mark.parametrize(
    ("role", "institution", "said"),
    [("focal_point", False, "choose which"), ("expert", True, "only a focal point")],
)
def test_a_focal_point_speaks_for_an_institution(client, seat, role, institution, said):
    key = Institution.objects.create(name="Ministry").pk if institution else ""
    client.force_login(seat.person)
    sent = {"email": factory.user().email, "role": role, "institution": key}
    answer = client.post(address(seat, "team/add"), sent)
    assert answer.status_code == 400
    assert said in answer.content.decode()


def invited(client, seat, execute, **more):
    """Invite somebody into the evaluation, and give the path of the link that was mailed."""
    client.force_login(seat.person)
    sent = {"email": "New@Example.org", "name": "Nia New", "role": "working_group", **more}
    with execute(execute=True):
        client.post(address(seat, "team/add"), sent)
    client.logout()
    return re.search(r"http://testserver(\S+)", mail.outbox[-1].body)[1]


def test_who_has_none_is_invited_and_comes_in_once(client, seat, django_capture_on_commit_callbacks):
    link = invited(client, seat, django_capture_on_commit_callbacks)
    assert "Nia New" in mail.outbox[0].body
    token = link.strip("/").split("/")[-1]
    assert not Invitation.objects.filter(token_sha256__contains=token).exists()
    page = client.get(link)
    assert "Nia New" in page.content.decode()
    # a browser sends no origin with the form of a page that is to say none, and then the form is refused
    assert page.headers["Referrer-Policy"] == "strict-origin"
    weak = client.post(link, {"name": "Nia", "password": "123", "again": "123"})
    assert weak.status_code == 400
    differing = client.post(link, {"name": "Nia", "password": PASSWORD, "again": PASSWORD + "x"})
    assert b"not the same" in differing.content
    answer = client.post(link, {"name": "Nia New", "password": PASSWORD, "again": PASSWORD})
    assert answer.url == "/"
    user = User.objects.get(email="new@example.org")
    assert user.check_password(PASSWORD)
    assert not user.coordinates
    assert Membership.objects.get(user=user).role == "working_group"
    assert b"Plan of Arden" in client.get("/").content
    again = client.get(link)
    assert again.status_code == 400
    assert b"used already" in again.content
    assert Event.objects.filter(action="invitation_accepted").count() == 1


class Unreachable(BaseEmailBackend):
    """A mail server that takes nothing."""

    def send_messages(self, email_messages):
        raise ConnectionRefusedError


LINK = re.compile(r"http://testserver/people/invitation/[^/\s]+/")


def told(client, path, backend, settings):
    """What an inviter is told, in the workbench (`/people/`) or an evaluation, with such a mail server."""
    settings.EMAIL_BACKEND = backend
    sent = {"email": "new@example.org", "name": "Nia", "role": "observer"}
    answer = client.post(path, sent, follow=True)
    assert answer.status_code == 200
    return answer.content.decode().partition('class="messages"')[2].partition("</ul>")[0]


@pytest.mark.parametrize("everywhere", [True, False])
def test_the_link_is_shown_only_where_no_letter_holds_it(client, seat, settings, everywhere):
    User.objects.filter(pk=seat.person.pk).update(coordinates=True)
    client.force_login(seat.person)
    path = "/people/invite/" if everywhere else address(seat, "team/add")
    none = told(client, path, "django.core.mail.backends.console.EmailBackend", settings)
    assert (
        "No mail server is set up. Give new@example.org this link yourself; it works once, for 14 days"
        in none
    )
    link = LINK.search(none)[0]
    assert client.get(link).status_code == 200
    refused = told(client, path, f"{__name__}.Unreachable", settings)
    assert "The letter could not be sent" in refused
    assert LINK.search(refused)[0] != link
    mailed = told(client, path, "django.core.mail.backends.locmem.EmailBackend", settings)
    assert "new@example.org is invited by mail" in mailed
    assert not LINK.search(mailed)
    assert LINK.search(mail.outbox[0].body)


def test_an_invitation_grows_old(client, seat, django_capture_on_commit_callbacks):
    link = invited(client, seat, django_capture_on_commit_callbacks)
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert b"too old" in client.post(link, {"name": "x", "password": PASSWORD, "again": PASSWORD}).content
    assert not User.objects.filter(email="new@example.org").exists()


def test_a_second_invitation_makes_the_first_void(client, seat, django_capture_on_commit_callbacks):
    first = invited(client, seat, django_capture_on_commit_callbacks)
    second = invited(client, seat, django_capture_on_commit_callbacks)
    assert client.get(first).status_code == 400
    assert client.get(second).status_code == 200


def test_a_made_up_token_leads_nowhere(client):
    assert client.get("/people/invitation/guess/").status_code == 400
    with pytest.raises(ReviewError):
        invitation_for("")


def test_inviting_to_the_workbench_is_for_who_coordinates(client, django_capture_on_commit_callbacks):
    coordinator = factory.user(coordinates=True)
    client.force_login(coordinator)
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/people/invite/", {"email": "b@example.org", "name": "B", "coordinates": "on"})
    assert Invitation.objects.get().coordinates
    assert b"b@example.org" in client.get("/people/").content
    taken = client.post("/people/invite/", {"email": coordinator.email, "name": "B"})
    assert b"has an account already" in taken.content
    client.post(f"/people/invitations/{Invitation.objects.get().pk}/withdraw/")
    assert Invitation.objects.get().expires_at <= timezone.now()
    client.force_login(factory.user())
    for path in ("", "invite/", "institutions/"):
        assert client.get(f"/people/{path}").status_code == 403


def test_a_coordinator_of_one_evaluation_cannot_make_coordinators_of_all(seat):
    with pytest.raises(PermissionDenied):
        invite_person(by=seat.person, invitee=Invitee("c@example.org", "C", coordinates=True), link=str)


def test_an_account_is_closed_and_opened_again(client):
    coordinator, other = factory.user(coordinates=True), factory.user()
    client.force_login(coordinator)
    client.post(f"/people/{other.pk}/account/", {"active": "0"})
    other.refresh_from_db()
    assert not other.is_active
    client.post(f"/people/{other.pk}/account/", {"active": "1"})
    other.refresh_from_db()
    assert other.is_active
    assert client.post(f"/people/{coordinator.pk}/account/", {"active": "0"}).status_code == 400


def test_a_role_is_taken_unless_somebody_would_be_missing(client, seat):
    member = factory.member(seat.evaluation, TeamRole.WORKING_GROUP)
    client.force_login(seat.person)
    client.post(address(seat, f"team/{member.pk}/remove"))
    assert not Membership.objects.filter(pk=member.pk).exists()
    with pytest.raises(ReviewError, match="has a coordinator"):
        remove_member(seat=seat, membership=seat.memberships[0])
    busy = factory.member(seat.evaluation, TeamRole.WORKING_GROUP)
    Assignment.objects.create(commitment=factory.outline(seat.evaluation)[0], membership=busy)
    with pytest.raises(ReviewError, match="commitments to assess"):
        remove_member(seat=seat, membership=busy)
    assert Membership.objects.filter(pk=busy.pk).exists()


def test_a_closed_account_gets_no_role(seat):
    with pytest.raises(ReviewError, match="is closed"):
        add_member(seat=seat, user=factory.user(is_active=False), role=TeamRole.EXPERT)


@pytest.fixture
def member(seat):
    factory.outline(seat.evaluation)
    seat.evaluation.sections.create(key="s2", title="Roads", order=2)
    return factory.seat(factory.member(seat.evaluation, TeamRole.WORKING_GROUP))


def test_interests_are_stated_on_one_page_and_overseen(client, seat, member):
    first, second = seat.evaluation.sections.all()
    client.force_login(member.person)
    page = address(seat, "interests")
    assert b"2 sections not stated yet" in client.get(page).content
    missing = client.post(page, {f"section-{first.pk}": "conflict"})
    assert b"which conflict of interest" in missing.content
    assert not ConflictStatement.objects.exists()
    client.post(
        page, {f"section-{first.pk}": "conflict", f"words-{first.pk}": "I worked there", "rest": "none"}
    )
    assert ConflictStatement.objects.get(section=first).conflict
    assert not ConflictStatement.objects.get(section=second).conflict
    assert Event.objects.get(action="interests_stated").data["conflict_by_section"] == {
        "s1": True,
        "s2": False,
    }
    client.force_login(seat.person)
    shown = client.get(address(seat, "interests/all")).content.decode()
    assert "I worked there" in shown
    assert client.get(page).status_code == 403


def test_what_is_stated_stays_until_it_is_changed(seat, member):
    section = seat.evaluation.sections.first()
    assert state_interests(seat=member, stated={section: Stated(False)}) == 1
    assert state_interests(seat=member, stated={section: Stated(False)}) == 0
    assert state_interests(seat=member, stated={section: Stated(True, "Now I do")}) == 1
    assert ConflictStatement.objects.get().words == "Now I do"


def test_institutions_are_named_for_an_article(client, seat, member):
    article = seat.evaluation.articles.get()
    ministry, agency = (Institution.objects.create(name=name) for name in ("Ministry", "Agency"))
    article.institutions.set([ministry])
    client.force_login(seat.person)
    page = address(seat, f"institutions/{article.pk}")
    assert b"Ministry" in client.get(page).content
    client.post(page, {"institutions": [agency.pk], "seen": str(ministry.pk)})
    assert list(article.institutions.all()) == [agency]
    late = client.post(page, {"institutions": [ministry.pk], "seen": str(ministry.pk)})
    assert late.status_code == 409
    assert b"There now: Agency" in late.content
    assert list(article.institutions.all()) == [agency]
    shown = client.get(address(seat, "institutions") + "?institution=Agency").content.decode()
    assert "Action 1" in shown


def test_an_institution_is_added_and_renamed(client):
    client.force_login(factory.user(coordinates=True))
    client.post("/people/institutions/", {"name": "Ministry", "contact": ""})
    found = Institution.objects.get()
    twice = client.post("/people/institutions/", {"name": "ministry"})
    assert b"already" in twice.content
    page = f"/people/institutions/{found.pk}/"
    sent = {"name": "Ministry of Works", "contact": "Desk 3"}
    client.post(page, {**sent, "seen_name": "Ministry", "seen_contact": ""})
    found.refresh_from_db()
    assert (found.name, found.contact) == ("Ministry of Works", "Desk 3")
    late = client.post(page, {"name": "Other", "seen_name": "Ministry", "seen_contact": ""})
    assert late.status_code == 409
    assert b'value="Other"' in late.content


def test_pages_keep_to_few_queries(client, seat, member, django_assert_max_num_queries):
    for _ in range(20):
        factory.member(seat.evaluation, TeamRole.EXPERT)
    client.force_login(seat.person)
    for name in ("team", "interests/all", "institutions"):
        with django_assert_max_num_queries(30):
            client.get(address(seat, name))
