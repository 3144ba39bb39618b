import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tallystick.errors import ReviewError
from tallystick.model.document import Role
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.audit.models import Event
from tallystick_web.plans.importing import cancel_import, start_import
from tallystick_web.plans.models import ImportRun, ImportState, MachineReading, OutlineDecision, Passage
from tallystick_web.plans.reading import GIVEN_UP, Stopped, Telling, carry_out
from tallystick_web.plans.search import search_passages
from tallystick_web.plans.uploading import Part, add_documents
from tests.web import factory

PLAN = b"""# National Plan

## Bridges

Action 1. Build 20 bridges by 2025.

Action 2. Publish a yearly report on bridges.
"""
REPORT = b"""# Report

## Bridges

Action 1. By 2025, 22 bridges were built.

Action 2. A yearly report on bridges was published.
"""

pytestmark = pytest.mark.django_db


@pytest.fixture
def seat():
    return factory.seat(factory.member(factory.evaluation(phase=Phase.COMMISSIONED), TeamRole.WORKING_GROUP))


def file(content=PLAN, name="plan.md"):
    return SimpleUploadedFile(name, content)


def page(seat, client, name="documents"):
    client.force_login(seat.person)
    return f"/e/{seat.evaluation.slug}/{name}/"


def upload(seat, client, files, role="plan"):
    return client.post(page(seat, client, "documents/upload"), {"uploads": files, "role": role, "source": ""})


def imported(seat, client):
    upload(seat, client, [file()])
    upload(seat, client, [file(REPORT, "report.md")], "report")
    return start_import(seat=seat)


def test_plan_and_report_become_a_draft(seat, client):
    run = imported(seat, client)
    run.refresh_from_db()
    assert (run.state, run.problems, run.attempts) == (ImportState.DONE, [], 1)
    evaluation = seat.evaluation
    assert [each.label for each in evaluation.articles.all()] == ["Action 1", "Action 2"]
    assert evaluation.commitments.get(key="1.1").machine_verdict == "exceeded"
    assert [hit.document.name for hit in search_passages(evaluation.documents.all(), "22 bridges")] == [
        "report.md"
    ]
    assert Event.objects.filter(action="import_done", actor=str(seat.person)).count() == 1


def test_pages_of_documents_and_import(seat, client, django_assert_max_num_queries):
    run = imported(seat, client)
    with django_assert_max_num_queries(30):
        shown = client.get(page(seat, client))
    assert b"report.md" in shown.content
    assert b"The import is done" in client.get(page(seat, client, f"import/{run.pk}")).content
    ask = {"path": page(seat, client, f"import/{run.pk}"), "headers": {"HX-Request": "true"}}
    assert client.get(**ask)["HX-Refresh"] == "true"
    ImportRun.objects.filter(pk=run.pk).update(state=ImportState.RUNNING)
    part = client.get(**ask).content
    assert b"<progress" in part
    assert b"<html" not in part


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "plan.md", "empty"),
        (b"\x89PNG....", "plan.pdf", "picture"),
        (b"no pdf", "plan.pdf", "does not begin as a PDF does"),
        (b"x" * 2000, "plan.md", "larger than"),
    ],
)
def test_a_file_that_is_no_document_is_refused_in_a_sentence(seat, client, settings, content, name, reason):
    settings.LARGEST_UPLOAD = 1000
    answer = upload(seat, client, [file(content, name)])
    assert answer.status_code == 400
    assert reason in answer.content.decode()
    assert not seat.evaluation.documents.exists()


def test_of_several_files_the_good_ones_are_kept(seat, client):
    answer = upload(seat, client, [file(), file(b"PK nothing", "x.docx"), file(name="again.md")])
    assert answer.status_code == 400
    assert "the same file is there already" in answer.content.decode()
    assert [each.name for each in seat.evaluation.documents.all()] == ["plan.md"]


def test_nothing_chosen_is_said_at_the_field(seat, client):
    answer = upload(seat, client, [])
    assert answer.status_code == 400
    assert b"required" in answer.content


def test_a_document_is_removed_with_its_file_before_the_import(
    seat, client, django_capture_on_commit_callbacks
):
    upload(seat, client, [file()])
    document = seat.evaluation.documents.get()
    storage, name = document.file.storage, document.file.name
    with django_capture_on_commit_callbacks(execute=True):
        client.post(page(seat, client, f"documents/{document.pk}/remove"))
    assert not seat.evaluation.documents.exists()
    assert not storage.exists(name)


def test_a_document_that_was_read_goes_with_the_next_import(seat, client):
    imported(seat, client)
    report = seat.evaluation.documents.get(role="report")
    client.post(page(seat, client, f"documents/{report.pk}/remove"))
    assert seat.evaluation.documents.filter(left_out=True).get() == report
    assert seat.evaluation.commitments.get(key="1.1").machine_verdict == "exceeded"
    start_import(seat=seat)
    assert seat.evaluation.documents.count() == 1
    assert seat.evaluation.commitments.get(key="1.1").machine_verdict == "no_evidence"


