import re

import pytest
from django.db import DatabaseError, connection, transaction

from tallystick.review.chain import link
from tallystick_web.audit.models import Chain, Event
from tallystick_web.audit.services import entry, record_event
from tallystick_web.audit.verifying import verify_streams
from tests.web import factory

pytestmark = pytest.mark.django_db


def some_events(count=3):
    evaluation, actor = factory.evaluation(), factory.user()
    return [
        record_event(actor=actor, evaluation=evaluation, action="tested", data={"n": n}) for n in range(count)
    ]


def test_events_of_a_stream_are_numbered_and_chained():
    events = some_events()
    assert [each.sequence for each in events] == [1, 2, 3]
    kept = Event.objects.filter(stream=events[0].stream)
    assert [each.previous for each in kept] == ["", *[each.sha256 for each in events[:-1]]]
    assert all(link(each.previous, entry(each)) == each.sha256 for each in kept)


REPLACE = "INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event"


@pytest.mark.parametrize(
    ("statement", "only"),
    [
        ("UPDATE audit_event SET actor = 'Nobody'", ""),
        ("DELETE FROM audit_event", ""),
        (REPLACE, "sqlite"),
        ("TRUNCATE audit_event", "postgresql"),
    ],
)
def test_the_database_refuses_to_change_the_log(statement, only):
    if only not in ("", connection.vendor):
        pytest.skip(f"a statement of {only}")
    some_events()
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert Event.objects.count() == 3


UNGUARD = {
    "sqlite": ("DROP TRIGGER audit_event_no_update", "DROP TRIGGER audit_event_no_delete"),
    "postgresql": ("ALTER TABLE audit_event DISABLE TRIGGER USER",),
}


@pytest.fixture
def unguarded():
    """The log without what refuses changes, until the test ends."""
    with connection.cursor() as cursor:
        for statement in UNGUARD[connection.vendor]:
            cursor.execute(statement)


def altered(events):
    Event.objects.filter(sequence=2).update(actor="Nobody")


def relinked(events):
    Event.objects.filter(sequence=2).update(previous=events[2].sha256)


def forged(events):
    """Altered with a hash of its own, as one would who knows how it is made."""
    event = events[1]
    event.data = {"n": 9}
    Event.objects.filter(sequence=2).update(data=event.data, sha256=link(event.previous, entry(event)))


def taken_out(events):
    Event.objects.filter(sequence=2).delete()


def taken_out_and_closed_up(events):
    Event.objects.filter(sequence=2).delete()
    Event.objects.filter(sequence=3).update(sequence=2)


def exchanged(events):
    for old, new in ((2, 9), (3, 2), (9, 3)):
        Event.objects.filter(sequence=old).update(sequence=new)


def cut_off(events):
    Event.objects.filter(sequence=3).delete()


def beheaded(events):
    Chain.objects.all().delete()


@pytest.mark.parametrize(
    ("tamper", "said"),
    [
        (altered, "event 2 .* is not as it was written"),
        (relinked, "event 2 .* is not as it was written"),
        (forged, "event 3 .* is not as it was written"),
        (taken_out, "event 2 is missing"),
        (taken_out_and_closed_up, "event 2 .* is not as it was written"),
        (exchanged, "event 2 .* is not as it was written"),
        (cut_off, "ends at event 2, and the head says 3"),
        (beheaded, "has events and no head"),
    ],
)
def test_whatever_is_done_to_a_stream_is_found(unguarded, tamper, said):
    events = some_events()
    assert [(each.events, each.problem) for each in verify_streams()] == [(3, "")]
    tamper(events)
    (found,) = verify_streams()
    assert re.search(said, found.problem)


def test_one_stream_is_checked_by_itself(unguarded):
    stream = some_events(1)[0].stream
    record_event(actor=None, evaluation=None, action="tested")
    Event.objects.filter(stream="site").update(actor="Nobody")
    assert [each.problem for each in verify_streams(stream)] == [""]
    assert [bool(each.problem) for each in verify_streams()] == [False, True]
    Chain.objects.filter(stream="site").delete()
    assert [each.problem for each in verify_streams(stream)] == [""]
