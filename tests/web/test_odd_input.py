"""Whatever is sent, there is a sentence that says what is wrong with it, and never a fault."""

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from openpyxl import Workbook

from tallystick.errors import ReviewError, TallystickError
from tallystick.model.document import Role
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.plans.forms import EvaluationForm
from tallystick_web.plans.models import Evaluation
from tallystick_web.plans.uploading import Part, add_documents
from tallystick_web.reporting import workbook
from tallystick_web.reporting.evidence import attach_evidence
from tests.web import factory, judged

pytestmark = pytest.mark.django_db
LONG = "9" * 5000


def log_in(client, membership):
    client.force_login(membership.user)
    return f"/e/{membership.evaluation.slug}"


@pytest.mark.parametrize(
    ("who", "url", "sent"),
    [
        ("assessor", "/assess/1.1/", {"reason": "a\0b", "do": "save"}),
        ("assessor", "/assess/1%00/", None),
        ("coordinator", "/audit/?actor=%00", None),
        ("coordinator", "/assignments/1.1/", {"assessor": "1\0"}),
        ("expert", "/sign-off/dissent/", {"text": "a\0b"}),
        ("expert", "/sign-off/dissent/", {"a\0b": ""}),
        ("focal", "/institution/%00/claim/", None),
    ],
)
def test_a_zero_character_is_refused_and_reaches_no_database(client, who, url, sent):
    of = judged.team()
    judged.assign(of.first, of.assessors[0])
    members = {
        "assessor": of.assessors[0],
        "coordinator": of.coordinator,
        "expert": of.expert,
        "focal": of.focal,
    }
    base = log_in(client, members[who])
    answer = client.get(base + url) if sent is None else client.post(base + url, sent)
    assert answer.status_code in (400, 404)


@pytest.mark.parametrize("number", ["²", LONG, "-1", "٣"])
def test_a_number_that_is_none_chooses_nothing(client, number):
    of = judged.team()
    base = log_in(client, of.coordinator)
    for sent in ({"assessor": number}, {"task": "adjudicate", "adjudicator": number}):
        assert client.post(f"{base}/assignments/1.1/", sent).status_code in (302, 400)
    article = of.first.article
    for seen in (number, f"{article.institutions.get().pk} {number}"):
        answer = client.post(f"{base}/institutions/{article.pk}/", {"institutions": [], "seen": seen})
        assert answer.status_code in (302, 409)
    base = log_in(client, of.assessors[0])
    judged.assign(of.first, of.assessors[0])
    answer = client.post(f"{base}/assess/1.1/", {"do": f"pick:{number}"})
    assert answer.status_code in (302, 400)


@pytest.mark.parametrize(
    "path", ["team/{}/remove/", "import/{}/cancel/", "documents/{}/remove/", "draft/{}/mend/"]
)
def test_a_key_that_no_row_can_have_is_not_found(client, path):
    of = judged.team(Phase.DRAFT)
    factory.member(of.evaluation, TeamRole.WORKING_GROUP, of.coordinator.user)
    base = log_in(client, of.coordinator)
    assert client.post(f"{base}/{path.format('9' * 30)}").status_code == 404
    assert client.get(f"{base}/releases/{'9' * 30}/").status_code == 404


@pytest.mark.parametrize("day", [date(9999, 12, 31), date(1, 1, 1)])
def test_a_day_that_nobody_means_is_told_at_its_field(day):
    of = factory.evaluation()
    given = {each.name: getattr(of, each.name) for each in Evaluation._meta.fields}
    form = EvaluationForm({**given, "reply_until": day.isoformat()})
    assert list(form.errors) == ["reply_until"]


@pytest.mark.parametrize(
    "name", ["報告書" * 60 + ".txt", "é" * 251 + ".txt", "a.b/c" * 20 + ".txt", "x." + "y" * 200]
)
def test_a_file_can_have_any_name(name):
    of = factory.evaluation()
    member = factory.member(of, TeamRole.WORKING_GROUP)
    file = SimpleUploadedFile(name, b"The State shall build 20 bridges by 2025.")
    found = add_documents(seat=factory.seat(member), part=Part(Role.PLAN), files=[file])
    assert found.refused == ()
    assert found.kept[0].name == file.name
    assert found.kept[0].file.size == file.size


def test_evidence_is_not_let_in_once_the_phase_moved():
    of = judged.team()
    seat = factory.seat(of.focal)
    Evaluation.objects.filter(pk=of.evaluation.pk).update(phase=Phase.SIGNING.value)
    with pytest.raises(ReviewError, match="not open while the evaluation is signing"):
        attach_evidence(
            seat=seat, file=SimpleUploadedFile("a.txt", b"By 2025, 22 bridges were built in all.")
        )
    assert not of.evaluation.documents.filter(key__startswith="evidence").exists()


def test_what_is_no_character_in_a_document_does_not_stop_it_being_stored():
    of = judged.team()
    text = "By 2025, 22 bridges were built in all.\n" * 4000 + "And a zero\0 too.\n"
    found = attach_evidence(seat=factory.seat(of.focal), file=SimpleUploadedFile("a.txt", text.encode()))
    found.refresh_from_db()
    assert "And a zero\ufffd too." in found.text


def packed(parts):
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def broken_sheet():
    book = Workbook()
    book.active.title = workbook.SHEET
    book.active.append(workbook.HEADS)
    out = BytesIO()
    book.save(out)
    with ZipFile(BytesIO(out.getvalue())) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = b"<worksheet><sheetData><row><c t='inlineStr'"
    return packed(parts)


@pytest.mark.parametrize(
    "content",
    [
        packed({"[Content_Types].xml": b"<a", "xl/workbook.xml": b"<"}),
        packed({"xl/sharedStrings.xml": b" " * 70_000_000}),
        broken_sheet(),
        b"PK\x03\x04",
        b"",
    ],
    ids=["no XML", "a bomb", "a broken sheet", "cut off", "empty"],
)
def test_a_workbook_that_is_none_is_refused_in_a_sentence(content):
    with pytest.raises(TallystickError):
        workbook.read_workbook(content, {})


def test_a_workbook_that_is_too_large_is_refused_before_it_is_read(client, monkeypatch):
    monkeypatch.setattr(workbook, "LARGEST", 10)
    of = judged.team(Phase.REPORTING)
    base = log_in(client, of.focal)
    answer = client.post(f"{base}/institution/upload/", {"workbook": SimpleUploadedFile("a.xlsx", b"x" * 11)})
    assert answer.status_code == 400
    assert b"larger than" in answer.content


def test_no_store_between_the_workbench_and_a_person_keeps_a_page(client):
    of = judged.team(reporting_until=timezone.now().date())
    base = log_in(client, of.assessors[0])
    for url in ("/", f"{base}/commitments/?export=csv", "/published/"):
        assert "private" in client.get(url).headers["Cache-Control"]
