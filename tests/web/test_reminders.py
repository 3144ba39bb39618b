from datetime import date, timedelta

import pytest
from django.core import mail

from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.reporting.claims import Said, claim_make
from tallystick_web.reporting.reminders import due_today, send_reminders
from tests.web import factory

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("days", "reminded"),
    [(20, False), (14, True), (4, False), (3, True), (0, True), (-1, True), (-2, False), (-8, True)],
)
def test_people_are_reminded_before_and_after_but_not_every_day(days, reminded):
    assert due_today(DAY, DAY + timedelta(days=days)) is reminded


def test_nothing_is_due_where_no_day_is_set():
    assert not due_today(DAY, None)


def test_a_focal_point_gets_one_letter_a_day_until_all_is_claimed():
    evaluation = factory.evaluation(phase=Phase.REPORTING, reporting_until=DAY + timedelta(days=3))
    made = factory.outline(evaluation)
    focal = factory.member(evaluation, TeamRole.FOCAL_POINT)
    made[0].article.institutions.add(focal.institution)
    assert [send_reminders(DAY), send_reminders(DAY)] == [1, 0]
    assert mail.outbox[0].to == [focal.user.email]
    assert "2 of your commitments wait for your claim" in mail.outbox[0].subject
    for each in made:
        claim_make(seat=factory.seat(focal), commitment=each, said=Said("met", "Built."))
    assert send_reminders(DAY + timedelta(days=2)) == 0
