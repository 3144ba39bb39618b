import pytest

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.audit.models import Event
from tallystick_web.publication.signing import dissent_record, verdicts_sign
from tallystick_web.reviews.records import review_of
from tallystick_web.reviews.signed import verdicts_sha256
from tests.web import factory
from tests.web.settling import settle, signing

pytestmark = pytest.mark.django_db


def settled():
    evaluation = factory.evaluation()
    factory.outline(evaluation)
    return evaluation, settle(signing(evaluation))


def expert(evaluation):
    return factory.seat(factory.member(evaluation, TeamRole.EXPERT))


def digest(evaluation):
    return verdicts_sha256(review_of(evaluation))


def test_an_expert_signs_once_and_it_is_in_the_log():
    evaluation, _ = settled()
    seat = expert(evaluation)
    verdicts_sign(seat=seat, seen=digest(evaluation))
    assert [each.by for each in review_of(evaluation).signatures] == [seat.person.name]
    assert Event.objects.get(action="verdicts_signed").actor == seat.person.name
    with pytest.raises(ReviewError, match="signed already"):
        verdicts_sign(seat=seat, seen=digest(evaluation))


def test_the_author_of_a_verdict_is_never_its_approver():
    evaluation, (assessor, _) = settled()
    factory.member(evaluation, TeamRole.EXPERT, assessor.user)
    seat = factory.seat(assessor)
    with pytest.raises(ReviewError, match="does not approve"):
        verdicts_sign(seat=seat, seen=digest(evaluation))


def test_verdicts_are_signed_as_they_were_shown():
    evaluation, _ = settled()
    with pytest.raises(ReviewError, match="changed since"):
        verdicts_sign(seat=expert(evaluation), seen="0" * 64)


@pytest.mark.parametrize("phase", [each for each in Phase if each is not Phase.SIGNING])
def test_nobody_signs_in_another_phase(phase):
    evaluation, _ = settled()
    evaluation.phase = phase.value
    evaluation.save()
    with pytest.raises(ReviewError, match="only while it is signing"):
        verdicts_sign(seat=expert(evaluation), seen=digest(evaluation))


def test_unsettled_verdicts_are_not_signed():
    evaluation = factory.evaluation()
    factory.outline(evaluation)
    settle(signing(evaluation), but=("1.2",))
    with pytest.raises(ReviewError, match="1 of 2 commitments have no settled verdict"):
        verdicts_sign(seat=expert(evaluation), seen=digest(evaluation))


@pytest.mark.parametrize(("key", "shown"), [("", "on the whole"), ("1.1", "on 1.1")])
def test_a_dissenting_opinion_is_recorded_and_shown_to_the_team(client, key, shown):
    evaluation, (assessor, _) = settled()
    dissent_record(seat=expert(evaluation), text="I <b>disagree</b>.", commitment=key)
    client.force_login(assessor.user)
    page = client.get(f"/e/{evaluation.slug}/sign-off/").content.decode()
    assert "I &lt;b&gt;disagree&lt;/b&gt;." in page
    assert shown in " ".join(page.split())


def test_an_expert_signs_on_the_page(client):
    evaluation, _ = settled()
    client.force_login(expert(evaluation).person)
    page = client.get(f"/e/{evaluation.slug}/sign-off/")
    assert b"Sign the 2 verdicts" in page.content
    done = client.post(f"/e/{evaluation.slug}/sign-off/sign/", {"verdicts": digest(evaluation)}, follow=True)
    assert b"The quorum is reached." in done.content
    stale = client.post(f"/e/{evaluation.slug}/sign-off/sign/", {"verdicts": "0"})
    assert stale.status_code == 400
