from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.audit.models import Event
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.commissioning import change_terms, commission, move_phase
from tallystick_web.plans.models import Evaluation, ImportRun
from tests.web import factory, judged

pytestmark = pytest.mark.django_db

TERMS = {
    "title": "Plan of Arden",
    "commissioned_by": "Office",
    "period_start": 2021,
    "period_end": 2025,
    "terms": "Did **Arden** do it?\n\n<script>no</script>",
    "as_of": date(2026, 1, 31),
    "quorum": 2,
    "machine_blind": True,
}
SENT = {**TERMS, "as_of": "2026-01-31", "machine_blind": "on"}


@pytest.fixture
def coordinator():
    return factory.user(coordinates=True)


@pytest.fixture
def seat():
    return factory.seat(factory.member(factory.evaluation(phase=Phase.COMMISSIONED), TeamRole.COORDINATOR))


def test_who_coordinates_commissions_and_is_its_coordinator(client, coordinator):
    client.force_login(coordinator)
    assert b"Commission an evaluation" in client.get("/").content
    answer = client.post("/commission/", SENT)
    evaluation = Evaluation.objects.get()
    assert answer.url == f"/e/{evaluation.slug}/course/"
    assert evaluation.slug == "plan-of-arden"
    assert evaluation.memberships.get().user == coordinator
    assert Event.objects.get(action="evaluation_commissioned").data["as_of"] == "2026-01-31"
    shown = client.get(answer.url).content.decode()
    assert "<strong>Arden</strong>" in shown
    assert "<script>no" not in shown
    assert "no article has been read" in shown


def test_two_evaluations_of_one_title_have_two_addresses(coordinator):
    assert [commission(by=coordinator, values=TERMS).slug for _ in range(2)] == [
        "plan-of-arden",
        "plan-of-arden-2",
    ]


def test_nobody_else_commissions(client):
    other = factory.user()
    client.force_login(other)
    assert client.get("/commission/").status_code == 403
    with pytest.raises(PermissionDenied):
        commission(by=other, values=TERMS)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"period_end": 2020}, "ends before it begins"),
        ({"quorum": 0}, "At least one expert"),
        ({"title": ""}, "required"),
    ],
)
def test_what_is_wrong_is_said_at_the_field(client, coordinator, wrong, said):
    client.force_login(coordinator)
    answer = client.post("/commission/", {**SENT, **wrong})
    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_terms_are_changed_and_the_change_is_recorded(client, seat):
    client.force_login(seat.person)
    url = f"/e/{seat.evaluation.slug}/terms/"
    assert b"Plan of Arden" in client.get(url).content
    client.post(url, {**SENT, "title": "Better", "version": 1})
    seat.evaluation.refresh_from_db()
    assert (seat.evaluation.title, seat.evaluation.version) == ("Better", 2)
    assert Event.objects.get(action="terms_changed").data["from"]["title"] == "Plan of Arden"
    client.post(url, {**SENT, "title": "Better", "version": 2})
    assert Event.objects.filter(action="terms_changed").count() == 1


def test_the_second_of_two_editors_sees_both_texts_and_loses_nothing(client, seat):
    client.force_login(seat.person)
    url = f"/e/{seat.evaluation.slug}/terms/"
    client.post(url, {**SENT, "title": "First", "version": 1})
    answer = client.post(url, {**SENT, "title": "Second", "version": 1})
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "First" in shown
    assert 'value="Second"' in shown
    assert 'name="version" value="2"' in shown
    seat.evaluation.refresh_from_db()
    assert seat.evaluation.title == "First"
    with pytest.raises(OvertakenError):
        change_terms(seat=seat, values=TERMS, version=1)


def changed(seat, client, **fields):
    """The terms of the evaluation sent with these changes: the answer, and the terms as they are then."""
    of = Evaluation.objects.get(pk=seat.evaluation.pk)
    names = ("title", "commissioned_by", "period_start", "period_end", "quorum")
    given = {
        **{name: getattr(of, name) for name in names},
        "reply_until": of.reply_until or "",
        "as_of": of.as_of or "",
    }
    blind = {"machine_blind": "on"} if of.machine_blind else {}
    client.force_login(seat.person)
    sent = {name: value for name, value in {**given, **blind, **fields}.items() if value is not None}
    answer = client.post(f"/e/{of.slug}/terms/", {**sent, "version": of.version})
    of.refresh_from_db()
    return answer, of


