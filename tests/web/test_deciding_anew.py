"""After a release, or sent back by the experts, who decided can decide anew; the earlier decision stays on record."""

import pytest

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase
from tallystick.review.standing import State
from tallystick_web.plans.models import Evaluation
from tallystick_web.publication.models import Release, ReleaseState
from tallystick_web.reviews.assigning import adjudicator_set
from tallystick_web.reviews.giving import verdict_give
from tallystick_web.reviews.models import Judgement, JudgementDraft, Task
from tallystick_web.reviews.queue import ADJUDICATE, queue_of
from tallystick_web.reviews.records import record_of
from tallystick_web.reviews.standings import standings_of
from tests.web import factory, judged

pytestmark = pytest.mark.django_db


@pytest.fixture
def of():
    """A release in which Eve had decided a verdict, sent back for a correction."""
    team = judged.team()
    judged.judged(team, "exceeded", "missed")
    judged.judge(judged.assign(team.first, team.expert, Task.ADJUDICATE), "missed", minutes=9)
    release = {"number": 1, "state": ReleaseState.READY, "by": team.coordinator.user}
    Release.objects.create(evaluation=team.evaluation, **release)
    return team


def ask(of, member):
    adjudicator_set(seat=factory.seat(of.coordinator), commitment=of.first, membership=member.pk)


def decide(of, member, verdict):
    assignment = of.first.assignments.get(membership=member, task=Task.ADJUDICATE, withdrawn_at=None)
    JudgementDraft.objects.create(
        assignment=assignment, verdict=verdict, reason="The annex says more.", quotes=[judged.quote()]
    )
    verdict_give(seat=factory.seat(member), commitment=of.first, task=Task.ADJUDICATE)


def waits(of, member):
    return [each.todo for each in queue_of(factory.seat(member)) if each.key == "1.1"]


def test_who_decided_decides_anew_and_nothing_is_lost(of):
    assert waits(of, of.expert) == []
    ask(of, of.expert)
    assert standings_of(of.evaluation, judged.START)["1.1"].state is State.DIFFERING
    assert record_of(of.first).review.settled is None
    assert waits(of, of.expert) == [ADJUDICATE]
    decide(of, of.expert, "exceeded")
    review = record_of(of.first).review
    assert [(each.by, each.verdict) for each in review.adjudications] == [
        ("Eve", "missed"),
        ("Eve", "exceeded"),
    ]
    assert review.settled == review.adjudications[1]
    assert waits(of, of.expert) == []


def test_a_third_and_a_fourth_time_too(of):
    for verdict in ("exceeded", "missed", "exceeded"):
        ask(of, of.expert)
        decide(of, of.expert, verdict)
    assert len(record_of(of.first).review.adjudications) == 4


def test_asked_twice_the_draft_is_kept(of):
    ask(of, of.expert)
    JudgementDraft.objects.create(
        assignment=of.first.assignments.get(draft=None, withdrawn_at=None, task=Task.ADJUDICATE)
    )
    ask(of, of.expert)
    assert JudgementDraft.objects.count() == 1


def test_another_decides_anew_and_then_the_first_again(of):
    ask(of, of.assessors[2])
    decide(of, of.assessors[2], "exceeded")
    ask(of, of.expert)
    assert record_of(of.first).review.settled is None
    decide(of, of.expert, "met")
    assert [each.by for each in record_of(of.first).review.adjudications] == ["Eve", "Cleo", "Eve"]
    assert record_of(of.first).review.settled.verdict == "met"


def test_without_a_correction_what_was_decided_is_final(of):
    Release.objects.all().delete()
    ask(of, of.expert)
    assert record_of(of.first).review.settled.verdict == "missed"
    with pytest.raises(ReviewError, match="it is final"):
        verdict_give(seat=factory.seat(of.expert), commitment=of.first, task=Task.ADJUDICATE)
    assert Judgement.objects.filter(assignment__task=Task.ADJUDICATE).count() == 1


def test_the_page_asks_who_decides_anew_and_chooses_nobody_by_itself(of, client):
    client.force_login(of.coordinator.user)
    url = f"/e/{of.evaluation.slug}/assignments/1.1/"
    page = client.get(url).content.decode()
    assert "Eve decided. For the correction somebody decides anew" in page
    assert f'value="{of.expert.pk}">' in page
    assert client.post(url, {"task": "adjudicate", "seen": "Eve"}).status_code == 400
    assert (
        client.post(url, {"task": "adjudicate", "seen": "Eve", "adjudicator": of.expert.pk}).status_code
        == 302
    )
    assert f'value="{of.expert.pk}" checked>' in client.get(url).content.decode()


def test_the_page_on_which_one_decides_anew_opens(of, client):
    ask(of, of.expert)
    client.force_login(of.expert.user)
    page = client.get(f"/e/{of.evaluation.slug}/adjudicate/1.1/")
    assert page.status_code == 200
    assert Evaluation.objects.get(pk=of.evaluation.pk).phase == Phase.ASSESSING
