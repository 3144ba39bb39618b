import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.core import mail

from tallystick_web.accounts.models import User
from tallystick_web.audit.models import Event
from tallystick_web.cli.serve import _welcome
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


OWN = str(settings.PACKAGE / "templates")
PAGES = {
    "login/": "Log in",
    "password/reset/": "Forgotten your password?",
    "password/reset/done/": "Look at your mail",
    "password/reset/key/1-made-up/": "Choose a new password",
    "password/reset/key/done/": "Your password is changed",
    "confirm-email/": "Confirm your address",
    "confirm-email/made-up/": "Confirm your address",
    "inactive/": "This account is closed",
    "signup/": "Accounts are by invitation",
    "3rdparty/login/error/": "The single sign-on did not work",
    "3rdparty/login/cancelled/": "You did not log in",
}
OWN_PAGES = {
    "logout/": "Log out",
    "email/": "Your email addresses",
    "password/change/": "Change your password",
    "reauthenticate/": "Is it you?",
    "2fa/": "Second factor",
    "2fa/reauthenticate/": "Is it you?",
    "2fa/recovery-codes/": "Recovery codes",
    "2fa/recovery-codes/generate/": "New recovery codes",
    "2fa/totp/deactivate/": "Switch the app off",
    "3rdparty/": "Single sign-on",
}


def head(answer):
    """The heading of a page, which is of a template of ours."""
    assert answer.status_code in (200, 401)
    assert answer.templates[0].origin.name.startswith(OWN)
    return re.search(r"<h1>(.*?)</h1>", answer.content.decode())[1]


def with_all(person):
    """A person with a confirmed address, an app and recovery codes, logged in a moment ago."""
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    TOTP.activate(person, generate_totp_secret())
    RecoveryCodes.activate(person)
    return person


@pytest.mark.parametrize(("path", "title"), PAGES.items(), ids=PAGES)
def test_who_is_not_logged_in_reads_pages_in_our_words(client, path, title):
    assert head(client.get(f"/account/{path}")) == title


@pytest.mark.parametrize(("path", "title"), OWN_PAGES.items(), ids=OWN_PAGES)
def test_one_s_own_account_is_in_our_words(client, path, title):
    person = with_all(factory.user())
    client.force_login(person)
    if "2fa/" in path and path not in ("2fa/", "2fa/reauthenticate/"):
        client.post("/account/reauthenticate/", {"password": "correct horse battery"})
    assert head(client.get(f"/account/{path}")) == title


def test_an_app_is_set_up_and_asked_for_in_our_words(client):
    person = factory.user()
    client.post("/account/login/", {"login": person.email, "password": "correct horse battery"})
    client.post("/account/reauthenticate/", {"password": "correct horse battery"})
    page = client.get("/account/2fa/totp/activate/")
    assert head(page) == "Set up an app"
    assert page.context["form"].secret in page.content.decode()
    wrong = client.post("/account/2fa/totp/activate/", {"code": "1"})
    assert "not the code of the moment" in wrong.content.decode()
    client.logout()
    with_all(person)
    asked = client.post(
        "/account/login/", {"login": person.email, "password": "correct horse battery"}, follow=True
    )
    assert head(asked) == "Your second factor"


@pytest.mark.parametrize(
    ("path", "sent", "said"),
    [
        (
            "login/",
            {"login": "a@example.org", "password": "x"},
            "no account with this address and this password",
        ),
        ("password/change/", {"oldpassword": "x"}, "not your password so far"),
        ("reauthenticate/", {"password": "x"}, "not your password"),
        ("email/", {"email": "b@example.org", "action_add": ""}, "Switch your second factor off first"),
    ],
)
def test_what_is_wrong_or_done_is_said_in_our_words(client, path, sent, said):
    if path != "login/":
        client.force_login(with_all(factory.user()))
    answer = client.post(f"/account/{path}", sent, follow=True).content.decode()
    assert said in answer
    assert "placeholder" not in answer


def test_the_letters_are_in_our_words(client, django_capture_on_commit_callbacks):
    person = factory.user()
    client.force_login(person)
    with django_capture_on_commit_callbacks(execute=True):
        done = client.post("/account/email/", {"email": "b@example.org", "action_add": ""}, follow=True)
        assert "mailed to b@example.org" in done.content.decode()
        client.post("/account/password/reset/", {"email": person.email})
    confirming, password = (each for each in mail.outbox)
    assert confirming.subject == "Tallystick: Confirm your address"
    assert "gave this address as one of theirs" in confirming.body
    link = re.search(r"http://testserver(\S+)", confirming.body)[1]
    assert "Is <strong>b@example.org</strong> an address of yours" in client.get(link).content.decode()
    assert client.post(link).status_code == 302
    assert EmailAddress.objects.get(email="b@example.org").verified
    assert password.subject == "Tallystick: A new password"


def test_the_first_coordinator_can_set_up_a_second_factor(client):
    _welcome(sample=False)
    coordinator = User.objects.get()
    coordinator.set_password("correct horse battery")
    coordinator.save()
    client.post("/account/login/", {"login": coordinator.email, "password": "correct horse battery"})
    client.post("/account/reauthenticate/", {"password": "correct horse battery"})
    assert head(client.get("/account/2fa/totp/activate/", follow=True)) == "Set up an app"


def test_a_mail_server_that_takes_nothing_is_no_error_page(client, settings, caplog):
    settings.EMAIL_BACKEND = "tests.web.test_team.Unreachable"
    person = factory.user()
    answers = [
        client.post("/account/password/reset/", {"email": each}) for each in (person.email, "x@example.org")
    ]
    assert answers[0].url == answers[1].url
    assert "a letter was not mailed" in caplog.text
    client.force_login(person)
    refused = client.post("/account/email/", {"email": "b@example.org", "action_add": ""})
    assert refused.status_code == 400
    assert "could not be sent" in refused.content.decode()
