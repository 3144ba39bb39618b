"""Who speaks for two institutions that carry out the same article says for which of them, wherever it matters."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from openpyxl import load_workbook

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.accounts.models import Institution
from tallystick_web.plans.models import SourceDocument
from tallystick_web.reporting.claims import Said, claim_make
from tallystick_web.reporting.evidence import attach_evidence
from tallystick_web.reporting.own import own
from tallystick_web.reporting.replies import Answer, reply_give
from tallystick_web.reporting.workbook import STATUS, Change, read_workbook, write_workbook
from tallystick_web.reviews.models import Claim, Reply
from tests.web import factory
from tests.web.settling import settle

pytestmark = pytest.mark.django_db


class Both:
    """A person who speaks for Roads and for Water; both carry out the article, and Air, for which nobody speaks."""

    def __init__(self, phase, **fields):
        self.evaluation = factory.evaluation(phase, **fields)
        self.first, self.second = factory.outline(self.evaluation)
        self.roads, self.water, self.air = (
            Institution.objects.get_or_create(name=name)[0] for name in ("Roads", "Water", "Air")
        )
        self.first.article.institutions.add(self.roads, self.water, self.air)
        for each in (self.water, self.roads):
            member = factory.member(
                self.evaluation, TeamRole.FOCAL_POINT, getattr(self, "person", None), each
            )
            self.person = member.user
        self.seat = factory.seat(member)

    def address(self, form, institution=None):
        chosen = f"?for={institution.pk}" if institution else ""
        return f"/e/{self.evaluation.slug}/institution/1.1/{form}/{chosen}"


@pytest.fixture
def reporting():
    return Both(Phase.REPORTING)


@pytest.fixture
def replying():
    both = Both(Phase.REPLYING, reply_until=datetime.now(UTC).date() + timedelta(days=3))
    settle(both.evaluation)
    return both


def test_each_commitment_is_listed_for_each_institution(reporting, client):
    listed = [(each.commitment.key, each.institution.name) for each in own(reporting.seat, timezone.now())]
    assert listed == [("1.1", "Roads"), ("1.1", "Water"), ("1.2", "Roads"), ("1.2", "Water")]
    client.force_login(reporting.person)
    page = client.get(f"/e/{reporting.evaluation.slug}/institution/").content.decode()
    assert "Roads, Water" in page
    for each in (reporting.roads, reporting.water):
        assert f"claim/?for={each.pk}" in page


def test_a_claim_is_made_for_the_institution_that_is_said(reporting):
    for each, status in ((reporting.water, "met"), (reporting.roads, "missed")):
        said = Said(status, institution=each.pk)
        claim_make(seat=reporting.seat, commitment=reporting.first, said=said)
    made = {(each.institution.name, each.status) for each in Claim.objects.all()}
    assert made == {("Water", "met"), ("Roads", "missed")}


def test_where_it_is_not_said_nothing_is_claimed(reporting):
    with pytest.raises(ReviewError, match="Roads, Water"):
        claim_make(seat=reporting.seat, commitment=reporting.first, said=Said("met"))
    said = Said("met", institution=reporting.air.pk)
    with pytest.raises(PermissionDenied):
        claim_make(seat=reporting.seat, commitment=reporting.first, said=said)
    assert not Claim.objects.exists()


@pytest.mark.parametrize("form", ["claim", "reply"])
def test_a_form_that_does_not_know_asks(form, reporting, replying, client):
    both = {"claim": reporting, "reply": replying}[form]
    client.force_login(both.person)
    asked = client.get(both.address(form)).content.decode()
    assert "For which institution do you speak?" in asked
    assert f'href="?for={both.water.pk}"' in asked
    assert "Air" not in asked
    sent = client.post(both.address(form), {"do": "save", "status": "met", "text": "Built."})
    assert "For which institution do you speak?" in sent.content.decode()
    assert client.get(both.address(form, both.air)).status_code == 403
    assert not Claim.objects.exists()


def test_the_form_claims_for_the_institution_of_its_address(reporting, client):
    client.force_login(reporting.person)
    url = reporting.address("claim", reporting.water)
    assert "You speak for <strong>Water</strong>" in client.get(url).content.decode()
    assert client.post(url, {"do": "save", "status": "met", "text": "Built.", "seen": "0"}).status_code == 302
    assert Claim.objects.get().institution == reporting.water
    assert "Built." not in client.get(reporting.address("claim", reporting.roads)).content.decode()


def test_each_institution_answers_a_verdict(replying, client):
    client.force_login(replying.person)
    sent = {"do": "save", "text": "The bridge at Cask is left out."}
    assert client.post(replying.address("reply", replying.water), sent).status_code == 302
    open_ones = [
        (each.commitment.key, each.institution.name)
        for each in own(replying.seat, timezone.now())
        if each.answerable
    ]
    assert open_ones == [("1.1", "Roads"), ("1.2", "Roads"), ("1.2", "Water")]
    answer = Answer("And the one at Mill.", institution=replying.roads.pk)
    reply_give(seat=replying.seat, commitment=replying.first, answer=answer)
    assert [each.institution.name for each in Reply.objects.all()] == ["Water", "Roads"]


def test_the_workbook_has_a_row_for_each_institution(reporting, client):
    book = load_workbook(BytesIO(write_workbook(own(reporting.seat, timezone.now()))))
    sheet = book["commitments"]
    assert [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=2, max_row=3)] == [
        ("1.1", "Roads"),
        ("1.1", "Water"),
    ]
    sheet.cell(3, STATUS + 1).value = "met"
    sheet.cell(4, 2).value = "Air"
    out = BytesIO()
    book.save(out)
    rows = read_workbook(out.getvalue(), own(reporting.seat, timezone.now()))
    assert [each.change for each in rows] == [Change.SAME, Change.NEW, Change.WRONG, Change.SAME]
    assert rows[2].problem == "1.2 is no commitment of yours as Air"
    client.force_login(reporting.person)
    slug, file = reporting.evaluation.slug, SimpleUploadedFile("filled.xlsx", out.getvalue())
    page = client.post(f"/e/{slug}/institution/upload/", {"workbook": file})
    client.post(f"/e/{slug}/institution/accept/", {"sealed": page.context["sealed"]})
    assert Claim.objects.get().institution == reporting.water


def test_evidence_is_of_the_institution_that_is_said(reporting, client):
    with pytest.raises(ReviewError, match="say for which"):
        attach_evidence(seat=reporting.seat, file=SimpleUploadedFile("a.txt", b"22 bridges were built."))
    client.force_login(reporting.person)
    sent = {"file": SimpleUploadedFile("a.txt", b"22 bridges were built."), "for": reporting.water.pk}
    assert client.post(f"/e/{reporting.evaluation.slug}/evidence/", sent).status_code == 302
    assert SourceDocument.objects.get(name="a.txt").institution == reporting.water
