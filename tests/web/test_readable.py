"""What an institution attached is read by the team, and by no other institution before it is published."""

import re
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.plans.models import SourceDocument
from tallystick_web.publication.models import Release, ReleaseState
from tallystick_web.reporting.evidence import attach_evidence
from tallystick_web.reviews.models import Claim
from tests.web import factory, judged

pytestmark = pytest.mark.django_db

WORDS = "The register of Cask names 22 bridges."


def attached(seat):
    return attach_evidence(seat=seat, file=SimpleUploadedFile("register.txt", WORDS.encode()))


@pytest.fixture
def of():
    """An evaluation in which Finn's institution attached a document, and the focal point of another."""
    team = judged.team(Phase.REPORTING)
    team.document = attached(factory.seat(team.focal))
    team.other = factory.member(team.evaluation, TeamRole.FOCAL_POINT)
    team.first.article.institutions.add(team.other.institution)
    return team


def seen(client, of, who):
    """Where the person meets the document: the list, the page, the download, the search, the picker, the form."""
    client.force_login(who.user)
    base, document = f"/e/{of.evaluation.slug}", of.document
    pages = [
        f"{base}/documents/",
        f"{base}/documents/{document.pk}/file/",
        f"{base}/text/{document.key}/",
        f"{base}/search/?q=register+Cask",
        f"{base}/search/?q=register+Cask&document={document.pk}",
        f"{base}/picker/?document={document.key}",
        f"{base}/picker/?document={document.key}&q=register",
    ]
    answers = {each.removeprefix(base): client.get(each) for each in pages}
    return {
        address
        for address, answer in answers.items()
        if answer.status_code == 200
        and re.search("register.txt|names 22 bridges", answer.getvalue().decode())
    }


def test_the_team_and_the_own_institution_read_it_everywhere(client, of):
    for who in (of.focal, of.coordinator, of.assessors[0], of.expert, of.observer):
        assert len(seen(client, of, who)) == 7, who


def test_another_institution_reads_it_nowhere(client, of):
    assert seen(client, of, of.other) == set()


def test_another_institution_still_reads_plan_and_reports(client, of):
    client.force_login(of.other.user)
    assert client.get(f"/e/{of.evaluation.slug}/text/plan/").status_code == 200


def test_who_is_in_the_team_too_reads_it(client, of):
    factory.member(of.evaluation, TeamRole.OBSERVER, of.other.user)
    assert len(seen(client, of, of.other)) == 7


def test_what_is_published_is_read_by_all(client, of):
    release = {"evaluation": of.evaluation, "by": of.coordinator.user}
    Release.objects.create(**release, number=1, state=ReleaseState.FAILED)
    assert seen(client, of, of.other) == set()
    Release.objects.create(**release, number=2, state=ReleaseState.READY, at=datetime.now(UTC))
    assert len(seen(client, of, of.other)) == 7
    SourceDocument.objects.filter(pk=of.document.pk).update(uploaded_at=datetime.now(UTC))
    assert seen(client, of, of.other) == set()


def test_another_institution_does_not_quote_it(client, of):
    client.force_login(of.other.user)
    url = f"/e/{of.evaluation.slug}/institution/1.1/claim/"
    passage = of.document.passages.get()
    for sent in (
        {"do": f"pick:{passage.pk}"},
        {
            "do": "select",
            "selected_document": of.document.key,
            "selected_start": "0",
            "selected_end": str(len(WORDS)),
            "selected_text": WORDS,
        },
    ):
        page = client.post(url, {**sent, "status": "met", "seen": "0"})
        assert page.status_code == 400
        assert page.context["form"].quotes == ()


def test_what_was_quoted_from_it_is_read_without_a_way_into_it(client, of):
    quote = factory.quote(0, len(WORDS), of.document.key, WORDS)
    Claim.objects.create(
        commitment=of.first, institution=of.focal.institution, by=of.focal.user, status="met", quotes=[quote]
    )
    address = f"/e/{of.evaluation.slug}/text/{of.document.key}/"
    shown = {}
    for who in (of.focal, of.other):
        client.force_login(who.user)
        shown[who] = client.get(f"/e/{of.evaluation.slug}/articles/1/").content.decode()
        assert WORDS in shown[who]
    assert address in shown[of.focal]
    assert address not in shown[of.other]


def test_the_same_file_can_be_attached_by_each_institution_that_does_not_see_the_others(of):
    again = attached(factory.seat(of.other))
    assert again.institution == of.other.institution
