import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import Client, RequestFactory

from tallystick_web.config.limits import limited
from tests.web import factory
from tests.web.workbench import workbench

pytestmark = pytest.mark.django_db


def test_the_deployment_check_has_nothing_to_say(tmp_path):
    with workbench(tmp_path / "one") as one:
        one.env["TALLYSTICK_HTTPS"] = "1"
        done = one.python("-m", "tallystick_web.manage", "check", "--deploy", "--fail-level", "WARNING")
        assert (done.returncode, done.stdout + done.stderr) == (
            0,
            "System check identified no issues (0 silenced).\n",
        )


def test_the_secret_is_made_once_and_for_its_owner_alone(tmp_path):
    with workbench(tmp_path / "one") as one:
        show = "from django.conf import settings; print(settings.SECRET_KEY)"
        first, second = one.python("-c", show).stdout, one.python("-c", show).stdout
        assert first == second
        assert len(first) > 60
        assert (tmp_path / "one" / "secret-key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("url", ["/account/login/", "/published/", "/"])
def test_every_page_carries_the_policy(client, url):
    client.force_login(factory.user())
    found = client.get(url)
    policy = found.headers["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "default-src 'none'" in policy
    assert found.headers["X-Content-Type-Options"] == "nosniff"
    assert found.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("url", ["/account/login/", "/published/", "/account/password/reset/"])
def test_no_script_or_style_is_written_into_a_page(client, url):
    page = client.get(url).content.decode()
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=", page)


def test_a_form_without_its_token_is_refused():
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/account/login/", {"login": "a@example.org", "password": "x"}).status_code == 403


def test_after_some_wrong_passwords_even_the_right_one_waits(client):
    user = factory.user()
    for _ in range(6):
        client.post("/account/login/", {"login": user.email, "password": "wrong"})
    page = client.post("/account/login/", {"login": user.email, "password": "correct horse battery"})
    assert page.status_code in (200, 429)
    assert not page.wsgi_request.user.is_authenticated


def test_nobody_signs_up_unasked(client):
    assert b"<form" not in client.get("/account/signup/").content.partition(b"<main")[2]
    client.post(
        "/account/signup/",
        {"email": "x@example.org", "password1": "correct horse", "password2": "correct horse"},
    )
    assert client.get("/").status_code == 302


def test_who_sends_too_much_is_told_to_wait():
    view = limited("test", 2)(lambda request: HttpResponse("done"))
    request = RequestFactory().post("/")
    request.user = factory.user()
    assert [view(request).status_code for _ in range(3)] == [200, 200, 429]
    assert view(RequestFactory().get("/")).status_code == 200


def test_a_form_from_elsewhere_is_refused_on_a_page_of_ours():
    answer = Client(enforce_csrf_checks=True).post("/account/login/", {"login": "a@example.org"})
    assert answer.status_code == 403
    assert b"Nothing was changed" in answer.content


@pytest.mark.parametrize(("proxies", "expected"), [(0, [200, 200, 429]), (1, [200, 200, 200])])
def test_only_a_server_of_one_s_own_is_believed_who_sends(settings, proxies, expected):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    view = limited(f"proxies-{proxies}", 2)(lambda request: HttpResponse("done"))
    answers = []
    for number in range(3):
        request = RequestFactory().post("/", headers={"X-Forwarded-For": f"6.6.6.6, 10.0.0.{number}"})
        request.user = AnonymousUser()
        answers.append(view(request).status_code)
    assert answers == expected


def test_one_person_does_not_use_up_the_limit_of_another():
    view = limited("apart", 1)(lambda request: HttpResponse("done"))
    answers = []
    for user in (factory.user(), factory.user()):
        request = RequestFactory().post("/")
        request.user = user
        answers += [view(request).status_code, view(request).status_code]
    assert answers == [200, 429, 200, 429]
