import pytest
from django.db import DatabaseError, connection, transaction

from tallystick.review.chain import link
from tallystick_web.audit.models import Event
from tallystick_web.audit.services import entry, record_event
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


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit_event SET actor = 'Nobody'", "DELETE FROM audit_event"],
)
def test_the_database_refuses_to_change_the_log(statement):
    some_events()
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert Event.objects.count() == 3