def test_blindness_stays_once_an_assignment_is_given(client):
    team = judged.team(Phase.DRAFT)
    seat = factory.seat(team.coordinator)
    assert changed(seat, client, machine_blind=None)[1].machine_blind is False
    assert changed(seat, client, machine_blind="on")[1].machine_blind is True
    judged.assign(team.first, team.assessors[0])
    answer, of = changed(seat, client, machine_blind=None)
    assert (answer.status_code, of.machine_blind) == (400, True)
    assert "fixed since the first assignment" in answer.content.decode()


def test_the_day_as_of_which_verdicts_are_given_stays(client):
    team = judged.team(Phase.ASSESSING, as_of=date(2026, 1, 1))
    seat = factory.seat(team.coordinator)
    assert changed(seat, client, as_of="2026-02-01")[1].as_of == date(2026, 2, 1)
    judged.judged(team)
    answer, of = changed(seat, client, as_of="2026-03-01")
    assert (answer.status_code, of.as_of) == (400, date(2026, 2, 1))


@pytest.mark.parametrize("phase", [Phase.SIGNING, Phase.RELEASED, Phase.ASSESSING])
def test_the_quorum_stays_once_sign_off_was_opened(phase, client):
    team = judged.team(Phase.REPLYING, quorum=2)
    seat = factory.seat(team.coordinator)
    judged.judged(team)
    judged.judged(team, commitment=team.commitments[1])
    for to, seen in ((Phase.SIGNING, Phase.REPLYING), (Phase.ASSESSING, Phase.SIGNING)):
        move_phase(seat=seat, to=to, seen=seen, now=timezone.now())
    Evaluation.objects.update(phase=phase.value)
    answer, of = changed(seat, client, quorum=1)
    assert (answer.status_code, of.quorum) == (400, 2)
    assert "2 must sign" in answer.content.decode()
    assert changed(seat, client, title="Better")[1].title == "Better"


def test_the_time_to_answer_is_lengthened_and_never_shortened(client):
    day = date(2026, 5, 1)
    team = judged.team(Phase.REPLYING, reply_until=day)
    seat = factory.seat(team.coordinator)
    for shorter in ("2026-04-30", ""):
        answer, of = changed(seat, client, reply_until=shorter)
        assert (answer.status_code, of.reply_until) == (400, day)
    assert changed(seat, client, reply_until="2026-05-02")[1].reply_until == date(2026, 5, 2)


def moved(seat, to, seen, now):
    move_phase(seat=seat, to=to, seen=seen, now=now)
    seat.evaluation.refresh_from_db()
    return Phase(seat.evaluation.phase)


def test_the_course_from_phase_to_phase(seat, client):
    now = timezone.now()
    with pytest.raises(ReviewError, match="no article"):
        moved(seat, Phase.DRAFT, Phase.COMMISSIONED, now)
    factory.outline(seat.evaluation)
    run = ImportRun.objects.create(evaluation=seat.evaluation)
    with pytest.raises(ReviewError, match="not done"):
        moved(seat, Phase.DRAFT, Phase.COMMISSIONED, now)
    run.delete()
    assert moved(seat, Phase.DRAFT, Phase.COMMISSIONED, now) is Phase.DRAFT
    with pytest.raises(OvertakenError):
        moved(seat, Phase.DRAFT, Phase.COMMISSIONED, now)
    assert moved(seat, Phase.REPORTING, Phase.DRAFT, now) is Phase.REPORTING
    with pytest.raises(ReviewError, match="lack two assessors"):
        moved(seat, Phase.ASSESSING, Phase.REPORTING, now)
    with pytest.raises(ReviewError, match="cannot become signing"):
        moved(seat, Phase.SIGNING, Phase.REPORTING, now)
    assert moved(seat, Phase.DRAFT, Phase.REPORTING, now) is Phase.DRAFT
    assert Event.objects.filter(action="phase_moved").count() == 3


def test_the_phase_moves_by_the_page(seat, client, django_assert_max_num_queries):
    factory.outline(seat.evaluation)
    client.force_login(seat.person)
    address = f"/e/{seat.evaluation.slug}/"
    for phase in (Phase.COMMISSIONED, Phase.REPORTING, Phase.SIGNING):
        Evaluation.objects.filter(pk=seat.evaluation.pk).update(phase=phase.value)
        with django_assert_max_num_queries(30):
            client.get(address + "course/")
    Evaluation.objects.filter(pk=seat.evaluation.pk).update(phase="commissioned")
    client.post(address + "move/", {"to": "draft", "seen": "commissioned"})
    seat.evaluation.refresh_from_db()
    assert seat.evaluation.phase == "draft"
    refused = client.post(address + "move/", {"to": "signing", "seen": "draft"})
    assert refused.status_code == 400
    assert client.post(address + "move/", {"to": "away"}).status_code == 400