def test_the_file_comes_as_an_attachment(seat, client):
    upload(seat, client, [file()])
    answer = client.get(page(seat, client, f"documents/{seat.evaluation.documents.get().pk}/file"))
    assert b"".join(answer.streaming_content) == PLAN
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]


def test_every_document_that_cannot_be_read_is_named(seat, client):
    upload(seat, client, [file(b"%PDF-1.4 broken", "plan.pdf")])
    upload(seat, client, [file(b"PK\x03\x04", "report.docx")], "report")
    for name in ("one.docx", "two.docx"):
        upload(seat, client, [file(broken_docx(name), name)], "report")
    run = start_import(seat=seat)
    run.refresh_from_db()
    assert run.state == ImportState.FAILED
    assert [each.split(":")[0] for each in run.problems] == ["plan.pdf", "one.docx", "two.docx"]
    assert not MachineReading.objects.exists()
    shown = client.get(page(seat, client, f"import/{run.pk}")).content.decode()
    assert "plan.pdf" in shown
    assert "Traceback" not in shown


def broken_docx(name):
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", f"<broken {name}")
    return packed.getvalue()


def test_a_plan_without_articles_fails_in_a_sentence(seat, client):
    upload(seat, client, [file(b"Nothing here.\n")])
    run = start_import(seat=seat)
    run.refresh_from_db()
    assert run.state == ImportState.FAILED
    assert len(run.problems) == 1
    assert Event.objects.get(action="import_failed").data == {"problems": run.problems}


@pytest.mark.parametrize(
    ("roles", "reason"), [(["report"], "no plan"), (["plan", "plan_and_report"], "2 plans")]
)
def test_one_plan_is_needed(seat, client, roles, reason):
    for number, role in enumerate(roles):
        upload(seat, client, [file(PLAN + str(number).encode())], role)
    with pytest.raises(ReviewError, match=reason):
        start_import(seat=seat)


def test_a_second_import_waits_for_the_first(seat, client):
    upload(seat, client, [file()])
    ImportRun.objects.create(evaluation=seat.evaluation, state=ImportState.RUNNING)
    with pytest.raises(ReviewError, match="running already"):
        start_import(seat=seat)


def test_a_new_import_replaces_the_draft_and_withdraws_what_was_mended(seat, client):
    imported(seat, client)
    OutlineDecision.objects.create(
        evaluation=seat.evaluation, by=seat.person, why="x", mending="relabel", subject="1"
    )
    first = seat.evaluation.commitments.get(key="1.1")
    start_import(seat=seat)
    assert seat.evaluation.commitments.get(key="1.1").pk == first.pk
    assert seat.evaluation.readings.count() == 2
    assert seat.evaluation.decisions.get().withdrawn_at is not None


def test_no_import_once_something_was_said(seat, client):
    imported(seat, client)
    ministry = factory.member(seat.evaluation, TeamRole.FOCAL_POINT).institution
    seat.evaluation.commitments.get(key="1.1").claims.create(
        institution=ministry, by=seat.person, status="met"
    )
    with pytest.raises(ReviewError, match="already said"):
        start_import(seat=seat)
    answer = client.post(page(seat, client, "import"))
    assert answer.status_code == 400
    assert b"already said" in answer.content


def test_no_import_in_a_later_phase(seat, client):
    upload(seat, client, [file()])
    seat.evaluation.phase = Phase.ASSESSING.value
    seat.evaluation.save()
    with pytest.raises(ReviewError, match="imported before institutions report"):
        start_import(seat=seat)
    with pytest.raises(ReviewError, match="uploaded before institutions report"):
        add_documents(seat=seat, part=Part(Role.REPORT), files=[file()])


def waiting(seat, client):
    """An import that no worker has taken up yet."""
    upload(seat, client, [file()])
    return ImportRun.objects.create(evaluation=seat.evaluation, asked_by=seat.person)


def test_an_import_that_waits_is_stopped_at_once(seat, client):
    run = waiting(seat, client)
    client.post(page(seat, client, f"import/{run.pk}/cancel"))
    carry_out(run.pk)
    run.refresh_from_db()
    assert run.state == ImportState.CANCELLED
    assert not MachineReading.objects.exists()
    with pytest.raises(ReviewError, match="nothing to stop"):
        cancel_import(seat=seat, run=run)


