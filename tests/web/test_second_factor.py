"""The second factor: set up with a code, asked for at the next login, recoverable."""

import hmac
import struct
import time
from base64 import b32decode
from hashlib import sha1

import pytest
from django.core.cache import cache
from django.test import Client

from tallystick_web.audit.models import Event
from tests.web import factory

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"


def code(secret):
    """The code of the moment, as an app computes it (RFC 6238)."""
    digest = hmac.new(b32decode(secret), struct.pack(">Q", int(time.time()) // 30), sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def logged_in(user):
    client = Client()
    client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    return client


def with_second_factor(user):
    client = logged_in(user)
    assert client.get("/account/2fa/totp/activate/").status_code == 302  # the password is asked for once more
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    page = client.get("/account/2fa/totp/activate/")
    secret = page.context["form"].secret
    done = client.post("/account/2fa/totp/activate/", {"code": code(secret)})
    assert done.status_code == 302, done.content
    return secret


def test_after_it_is_set_up_the_password_alone_does_not_let_in():
    user = factory.user()
    with_second_factor(user)
    client = logged_in(user)
    assert "_auth_user_id" not in client.session
    wrong = client.post("/account/2fa/authenticate/", {"code": "000000"})
    assert "_auth_user_id" not in client.session
    assert wrong.status_code == 200


def test_the_code_lets_in():
    user = factory.user()
    secret = with_second_factor(user)
    cache.clear()  # a code works once, and the first is of the same half minute
    client = logged_in(user)
    client.post("/account/2fa/authenticate/", {"code": code(secret)})
    assert client.session["_auth_user_id"] == str(user.pk)


def test_it_is_in_the_log_that_it_was_set_up(django_capture_on_commit_callbacks):
    user = factory.user()
    with django_capture_on_commit_callbacks(execute=True):
        with_second_factor(user)
    assert {(each.action, each.subject) for each in Event.objects.all()} == {
        ("second_factor_added", user.email)
    }
