"""Nothing but what a quorum signed is released, and no phase lets anything in that it does not hold."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick.review.standing import State
from tallystick_web.plans.commissioning import facts_of, move_phase
from tallystick_web.plans.models import ConflictStatement, Evaluation
from tallystick_web.plans.sample import add_sample
from tallystick_web.publication.models import Release, ReleaseState
from tallystick_web.publication.releasing import build_release, release_folder, release_start
from tallystick_web.publication.signing import dissent_record, verdicts_sign
from tallystick_web.reviews.assigning import adjudicator_set, assessors_set
from tallystick_web.reviews.giving import verdict_give
from tallystick_web.reviews.models import Judgement, JudgementDraft, OverviewKind, Task
from tallystick_web.reviews.overviewing import overview_write
from tallystick_web.reviews.records import record_of, review_of
from tallystick_web.reviews.signed import verdicts_sha256
from tallystick_web.reviews.standings import standings_of
from tests.web import factory, judged
from tests.web.settling import settle, signing

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture(autouse=True)
def folder_of_its_own(settings, tmp_path):
    settings.DATA_FOLDER = tmp_path


@pytest.fixture
def asked(django_db_setup):
    """The sample, signed, a release of it asked for and not yet built: the coordinator's seat, the expert's, it."""
    coordinator = factory.user(coordinates=True)
    evaluation = add_sample(coordinator=coordinator)
    settle(signing(evaluation))
    expert = factory.seat(factory.member(evaluation, TeamRole.EXPERT))
    verdicts_sign(seat=expert, seen=verdicts_sha256(review_of(evaluation)))
    seat = factory.seat(evaluation.memberships.get(user=coordinator))
    return seat, expert, release_start(seat=seat)


def built(release):
    build_release.func(release.pk)
    release.refresh_from_db()
    return release


def change_a_verdict(evaluation):
    """As if a verdict changed by whatever way, and in secret: its time stays."""
    first = Judgement.objects.filter(assignment__commitment__evaluation=evaluation).order_by("pk").first()
    first.reason = "Something else entirely."
    first.save()


def test_a_signature_is_under_the_verdicts_that_were_signed_and_no_others(asked):
    seat, _, _ = asked
    assert len(review_of(seat.evaluation).signatures) == 1
    change_a_verdict(seat.evaluation)
    assert review_of(seat.evaluation).signatures == ()
    assert facts_of(Evaluation.objects.get(pk=seat.evaluation.pk), NOW).signatures == 0


def test_verdicts_that_changed_before_they_are_built_are_not_published(asked):
    seat, _, release = asked
    change_a_verdict(seat.evaluation)
    assert built(release).state == ReleaseState.FAILED
    assert "not those that were signed" in release.problem
    assert not release_folder(release).exists()
    assert Evaluation.objects.get(pk=seat.evaluation.pk).phase == Phase.SIGNING


def test_nobody_moves_the_evaluation_on_or_dissents_while_it_is_being_built(asked):
    seat, expert, release = asked
    with pytest.raises(ReviewError, match="is being built"):
        move_phase(seat=seat, to=Phase.ASSESSING, seen=Phase.SIGNING, now=NOW)
    with pytest.raises(ReviewError, match="is being built"):
        dissent_record(seat=expert, text="I differ.")
    assert built(release).state == ReleaseState.READY


def test_a_build_that_broke_off_does_not_keep_the_evaluation_in_signing():
    of = judged.team(Phase.SIGNING)
    long_ago = NOW - timedelta(hours=1)
    Release.objects.create(
        evaluation=of.evaluation, number=1, by=of.coordinator.user, at=long_ago, heartbeat=long_ago
    )
    move_phase(seat=factory.seat(of.coordinator), to=Phase.ASSESSING, seen=Phase.SIGNING, now=NOW)
    assert Evaluation.objects.get(pk=of.evaluation.pk).phase == Phase.ASSESSING


def test_what_is_built_of_an_evaluation_that_moved_meanwhile_is_not_published(asked):
    seat, _, release = asked
    Evaluation.objects.filter(pk=seat.evaluation.pk).update(phase=Phase.ASSESSING.value)
    assert built(release).state == ReleaseState.FAILED
    assert "in the phase assessing" in release.problem


@pytest.mark.parametrize("phase", [each for each in Phase if each is not Phase.SIGNING])
def test_nobody_dissents_in_another_phase(phase):
    of = judged.team(phase)
    with pytest.raises(ReviewError, match="only while it is signing"):
        dissent_record(seat=factory.seat(of.expert), text="I differ.")


def test_a_verdict_that_was_written_before_the_phase_moved_is_not_let_in_afterwards():
    of = judged.team()
    assignment = judged.assign(of.first, of.assessors[0])
    judged.assign(of.first, of.assessors[1])
    JudgementDraft.objects.create(
        assignment=assignment, verdict="exceeded", reason=judged.REASON, quotes=[judged.quote()]
    )
    seat = factory.seat(of.assessors[0])
    Evaluation.objects.filter(pk=of.evaluation.pk).update(phase=Phase.SIGNING.value)
    with pytest.raises(ReviewError, match="not open while the evaluation is signing"):
        verdict_give(seat=seat, commitment=of.first, task=Task.ASSESS)
    assert not Judgement.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        lambda of, seats: assessors_set(seat=seats[0], commitment=of.first, memberships=()),
        lambda of, seats: adjudicator_set(seat=seats[0], commitment=of.first, membership=None),
        lambda of, seats: overview_write(
            seat=seats[1], section=None, kind=OverviewKind.OVERVIEW, text="Late.", base=0
        ),
    ],
)
def test_nor_is_anything_else_that_the_phase_does_not_hold(change):
    of = judged.team()
    seats = factory.seat(of.coordinator), factory.seat(of.expert)
    Evaluation.objects.filter(pk=of.evaluation.pk).update(phase=Phase.SIGNING.value)
    with pytest.raises(ReviewError, match="not open while the evaluation is signing"):
        change(of, seats)


def decided():
    """A commitment whose assessors differ, on which the expert has decided; Cleo could have too."""
    of = judged.team()
    judged.judged(of, "exceeded", "missed")
    judged.judge(judged.assign(of.first, of.expert, Task.ADJUDICATE), "missed", minutes=9)
    return of, factory.seat(of.coordinator)


def test_what_an_adjudicator_decided_is_not_taken_away_at_will():
    of, seat = decided()
    for chosen in (None, of.assessors[2].pk):
        with pytest.raises(ReviewError, match="Eve has decided"):
            adjudicator_set(seat=seat, commitment=of.first, membership=chosen)
    settled = record_of(of.first).review.settled
    assert settled is not None
    assert settled.by == "Eve"


def test_a_conflict_that_comes_to_light_takes_away_what_the_adjudicator_decided():
    of, seat = decided()
    ConflictStatement.objects.filter(membership=of.expert).update(conflict=True, words="My firm built it.")
    adjudicator_set(seat=seat, commitment=of.first, membership=of.assessors[2].pk)
    record = record_of(of.first)
    assert record.review.settled is None
    assert [each.by for each in record.review.adjudications] == ["Eve"]
    assert standings_of(of.evaluation, NOW)["1.1"].state is State.DIFFERING
    JudgementDraft.objects.create(
        assignment=of.first.assignments.get(membership=of.assessors[2]),
        verdict="exceeded",
        reason=judged.REASON,
        quotes=[judged.quote()],
    )
    verdict_give(seat=factory.seat(of.assessors[2]), commitment=of.first, task=Task.ADJUDICATE)
    settled = record_of(of.first).review.settled
    assert settled is not None
    assert settled.by == "Cleo"
