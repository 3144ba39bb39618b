from datetime import date

import pytest
from django.utils import timezone

from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.desk import selectors
from tallystick_web.reviews.models import Assignment, Task
from tests.web import factory, judged

pytestmark = pytest.mark.django_db


def page(client, membership, what=""):
    client.force_login(membership.user)
    return client.get(f"/e/{membership.evaluation.slug}/{what}").content.decode()


def test_the_board_counts_states_and_names_who_acts_next(client, django_assert_max_num_queries):
    of = judged.team(commitments=60, deadline=date(2026, 5, 1))
    judged.judged(of, "met", "missed")
    judged.assign(of.commitments[1], of.assessors[0])
    judged.assign(of.commitments[1], of.assessors[1])
    client.force_login(of.coordinator.user)
    with django_assert_max_num_queries(29):
        found = client.get(f"/e/{of.evaluation.slug}/").content.decode()
    assert "2 of 120 verdicts of assessors given" in found
    assert "Ada: 1, Ben: 1" in found
    assert "1 May 2026" in found


def test_the_matrix_hides_what_the_viewer_may_not_see():
    of = judged.team()
    judged.judged(of)
    for member, expected in ((of.assessors[0], (1, 1)), (of.expert, (2, 0)), (of.focal, (0, 2))):
        found = selectors.situation(factory.seat(member))
        whole = selectors.matrix(
            selectors.seen_verdicts(found, machine=True), of.evaluation.sections.all()
        ).rows[-1]
        assert (sum(whole.counts), whole.others) == expected


def test_what_stands_outside_all_sections_is_counted():
    of = judged.team()
    of.first.article.section = None
    of.first.article.save()
    found = selectors.situation(factory.seat(of.observer))
    rows = selectors.matrix(selectors.seen_verdicts(found, machine=True), of.evaluation.sections.all()).rows
    assert [(row.title, row.total) for row in rows] == [("Outside all sections", 2), ("All sections", 2)]


def test_commitments_are_listed_by_state_and_exported(client, django_assert_max_num_queries):
    of = judged.team(commitments=60)
    judged.judged(of, "met", "missed")
    client.force_login(of.observer.user)
    with django_assert_max_num_queries(29):
        found = client.get(f"/e/{of.evaluation.slug}/commitments/?state=differing").content.decode()
    assert "commitment-1.1" in found
    assert "commitment-1.2" not in found
    table = client.get(f"/e/{of.evaluation.slug}/commitments/?state=differing&export=csv").content.decode(
        "utf-8-sig"
    )
    assert table.splitlines()[1].split(",")[4:6] == ["differing", "coordinator"]


def test_the_queue_holds_what_waits_for_each(client):
    of = judged.team(commitments=3)
    judged.judged(of, "met", "missed")
    judged.assign(of.commitments[1], of.assessors[0])
    judged.assign(of.commitments[1], of.assessors[1])
    assert "assess/1.2/" in page(client, of.assessors[0], "work/")
    assert "adjudicate/1.1/" not in page(client, of.assessors[0], "work/")
    found = page(client, of.coordinator, "work/")
    assert '<span class="state">name an adjudicator</span>' in found
    assert '<span class="state">assign</span>' in found
    judged.assign(of.first, of.assessors[2], Task.ADJUDICATE)
    assert "Nothing waits for you" in page(client, of.expert, "work/")
    assert "adjudicate/1.1/" in page(client, of.assessors[2], "work/")


@pytest.mark.parametrize(("phase", "todo"), [(Phase.REPORTING, "report"), (Phase.REPLYING, "answer")])
def test_the_queue_of_a_focal_point_holds_its_own_commitments(client, phase, todo):
    of = judged.team(phase, reporting_until=date(2030, 1, 1), reply_until=date(2030, 1, 1))
    if phase is Phase.REPLYING:
        judged.judged(of)
    else:
        for member in of.assessors[:2]:
            judged.assign(of.first, member)
    other = factory.member(of.evaluation, TeamRole.FOCAL_POINT)
    assert f'<span class="state">{todo}</span>' in page(client, of.focal, "work/")
    assert "Nothing waits for you" in page(client, other, "work/")


def test_all_work_names_every_evaluation_and_counts_the_first(client, django_assert_max_num_queries):
    of = judged.team(deadline=date(2030, 1, 1))
    for member in of.assessors[:2]:
        judged.assign(of.first, member)
    later = factory.member(
        factory.evaluation(Phase.ASSESSING, title="Plan of Borland"),
        TeamRole.WORKING_GROUP,
        of.assessors[0].user,
    )
    client.force_login(later.user)
    with django_assert_max_num_queries(20):
        found = client.get("/work/").content.decode()
    assert "<strong>1</strong> to assess" in found
    assert f"/e/{later.evaluation.slug}/work/heap/" in found
    assert "Nothing waits" in client.get(f"/e/{later.evaluation.slug}/work/heap/").content.decode()


def test_the_page_of_an_article_has_one_timeline(client, django_assert_max_num_queries):
    of = judged.team(commitments=12)
    judged.claim(of)
    judged.judged(of, "met", "missed")
    judged.judge(judged.assign(of.first, of.expert, Task.ADJUDICATE), "met", 9)
    judged.reply(of)
    client.force_login(of.observer.user)
    with django_assert_max_num_queries(29):
        found = client.get(f"/e/{of.evaluation.slug}/articles/1/").content.decode()
    order = [
        found.index(words)
        for words in (
            "institution’s claim",
            "machine’s verdict",
            "Assessor’s verdict",
            "Adjudicated",
            "institution’s reply",
        )
    ]
    assert order == sorted(order)


def test_the_public_sees_nothing_of_it(client):
    of = judged.team()
    for what in ("", "commitments/", "work/", "articles/1/", "text/plan/", "picker/"):
        assert client.get(f"/e/{of.evaluation.slug}/{what}").status_code == 302


def test_what_the_assessors_agree_on_does_not_wait_for_an_adjudicator(client):
    of = judged.team()
    judged.judged(of, "met", "met")
    judged.assign(of.first, of.expert, Task.ADJUDICATE)
    assert "/adjudicate/" not in page(client, of.expert, "work/")


def test_only_verdicts_of_who_assesses_it_count_as_given():
    of = judged.team(commitments=1)
    first, second = (judged.assign(of.first, each) for each in of.assessors[:2])
    judged.judge(first)
    judged.judge(second)
    seat = factory.seat(of.observer)
    assert selectors.overall(selectors.situation(seat).records).given == 2
    Assignment.objects.filter(pk=second.pk).update(withdrawn_at=timezone.now())
    assert selectors.overall(selectors.situation(seat).records).given == 1


def test_all_work_names_no_evaluation_in_which_nothing_can_wait(client):
    of = judged.team()
    client.force_login(of.observer.user)
    assert of.evaluation.title not in client.get("/work/").content.decode()
    client.force_login(of.assessors[0].user)
    assert of.evaluation.title in client.get("/work/").content.decode()
