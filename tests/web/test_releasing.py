from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from django.test import Client

from tallystick.errors import ReviewError
from tallystick.publish.record import read_record
from tallystick.publish.review_record import read_review
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.audit.models import Event
from tallystick_web.plans.models import ConflictStatement
from tallystick_web.plans.sample import add_sample
from tallystick_web.publication.models import Release, ReleaseState
from tallystick_web.publication.releasing import build_release, release_folder, release_start
from tallystick_web.publication.signing import dissent_record, verdicts_sign
from tallystick_web.reviews.models import Overview
from tallystick_web.reviews.records import review_of
from tallystick_web.reviews.signed import verdicts_sha256
from tests.web import factory
from tests.web.settling import settle, signing

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder_of_its_own(settings, tmp_path):
    settings.DATA_FOLDER = tmp_path


@pytest.fixture
def signed(django_db_setup):
    """The sample with every verdict settled and signed, and the coordinator's seat."""
    coordinator = factory.user(coordinates=True)
    evaluation = add_sample(coordinator=coordinator)
    settle(signing(evaluation))
    expert = factory.seat(factory.member(evaluation, TeamRole.EXPERT))
    dissent_record(seat=expert, text="The bridge figures are old.")
    verdicts_sign(seat=expert, seen=verdicts_sha256(review_of(evaluation)))
    return factory.seat(evaluation.memberships.get(user=coordinator))


def test_a_release_is_frozen_numbered_hashed_and_public(signed, django_capture_on_commit_callbacks):
    section = signed.evaluation.articles.first().section
    Overview.objects.create(
        evaluation=signed.evaluation,
        section=section,
        kind="overview",
        version=1,
        text="Much was done.",
        by=signed.person,
    )
    expert = signed.evaluation.memberships.get(role=TeamRole.EXPERT.value)
    interest = {"section": section, "conflict": True, "words": "My firm built the ferries."}
    ConflictStatement.objects.create(membership=expert, **interest)
    with django_capture_on_commit_callbacks(execute=True):
        release = release_start(seat=signed)
    release.refresh_from_db()
    assert (release.state, release.number, release.problem) == (ReleaseState.READY, 1, "")
    folder = release_folder(release)
    assert sha256((folder / "publication.json").read_bytes()).hexdigest() == release.sha256
    final = read_record((folder / "evaluation.json").read_text(), "release")
    assert {each.rule for each in final.assessments} == {"by_assessors"}
    review = read_review((folder / "review.json").read_text(), "release")
    assert review.release is not None
    assert [each.text for each in review.dissents] == ["The bridge figures are old."]
    assert (review.quorum, [each.section for each in review.conflicts]) == (1, [section.key])
    assert all(b"built the ferries" not in each.read_bytes() for each in folder.rglob("*") if each.is_file())
    assert "stated a conflict of interest" in (folder / "review.html").read_text()
    signed.evaluation.refresh_from_db()
    assert signed.evaluation.phase == Phase.RELEASED
    assert Event.objects.get(action="release_ready").data["sha256"] == release.sha256
    public = Client()
    page = public.get(f"/e/{signed.evaluation.slug}/releases/1/")
    assert page.status_code == 200
    assert b"Calvenna" in page.content
    pdf = public.get(f"/e/{signed.evaluation.slug}/releases/1/report.pdf")
    assert pdf.headers["Content-Disposition"].startswith("attachment")
    for other in (folder / "unlisted.html", folder.parent / "beside.html"):
        other.write_text("not of the release")
    for name in ("unlisted.html", "../beside.html", "%2e%2e/beside.html"):
        assert public.get(f"/e/{signed.evaluation.slug}/releases/1/{name}").status_code == 404
    assert signed.evaluation.title.encode().replace(b"'", b"&#x27;") in public.get("/published/").content
    assert f"{signed.evaluation.title}," in public.get("/published/?export=csv&q=calvenna").content.decode()
    assert "No published evaluation is like that" in public.get("/published/?q=bridges").content.decode()
    (folder / "index.html").write_text("altered")
    assert public.get(f"/e/{signed.evaluation.slug}/releases/1/").status_code == 500
    manifest = folder / "publication.json"
    manifest.write_bytes(manifest.read_bytes() + b" ")
    assert public.get(f"/e/{signed.evaluation.slug}/releases/1/report.pdf").status_code == 404
    signing(signed.evaluation)
    with pytest.raises(ReviewError, match="say what is corrected"):
        release_start(seat=signed)