def test_an_import_that_runs_stops_at_its_next_step(seat, client):
    run = waiting(seat, client)
    ImportRun.objects.filter(pk=run.pk).update(state=ImportState.RUNNING, attempts=1)
    cancel_import(seat=seat, run=run)
    with pytest.raises(Stopped):
        Telling(run.pk, 1)("evidence", 1, 9)
    carry_out(run.pk)
    run.refresh_from_db()
    assert run.state == ImportState.CANCELLED


def test_a_worker_that_was_thought_dead_finds_itself_overtaken(seat, client):
    run = waiting(seat, client)
    tell = Telling(run.pk, 1)
    ImportRun.objects.filter(pk=run.pk).update(state=ImportState.RUNNING, attempts=2)
    with pytest.raises(Stopped):
        tell("evidence", 1, 9)


def test_after_three_attempts_an_import_is_given_up(seat, client):
    run = waiting(seat, client)
    ImportRun.objects.filter(pk=run.pk).update(
        state=ImportState.RUNNING, attempts=3, heartbeat=timezone.now()
    )
    carry_out(run.pk)
    run.refresh_from_db()
    assert (run.state, run.problems) == (ImportState.FAILED, [GIVEN_UP])


def test_progress_is_written_now_and_then(seat, client, django_assert_num_queries):
    run = waiting(seat, client)
    ImportRun.objects.filter(pk=run.pk).update(state=ImportState.RUNNING, attempts=1)
    tell = Telling(run.pk, 1)
    with django_assert_num_queries(3):
        for done in range(1, 101):
            tell("evidence", done, 100)
        tell("verdicts", 1, 100)
    run.refresh_from_db()
    assert (run.stage, run.done, run.total) == ("verdicts", 1, 100)


TABLE = b"""# Plan

| No. | What | Patron | Deadline |
|---|---|---|---|
| 1 | Build 20 bridges | Abel | 2025 |
| 2 | Open a school | Brook | 2024 |
"""


def test_columns_that_are_not_understood_are_named_and_a_layout_mends_them(seat, client):
    upload(seat, client, [file(TABLE)])
    layout = page(seat, client, "documents/layout")
    wrong = client.post(layout, {"mapping": "laiout = 'table'"})
    assert wrong.status_code == 400
    assert b"unknown key" in wrong.content
    assert b"laiout" in wrong.content
    client.post(layout, {"mapping": 'layout = "table"'})
    run = start_import(seat=seat)
    run.refresh_from_db()
    assert run.state == ImportState.DONE
    assert any("Patron" in each for each in run.problems)
    assert b"Patron" in client.get(page(seat, client, f"import/{run.pk}")).content
    assert b"Patron" in client.get(page(seat, client, "draft")).content
    client.post(layout, {"mapping": '[columns]\n"Patron" = "institution"'})
    again = start_import(seat=seat)
    again.refresh_from_db()
    assert not any("Patron" in each for each in again.problems)
    assert [each.name for each in seat.evaluation.articles.first().institutions.all()] == ["Abel"]


def test_who_may_not_upload_sees_no_form(seat, client):
    observer = factory.seat(factory.member(seat.evaluation, TeamRole.OBSERVER))
    assert b"enctype" not in client.get(page(observer, client)).content
    assert upload(observer, client, [file()]).status_code == 403
    assert Passage.objects.count() == 0


def test_the_search_page_marks_what_was_found(seat, client):
    imported(seat, client)
    shown = client.get(page(seat, client, "search"), {"q": "bridges <b>"}).content.decode()
    assert "No passage holds all of these words" in shown
    shown = client.get(page(seat, client, "search"), {"q": "22 bridge"}).content.decode()
    assert "<mark>bridges</mark>" in shown
    place = re.search(r'href="([^"]*/text/report-1/[^"]*)"', shown)[1]
    assert "22 bridges" in client.get(place).content.decode()


def test_documents_are_filtered_sorted_and_taken_away(client):
    seat = factory.seat(factory.member(factory.evaluation(), TeamRole.WORKING_GROUP))
    upload(seat, client, [file(PLAN, "plan.md")])
    upload(seat, client, [file(REPORT, "=report.md")], role="report")
    address = f"/e/{seat.evaluation.slug}/documents/"
    assert client.get(address).content.count(b"<tr>") == 3
    narrowed = client.get(f"{address}?role=report").content.decode()
    assert "=report.md" in narrowed
    assert ">plan.md<" not in narrowed
    assert "No document fits" in client.get(f"{address}?q=zeppelin").content.decode()
    down = client.get(f"{address}?sort=-document").content.decode()
    assert down.index(">plan.md<") < down.index(">=report.md<")
    lines = client.get(f"{address}?export=csv").content.decode().split("\r\n")
    assert lines[0].endswith("document,role,source,institution,pages,size,uploaded,by,state")
    assert lines[2].startswith("'=report.md,report,")
    assert client.get(f"{address}?export=xlsx").content.startswith(b"PK")
