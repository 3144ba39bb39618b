import pytest

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase
from tallystick_web.audit.models import Event
from tallystick_web.plans.models import ConflictStatement
from tallystick_web.reviews import assigning
from tallystick_web.reviews.interests import people_of
from tallystick_web.reviews.models import Assignment, Task
from tallystick_web.reviews.records import record_of, records_of
from tests.web import factory, judged

pytestmark = pytest.mark.django_db


def plan(of):
    return assigning.plan_of(of.evaluation, records_of(of.evaluation), people_of(of.evaluation))


def test_the_proposal_is_balanced_and_leaves_out_who_has_a_conflict():
    of = judged.team(Phase.REPORTING, commitments=4)
    ConflictStatement.objects.filter(membership=of.assessors[2]).update(
        conflict=True, words="My brother builds"
    )
    assert plan(of).loads == {"Ada": 4, "Ben": 4, "Cleo": 0}


def test_what_cannot_be_staffed_is_said_with_the_reason():
    of = judged.team(Phase.REPORTING, stated=False)
    found = plan(of)
    assert not found.added
    assert "Ada has not stated" in found.proposal.unstaffed["1.1"]


def test_accepting_assigns_keeps_who_is_there_and_is_logged():
    of = judged.team(Phase.REPORTING, commitments=3)
    judged.assign(of.first, of.assessors[2])
    made = assigning.plan_accept(seat=factory.seat(of.coordinator), digest=plan(of).digest)
    assert made == 5
    assert "Cleo" in record_of(of.first).assessors
    assert sorted(Event.objects.get(action="assessors_assigned").data) == ["1.1", "1.2", "1.3"]
    assert not plan(of).added


def test_a_proposal_that_changed_meanwhile_is_not_accepted(client):
    of = judged.team(Phase.REPORTING)
    client.force_login(of.coordinator.user)
    answer = client.post(f"/e/{of.evaluation.slug}/assignments/", {"digest": plan(of).digest[:-1] + "x"})
    assert answer.status_code == 409
    assert not Assignment.objects.exists()


@pytest.mark.parametrize("phase", [Phase.COMMISSIONED, Phase.SIGNING, Phase.RELEASED])
def test_nothing_is_assigned_out_of_its_phase(phase):
    of = judged.team(phase)
    with pytest.raises(ReviewError, match="not open"):
        assigning.assessors_set(seat=factory.seat(of.coordinator), commitment=of.first, memberships=[])


def test_assessors_are_changed_by_hand():
    of = judged.team()
    judged.assign(of.first, of.assessors[0])
    keys = [each.pk for each in of.assessors[1:]]
    assigning.assessors_set(seat=factory.seat(of.coordinator), commitment=of.first, memberships=keys)
    assert record_of(of.first).assessors == ("Ben", "Cleo")


def test_three_assessors_are_refused():
    of = judged.team()
    keys = [each.pk for each in of.assessors]
    with pytest.raises(ReviewError, match="3 assessors"):
        assigning.assessors_set(seat=factory.seat(of.coordinator), commitment=of.first, memberships=keys)


def test_a_verdict_is_taken_away_by_a_conflict_of_interest_only():
    of = judged.team()
    judged.judged(of)
    keys = [each.pk for each in of.assessors[1:]]
    seat = factory.seat(of.coordinator)
    with pytest.raises(ReviewError, match="Ada has given a verdict"):
        assigning.assessors_set(seat=seat, commitment=of.first, memberships=keys)
    ConflictStatement.objects.filter(membership=of.assessors[0]).update(conflict=True)
    assigning.assessors_set(seat=seat, commitment=of.first, memberships=keys)
    record = record_of(of.first)
    assert (record.assessors, record.review.settled) == (("Ben", "Cleo"), None)
    assert len(record.review.judgements) == 2


def test_the_second_of_two_who_change_an_assignment_is_told(client):
    of = judged.team()
    client.force_login(of.coordinator.user)
    address = f"/e/{of.evaluation.slug}/assignments/1.1/"
    first = client.post(address, {"assessor": [of.assessors[0].pk], "seen": ""})
    second = client.post(address, {"assessor": [of.assessors[1].pk], "seen": ""})
    assert (first.status_code, second.status_code) == (302, 409)
    assert "now it is Ada" in second.content.decode()
    assert record_of(of.first).assessors == ("Ada",)
    assert (
        client.post(address, {"adjudicator": of.expert.pk, "task": "adjudicate", "seen": "Eve"}).status_code
        == 409
    )


def test_who_has_a_conflict_cannot_be_assigned_by_hand():
    of = judged.team()
    ConflictStatement.objects.filter(membership=of.assessors[0]).update(conflict=True, words="My own bridge")
    with pytest.raises(ReviewError, match="My own bridge"):
        assigning.assessors_set(
            seat=factory.seat(of.coordinator), commitment=of.first, memberships=[of.assessors[0].pk]
        )


def test_an_adjudicator_is_a_third_person():
    of = judged.team()
    judged.judged(of, "met", "missed")
    seat = factory.seat(of.coordinator)
    with pytest.raises(ReviewError, match="another person"):
        assigning.adjudicator_set(seat=seat, commitment=of.first, membership=of.assessors[0].pk)
    assigning.adjudicator_set(seat=seat, commitment=of.first, membership=of.expert.pk)
    assert record_of(of.first).adjudicators == ("Eve",)
    assigning.adjudicator_set(seat=seat, commitment=of.first, membership=None)
    assert not Assignment.objects.filter(task=Task.ADJUDICATE).exists()


def test_the_pages_show_the_proposal_and_the_reasons(client, django_assert_max_num_queries):
    of = judged.team(commitments=60)
    ConflictStatement.objects.filter(membership=of.assessors[2]).update(conflict=True, words="My own bridge")
    client.force_login(of.coordinator.user)
    with django_assert_max_num_queries(29):
        page = client.get(f"/e/{of.evaluation.slug}/assignments/").content.decode()
    assert "60 commitments would get assessors" in page
    with django_assert_max_num_queries(29):
        page = client.get(f"/e/{of.evaluation.slug}/assignments/1.1/").content.decode()
    assert "Cleo stated a conflict of interest there: My own bridge" in page
    posted = client.post(
        f"/e/{of.evaluation.slug}/assignments/1.1/", {"assessor": [each.pk for each in of.assessors[:2]]}
    )
    assert posted.status_code == 302
    table = client.get(f"/e/{of.evaluation.slug}/assignments/?export=csv&assessor=Ben").content.decode(
        "utf-8-sig"
    )
    assert table.splitlines()[1].startswith(
        '1.1,The State shall build 20 bridges by 2025.,Bridges,"Ada, Ben"'
    )


def test_assessors_are_assigned_by_the_coordinator_only(client):
    of = judged.team()
    client.force_login(of.assessors[0].user)
    assert client.get(f"/e/{of.evaluation.slug}/assignments/").status_code == 403
