"""Two people who do the same at the same moment: real transactions, the second begun before the first is committed."""

import json

import pytest
from django.db import IntegrityError
from django.test import RequestFactory

from tallystick_web.config.refusals import RefusalMiddleware
from tests.web.workbench import workbench

RACE = """
import json, threading
from datetime import timedelta
from tallystick_web.cli.django import bring_up_to_date, ready
ready(None)
bring_up_to_date()
from django.db import connection, transaction
from django.utils import timezone
from tallystick_web.accounts.invitations import accept_invitation, _hash
from tallystick_web.accounts.models import Institution, Invitation, User
from tallystick_web.accounts.people import add_institution, change_institution
from tallystick_web.plans.commissioning import commission

ada = User.objects.create_user("ada@example.org", "correct horse battery", name="Ada", coordinates=True)
terms = {"title": "Plan of Arden", "commissioned_by": "Office", "period_start": 2021, "period_end": 2025}
other = Institution.objects.create(name="Water")
for token in ("one", "two"):
    Invitation.objects.create(
        email="ben@example.org", name="Ben", token_sha256=_hash(token), invited_by=ada,
        expires_at=timezone.now() + timedelta(days=1),
    )

def name(institution):
    return institution.name if institution else "renamed"

RACES = {
    "commission": [lambda: commission(by=ada, values=terms).slug] * 2,
    "add": [lambda: add_institution(by=ada, name="Roads", contact="").name] * 2,
    "rename": [
        lambda: add_institution(by=ada, name="Air", contact="").name,
        lambda: change_institution(by=ada, institution=other, name="Air", contact="", seen=("Water", "")),
    ],
    "accept": [
        lambda token=token: accept_invitation(token=token, name="Ben", password="correct horse battery").email
        for token in ("one", "two")
    ],
}

def run(first, second):
    said, begun = {}, threading.Event()

    def attempt(which, deed):
        try:
            said[which] = deed()
        except Exception as error:
            said[which] = f"{type(error).__name__}: {error}"

    def quicker():
        with transaction.atomic():
            attempt("first", first)
            begun.set()
            later.join(0.5)  # the other waits for this transaction, or has refused by then
        connection.close()

    def slower():
        begun.wait()
        attempt("second", second)
        connection.close()

    later = threading.Thread(target=slower)
    sooner = threading.Thread(target=quicker)
    for each in (later, sooner):
        each.start()
    for each in (later, sooner):
        each.join()
    return [said["first"], said["second"]]

print(json.dumps({name: run(*deeds) for name, deeds in RACES.items()}))
"""

USED = "ReviewError: this invitation was used already or is too old; ask whoever invited you for a new one"


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    with workbench(tmp_path_factory.mktemp("races")) as place:
        done = place.python("-c", RACE)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("deed", "first", "second"),
    [
        ("commission", "plan-of-arden", "plan-of-arden-2"),
        ("add", "Roads", "ReviewError: there is an institution called 'Roads' already"),
        ("rename", "Air", "ReviewError: there is an institution called 'Air' already"),
        ("accept", "ben@example.org", "ReviewError: there is an account with this address already; log in"),
    ],
)
def test_the_second_gets_what_is_left_or_a_sentence(said, deed, first, second):
    assert said[deed] in ([first, second], [first, USED])


def test_any_other_clash_in_the_database_is_a_page_with_a_sentence(caplog):
    middleware = RefusalMiddleware(lambda request: None)
    page = middleware.process_exception(RequestFactory().get("/"), IntegrityError("duplicate key"))
    assert page.status_code == 409
    assert "at the same moment" in page.content.decode()
    assert "duplicate key" in caplog.text
    assert middleware.process_exception(RequestFactory().get("/"), ValueError("x")) is None
