"""What of a reading belongs to no article is kept beside it, for readings of before too."""

from importlib import import_module

import pytest
from django.apps import apps

from tallystick.review.roles import TeamRole
from tallystick_web.plans.drafted import understood
from tallystick_web.plans.models import MachineReading
from tests.web import factory
from tests.web.test_import import imported

pytestmark = pytest.mark.django_db

KEEP = import_module("tallystick_web.plans.migrations.0006_left_over").keep


@pytest.fixture
def seat(client):
    seat = factory.seat(factory.member(factory.evaluation(), TeamRole.WORKING_GROUP))
    imported(seat, client)
    return seat


def test_it_is_what_the_record_says(seat):
    found = understood(seat.evaluation)
    assert found.passages == len(found.outside) > 0
    assert all(each["text"] for each in found.outside)


def test_a_reading_of_before_gets_the_same(seat):
    before = understood(seat.evaluation)
    MachineReading.objects.update(left_over={})
    assert not understood(seat.evaluation).outside
    KEEP(apps, None)
    assert understood(seat.evaluation) == before


def test_the_draft_does_not_read_the_record(client, seat, django_assert_max_num_queries):
    with django_assert_max_num_queries(20) as asked:
        client.get(f"/e/{seat.evaluation.slug}/draft/")
    assert not any('"record"' in each["sql"] or "evidence" in each["sql"] for each in asked.captured_queries)
    wide = [each["sql"] for each in asked.captured_queries if '"plans_commitment"."data"' in each["sql"]]
    assert not wide
