from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from tallystick.model.verdict import Verdict
from tallystick.publish.review_record import read_review, write_review
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick.review.standing import State
from tallystick_web.plans.models import ConflictStatement
from tallystick_web.reviews.interests import conflicts_of
from tallystick_web.reviews.models import Dissent, Signature, Task
from tallystick_web.reviews.naming import numbered
from tallystick_web.reviews.records import record_of, records_of, review_of
from tallystick_web.reviews.signed import verdicts_sha256
from tallystick_web.reviews.standings import reply_deadline, standings_of
from tests.web import factory, judged

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, tzinfo=UTC)


def test_a_shared_verdict_is_settled_and_everything_said_is_there():
    of = judged.team()
    judged.claim(of)
    judged.judged(of)
    judged.reply(of)
    review = record_of(of.first).review
    assert [each.by for each in review.judgements] == ["Ada", "Ben"]
    assert review.settled == review.judgements[0]
    assert review.settled.quotes[0].exact == "By 2025, 22 bridges were built. Not"[:31]
    assert (review.claims[0].status, review.replies[0].by) == ("met", "Finn")
    assert review.machine.verdict is Verdict.MET


def test_the_adjudication_settles_what_differs():
    of = judged.team()
    judged.judged(of, "met", "missed")
    assert record_of(of.first).review.settled is None
    judged.judge(judged.assign(of.first, of.expert, Task.ADJUDICATE), "not_comparable", 9)
    assert record_of(of.first).review.settled.by == "Eve"


def test_the_verdict_of_an_assessor_who_was_taken_off_does_not_count():
    of = judged.team()
    first, _ = judged.judged(of)
    first.assignment.withdrawn_at = timezone.now()
    first.assignment.save()
    record = record_of(of.first)
    assert record.assessors == ("Ben",)
    assert (len(record.review.judgements), record.review.settled) == (2, None)


def test_a_reopened_commitment_stays_with_its_assessors_until_others_are_named():
    of = judged.team()
    judged.judged(of)
    judged.reply(of, reopens=True)
    assert record_of(of.first).assessors == ("Ada", "Ben")
    judged.assign(of.first, of.assessors[2], number=2)
    assert record_of(of.first).assessors == ("Cleo",)


def test_two_people_of_one_name_are_told_apart():
    assert numbered([(1, "Ada", "a@x"), (2, "Ada", "b@x"), (3, "", "c@x")]) == {
        1: "Ada",
        2: "Ada (2)",
        3: "c@x",
    }


def test_the_whole_review_can_be_written_and_holds_only_signatures_that_count():
    of = judged.team()
    for each in of.commitments:
        judged.judged(of, commitment=each)
    Dissent.objects.create(evaluation=of.evaluation, by=of.expert.user, text="Too kind.")
    Dissent.objects.create(evaluation=of.evaluation, commitment=of.first, by=of.expert.user, text="No.")
    other = factory.member(of.evaluation, TeamRole.EXPERT, factory.user(name="Ed"))
    digest = verdicts_sha256(review_of(of.evaluation))
    for who, minutes in ((of.expert, 60), (other, -60)):
        at = judged.START + timedelta(minutes=minutes)
        Signature.objects.create(evaluation=of.evaluation, by=who.user, at=at, verdicts_sha256=digest)
    review = review_of(of.evaluation)
    assert [each.by for each in review.signatures] == ["Eve"]
    assert [each.text for each in review.dissents] == ["Too kind."]
    assert review.commitments[0].dissents[0].commitment == of.first.key
    assert (review.agreement[0].items, review.agreement[0].percent) == (2, 100.0)
    assert read_review(write_review(review), "review.json") == review


@pytest.mark.parametrize(
    ("phase", "reply_until", "expected"),
    [
        (Phase.REPORTING, None, State.ASSIGNED),
        (Phase.ASSESSING, None, State.DRAFTED),
        (Phase.REPLYING, date(2026, 3, 2), State.DRAFTED),
        (Phase.REPLYING, date(2026, 3, 1), State.FINAL),
        (Phase.RELEASED, None, State.SIGNED),
    ],
)
def test_where_commitments_stand(phase, reply_until, expected):
    of = judged.team(phase, reply_until=reply_until)
    if phase is Phase.REPORTING:
        for member in of.assessors[:2]:
            judged.assign(of.first, member)
    else:
        judged.judged(of)
    found = standings_of(of.evaluation, NOW)
    assert [each.state for each in found.values()] == [expected, State.UNASSIGNED]


def test_nobody_waits_for_the_reply_of_an_institution_without_a_focal_point():
    of = judged.team(Phase.REPLYING, reply_until=date(2026, 3, 9))
    judged.judged(of)
    of.first.article.institutions.clear()
    assert standings_of(of.evaluation, NOW)["1.1"].state is State.FINAL


def test_the_day_for_replies_lasts_to_its_end():
    of = factory.evaluation(reply_until=date(2026, 3, 2))
    assert reply_deadline(of) == datetime(2026, 3, 2, 23, 59, 59, 999999, tzinfo=UTC)


@pytest.mark.parametrize("commitments", [2, 40])
def test_the_number_of_queries_does_not_grow(commitments, django_assert_max_num_queries):
    of = judged.team(Phase.REPLYING, commitments, reply_until=date(2026, 3, 9))
    for each in of.commitments:
        judged.judged(of, commitment=each)
    with django_assert_max_num_queries(7):
        standings_of(of.evaluation, NOW)
    with django_assert_max_num_queries(11):
        review_of(of.evaluation)
    assert all(not each.review.judgements[0].quotes for each in records_of(of.evaluation, quotes=False))


def test_what_is_published_tells_conflicts_and_quorum_and_not_which_conflict():
    of = judged.team(Phase.SIGNING, quorum=2)
    ConflictStatement.objects.filter(membership=of.expert).update(conflict=True, words="My firm built it.")
    assert [(each.by, each.section, each.commitments) for each in conflicts_of(of.evaluation)] == [
        ("Eve", "s1", ("1.1", "1.2"))
    ]
    assert review_of(of.evaluation).quorum == 2
