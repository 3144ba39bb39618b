import re

import pytest
from django.core import mail

from tallystick_web.audit.models import Event
from tests.web import factory

pytestmark = pytest.mark.django_db


def test_nobody_is_asked_to_sign_up(client):
    shown = client.get("/account/login/").content.decode()
    assert "signup" not in shown
    assert "by invitation" in shown
    closed = client.get("/account/signup/").content.decode()
    assert "by invitation" in closed
    assert "password1" not in closed
    assert client.post("/account/signup/", {"email": "a@example.org"}).status_code in (200, 403)


def test_a_forgotten_password_is_chosen_anew_by_letter(client, django_capture_on_commit_callbacks):
    person = factory.user()
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/account/password/reset/", {"email": person.email})
    assert mail.outbox[0].subject.startswith("Tallystick: ")
    link = re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1]
    page = client.get(link, follow=True)
    answer = client.post(
        page.redirect_chain[-1][0], {"password1": "nine small owls", "password2": "nine small owls"}
    )
    assert answer.status_code == 302
    person.refresh_from_db()
    assert person.check_password("nine small owls")
    assert Event.objects.get(action="password_reset").subject == person.email


def test_an_address_without_an_account_is_not_given_away(client):
    known = client.post("/account/password/reset/", {"email": factory.user().email})
    unknown = client.post("/account/password/reset/", {"email": "nobody@example.org"})
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert all("nobody@example.org" not in each.to for each in mail.outbox)


@pytest.mark.parametrize(
    "path",
    ["2fa/", "2fa/totp/activate/", "2fa/recovery-codes/generate/", "password/change/", "reauthenticate/"],
)
def test_the_pages_of_one_s_own_account(client, path):
    client.force_login(factory.user())
    shown = client.get(f"/account/{path}", follow=True)
    assert shown.status_code == 200
    assert b"<h1>" in shown.content
