from io import BytesIO

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from tallystick.errors import DataError
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.reporting.claims import Said, claim_make
from tallystick_web.reporting.own import own
from tallystick_web.reporting.workbook import STATUS, TEXT, Change, read_workbook, write_workbook
from tallystick_web.reviews.models import Claim
from tests.web import factory

pytestmark = pytest.mark.django_db


def reporting(commitments=3):
    """An evaluation in its reporting, with a focal point of the institution that carries it all out."""
    evaluation = factory.evaluation(phase=Phase.REPORTING)
    made = factory.outline(evaluation, commitments)
    focal = factory.member(evaluation, TeamRole.FOCAL_POINT)
    made[0].article.institutions.add(focal.institution)
    return factory.seat(focal), made


def known(seat):
    return own(seat, timezone.now())


def filled(seat, **cells):
    """The workbook given out to `seat`, with `row2=(status, text)` filled in."""
    book = load_workbook(BytesIO(write_workbook(known(seat))))
    sheet = book["commitments"]
    for name, (status, text) in cells.items():
        place = int(name.removeprefix("row"))
        sheet.cell(place, STATUS + 1).value, sheet.cell(place, TEXT + 1).value = status, text
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def changes(content, seat):
    return [(each.key, each.change) for each in read_workbook(content, known(seat))]


def test_what_comes_back_as_it_was_given_out_changes_nothing():
    seat, made = reporting()
    claim_make(seat=seat, commitment=made[0], said=Said("met", "Built."))
    assert {change for _, change in changes(write_workbook(known(seat)), seat)} == {Change.SAME}


def test_new_and_changed_rows_are_told_apart():
    seat, made = reporting()
    claim_make(seat=seat, commitment=made[0], said=Said("missed", "Late."))
    content = filled(seat, row2=("met", "Built."), row3=("not comparable", "Other measure."))
    assert changes(content, seat) == [("1.1", Change.CHANGED), ("1.2", Change.NEW), ("1.3", Change.SAME)]


@pytest.mark.parametrize(
    ("status", "said"), [("splendid", "cannot have the status"), ("done", "choose from: exceeded, met")]
)
def test_a_status_that_there_is_not_is_wrong(status, said):
    seat, _ = reporting()
    row = read_workbook(filled(seat, row2=(status, "")), known(seat))[0]
    assert row.change is Change.WRONG
    assert said in row.problem


def test_what_a_colleague_claimed_meanwhile_is_not_overwritten():
    seat, made = reporting()
    content = filled(seat, row2=("met", "Built."))
    claim_make(seat=seat, commitment=made[0], said=Said("missed", "Late."))
    row = read_workbook(content, known(seat))[0]
    assert (row.change, row.before.text) == (Change.WRONG, "Late.")
    with pytest.raises(OvertakenError, match="meanwhile"):
        claim_make(seat=seat, commitment=made[0], said=Said("met", "Built."))


def test_words_that_begin_like_a_formula_stay_words():
    seat, made = reporting()
    claim_make(seat=seat, commitment=made[0], said=Said("met", "=1+1"))
    book = load_workbook(BytesIO(write_workbook(known(seat))))
    cell = book["commitments"].cell(2, TEXT + 1)
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize(
    ("content", "said"), [(b"PK no workbook", "no XLSX"), (b"x" * (9 * 1024 * 1024), "larger than 8 MB")]
)
def test_another_file_is_refused_in_a_sentence(content, said):
    seat, _ = reporting()
    with pytest.raises(DataError, match=said):
        read_workbook(content, known(seat))


def test_the_round_trip_in_the_browser(client):
    seat, _ = reporting()
    client.force_login(seat.person)
    slug = seat.evaluation.slug
    given = client.get(f"/e/{slug}/institution/workbook.xlsx")
    assert given.headers["Content-Disposition"].startswith("attachment")
    sent = BytesIO(filled(seat, row2=("met", "Built <b>22</b>."), row3=("nonsense", "")))
    sent.name = "filled.xlsx"
    page = client.post(f"/e/{slug}/institution/upload/", {"workbook": sent})
    text = page.content.decode()
    assert "1 new, 0 changed, 1 same, 1 wrong" in text
    assert "Built &lt;b&gt;22&lt;/b&gt;." in text
    assert not Claim.objects.exists()
    done = client.post(f"/e/{slug}/institution/accept/", {"sealed": page.context["sealed"]}, follow=True)
    assert "1 claim made." in done.content.decode()
    assert Claim.objects.get().status == "met"
    again = client.post(f"/e/{slug}/institution/accept/", {"sealed": page.context["sealed"]})
    assert (again.status_code, Claim.objects.count()) == (409, 1)