def test_without_the_quorum_nothing_is_released():
    evaluation = factory.evaluation(phase=Phase.SIGNING)
    factory.outline(evaluation)
    settle(evaluation)
    with pytest.raises(ReviewError, match="must sign"):
        release_start(seat=factory.seat(factory.member(evaluation, TeamRole.COORDINATOR)))


def test_what_is_not_released_is_not_there_for_the_public(client):
    evaluation = factory.evaluation()
    assert client.get(f"/e/{evaluation.slug}/releases/").status_code == 404
    assert client.get("/published/").status_code == 200


def test_a_build_that_cannot_be_made_says_why_and_leaves_nothing():
    evaluation = factory.evaluation(phase=Phase.SIGNING)
    release = Release.objects.create(evaluation=evaluation, number=1, by=factory.user())
    build_release.func(release.pk)
    release.refresh_from_db()
    assert release.state == ReleaseState.FAILED
    assert "nothing has been read yet" in release.problem
    assert not release_folder(release).exists()


def test_a_build_that_broke_off_for_good_does_not_hold_up_the_next(
    signed, django_capture_on_commit_callbacks
):
    long_ago = datetime.now(UTC) - timedelta(hours=1)
    dead = Release.objects.create(
        evaluation=signed.evaluation, number=1, by=signed.person, at=long_ago, heartbeat=long_ago
    )
    with django_capture_on_commit_callbacks(execute=False):
        following = release_start(seat=signed)
    dead.refresh_from_db()
    assert (dead.state, following.number) == (ReleaseState.FAILED, 2)
    assert "broke off" in dead.problem
    with pytest.raises(ReviewError, match="being built already"):
        release_start(seat=signed)


def test_the_releases_are_a_list_that_is_filtered_sorted_and_taken_away(client):
    evaluation = factory.evaluation(phase=Phase.RELEASED)
    member = factory.member(evaluation, TeamRole.OBSERVER)
    for number, note in ((1, ""), (2, "A figure was corrected.")):
        Release.objects.create(
            evaluation=evaluation,
            number=number,
            state=ReleaseState.READY,
            by=member.user,
            note=note,
            sha256="0" * 64,
        )
    client.force_login(member.user)
    url = f"/e/{evaluation.slug}/releases/"
    page = client.get(url).content.decode()
    assert page.index(">Release 2<") < page.index(">Release 1<")
    assert "What changed" in page
    assert ">Release 1<" not in client.get(url, {"note": "figure"}).content.decode()
    table = client.get(url, {"export": "csv", "sort": "number"}).content.decode("utf-8-sig").splitlines()
    assert [line.partition(",")[0] for line in table] == ["number", "1", "2"]


def test_a_hash_is_short_and_the_whole_one_within_reach(client):
    evaluation = factory.evaluation(phase=Phase.RELEASED)
    whole = "0123456789abcdef" * 4
    Release.objects.create(
        evaluation=evaluation, number=1, by=factory.user(), state=ReleaseState.READY, sha256=whole
    )
    page = client.get(f"/e/{evaluation.slug}/releases/").content.decode()
    assert "<summary><code>0123456789ab</code>" in page
    assert f'<code class="whole" tabindex="0">{whole}</code>' in page
    assert f'<td data-name="Hash"><code>{whole}' not in page
