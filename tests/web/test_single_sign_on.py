"""Single sign-on against an OpenID Connect provider that runs here: who has an account gets in, nobody else."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from tallystick_web.accounts.models import User
from tests.web import factory

pytestmark = pytest.mark.django_db


class Provider(BaseHTTPRequestHandler):
    """What a provider answers: where its pages are, a token for any code, and who that is."""

    def do_GET(self):
        base = f"http://127.0.0.1:{self.server.server_port}"
        path = urlsplit(self.path).path
        if path == "/.well-known/openid-configuration":
            names = {
                "authorization_endpoint": "authorize",
                "token_endpoint": "token",
                "userinfo_endpoint": "userinfo",
            }
            self._answer({"issuer": base, **{name: f"{base}/{page}" for name, page in names.items()}})
        else:
            self._answer(self.server.person)

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self._answer({"access_token": "token", "token_type": "Bearer"})

    def _answer(self, data):
        content = json.dumps(data).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@contextmanager
def provider(person):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    server.person = person
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def signed_on(settings, person):
    """A browser that came back from the provider as `person`."""
    client = Client()
    with provider(person) as address:
        app = {
            "provider_id": "office",
            "name": "Office",
            "client_id": "tallystick",
            "secret": "s",
            "settings": {"server_url": address},
        }
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
        begun = client.post("/account/oidc/office/login/")
        assert begun.status_code == 302, begun.content
        asked = parse_qs(urlsplit(begun.headers["Location"]).query)
        assert asked["client_id"] == ["tallystick"]
        client.get("/account/oidc/office/login/callback/", {"code": "c", "state": asked["state"][0]})
    return client


def who(client):
    return User.objects.get(pk=client.session["_auth_user_id"]) if "_auth_user_id" in client.session else None


def test_who_has_an_account_with_the_verified_address_gets_in(settings):
    user = factory.user()
    person = {"sub": "1", "email": user.email.upper(), "email_verified": True, "name": "Ada"}
    assert who(signed_on(settings, person)) == user
    assert who(signed_on(settings, person)) == user


@pytest.mark.parametrize("email", ["stranger@example.org", None])
def test_nobody_else_does_and_no_account_is_made(settings, email):
    factory.user()
    before = User.objects.count()
    person = {"sub": "2", "email": email, "email_verified": True, "name": "Stranger"}
    assert who(signed_on(settings, person)) is None
    assert User.objects.count() == before


def test_an_address_that_the_provider_did_not_verify_is_not_believed(settings):
    user = factory.user()
    person = {"sub": "3", "email": user.email, "email_verified": False, "name": "Ada"}
    assert who(signed_on(settings, person)) is None


def test_a_closed_account_stays_closed(settings):
    user = factory.user(is_active=False)
    person = {"sub": "4", "email": user.email, "email_verified": True, "name": "Ada"}
    assert who(signed_on(settings, person)) is None
