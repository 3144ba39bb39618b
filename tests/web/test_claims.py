from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile

from tallystick.errors import DocumentError, ReviewError
from tallystick.model.quote import Quote
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick.review.standing import State
from tallystick_web.audit.models import Event
from tallystick_web.plans.models import SourceDocument
from tallystick_web.plans.readable import documents_for
from tallystick_web.reporting.claims import Said, claim_make
from tallystick_web.reporting.evidence import attach_evidence
from tallystick_web.reporting.replies import Answer, reply_give
from tallystick_web.reviews.models import Reply
from tallystick_web.reviews.picking import quote_of_passage
from tallystick_web.reviews.records import record_of
from tallystick_web.reviews.standings import standings_of
from tests.web import factory
from tests.web.settling import settle

pytestmark = pytest.mark.django_db


def own(phase=Phase.REPORTING, **fields):
    """An evaluation, its two commitments, and a focal point of the institution that carries them out."""
    evaluation = factory.evaluation(phase=phase, **fields)
    made = factory.outline(evaluation)
    focal = factory.member(evaluation, TeamRole.FOCAL_POINT)
    made[0].article.institutions.add(focal.institution)
    return factory.seat(focal), made


def replying():
    today = datetime.now(UTC).date()
    seat, made = own(Phase.REPLYING, reply_until=today + timedelta(days=3))
    settle(seat.evaluation)
    return seat, made


def evidence(seat, text="By 2025, 22 bridges were built in all."):
    file = SimpleUploadedFile("register.txt", text.encode())
    return quote_of_passage(documents_for(seat), attach_evidence(seat=seat, file=file).passages.first().pk)


def test_a_claim_is_kept_beside_the_earlier_ones_and_in_the_log():
    seat, made = own()
    first = claim_make(seat=seat, commitment=made[0], said=Said("missed", "Late."))
    claim_make(seat=seat, commitment=made[0], said=Said("met", "Built.", seen=first.pk))
    assert [each.status for each in record_of(made[0]).review.claims] == ["missed", "met"]
    assert Event.objects.filter(action="claim_made").count() == 2


def test_another_institution_has_no_say():
    seat, made = own()
    stranger = factory.seat(factory.member(seat.evaluation, TeamRole.FOCAL_POINT))
    with pytest.raises(PermissionDenied):
        claim_make(seat=stranger, commitment=made[0], said=Said("met"))


@pytest.mark.parametrize("phase", [each for each in Phase if each is not Phase.REPORTING])
def test_nobody_claims_in_another_phase(phase):
    seat, made = own(phase)
    with pytest.raises(ReviewError, match="not open"):
        claim_make(seat=seat, commitment=made[0], said=Said("met"))


def test_a_quote_that_does_not_stand_in_its_document_is_refused():
    seat, made = own()
    quote = Quote(**{**factory.quote(), "exact": "The State shall build 30 bridges by 2025."})
    with pytest.raises(ReviewError):
        claim_make(seat=seat, commitment=made[0], said=Said("met", "Built.", (quote,)))


def test_an_attached_document_is_read_and_can_be_quoted():
    seat, made = own()
    quote = evidence(seat)
    assert quote.exact == "By 2025, 22 bridges were built in all."
    claim = claim_make(seat=seat, commitment=made[0], said=Said("met", "Built.", (quote,)))
    assert claim.quotes[0]["document"] == quote.document
    document = SourceDocument.objects.get(key=quote.document)
    assert (document.source, document.institution) == ("ministry", seat.memberships[0].institution)


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x07" * 50, DocumentError),
        ("empty.txt", b"", DocumentError),
    ],
)
def test_what_cannot_be_read_is_refused_and_not_kept(name, content, error):
    seat, _ = own()
    with pytest.raises(error):
        attach_evidence(seat=seat, file=SimpleUploadedFile(name, content))
    assert not SourceDocument.objects.filter(key__startswith="evidence").exists()


def test_the_same_document_is_attached_once():
    seat, _ = own()
    evidence(seat)
    with pytest.raises(ReviewError, match="same file is there already"):
        evidence(seat)


def test_an_answer_stands_beside_the_verdict():
    seat, made = replying()
    reply_give(seat=seat, commitment=made[0], answer=Answer("The bridge at Cask is left out."))
    review = record_of(made[0]).review
    assert (review.settled.verdict, [each.text for each in review.replies]) == (
        "met",
        ["The bridge at Cask is left out."],
    )
    with pytest.raises(ReviewError, match=r"answered the verdict on 1\.1 already"):
        reply_give(seat=seat, commitment=made[0], answer=Answer("And another thing."))


def test_an_answer_with_new_evidence_reopens_the_assessment_once():
    seat, made = replying()
    with pytest.raises(ReviewError, match="new evidence"):
        reply_give(seat=seat, commitment=made[0], answer=Answer("Look again.", reopens=True))
    reply_give(seat=seat, commitment=made[0], answer=Answer("Look again.", (evidence(seat),), reopens=True))
    standing = standings_of(seat.evaluation, datetime.now(UTC))["1.1"]
    assert standing.state is State.REOPENED
    with pytest.raises(ReviewError):
        reply_give(seat=seat, commitment=made[0], answer=Answer("Again.", (), reopens=True))


def test_after_the_set_time_nobody_answers():
    seat, made = own(Phase.REPLYING, reply_until=datetime.now(UTC).date() - timedelta(days=2))
    settle(seat.evaluation)
    with pytest.raises(ReviewError, match="is over"):
        reply_give(seat=seat, commitment=made[0], answer=Answer("Too late."))
    assert not Reply.objects.exists()


def test_the_form_keeps_what_was_written_when_it_is_refused(client):
    seat, made = own()
    client.force_login(seat.person)
    url = f"/e/{seat.evaluation.slug}/institution/1.1/claim/"
    page = client.post(url, {"do": "save", "text": "All <i>done</i>.", "seen": "0"})
    assert page.status_code == 400
    assert "All &lt;i&gt;done&lt;/i&gt;." in page.content.decode()
    colleague = claim_make(seat=seat, commitment=made[0], said=Said("missed", "Late."))
    page = client.post(url, {"do": "save", "status": "met", "text": "Built.", "seen": "0"})
    text = page.content.decode()
    assert page.status_code == 400
    assert "Late." in text
    assert "Built." in text
    done = client.post(url, {"do": "save", "status": "met", "text": "Built.", "seen": str(colleague.pk)})
    assert done.status_code == 302


def test_a_passage_is_picked_on_the_form_and_claimed_with(client):
    seat, made = own()
    quote = evidence(seat)
    passage = SourceDocument.objects.get(key=quote.document).passages.get()
    client.force_login(seat.person)
    url = f"/e/{seat.evaluation.slug}/institution/1.1/claim/"
    page = client.post(url, {"do": f"pick:{passage.pk}", "status": "met", "text": "Built.", "seen": "0"})
    value = page.context["form"].kept[0][0]
    client.post(url, {"do": "save", "status": "met", "text": "Built.", "seen": "0", "quote": value})
    assert record_of(made[0]).review.claims[0].quotes == (quote,)
    forged = client.post(
        url, {"do": "save", "status": "met", "text": "Built.", "seen": "1", "quote": value + "x"}
    )
    assert "not as it was picked" in forged.content.decode()


def test_the_page_of_an_institution_asks_the_database_little(client, django_assert_max_num_queries):
    seat, _ = own()
    client.force_login(seat.person)
    with django_assert_max_num_queries(30):
        page = client.get(f"/e/{seat.evaluation.slug}/institution/")
    assert b"2 commitments wait for your claim" in page.content
