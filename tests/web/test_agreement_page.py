import pytest

from tallystick.model.verdict import Verdict
from tallystick_web.reviews.agreeing import agreed, confusion
from tests.web import judged

pytestmark = pytest.mark.django_db


def some(commitments=4):
    of = judged.team(commitments=commitments)
    for commitment, verdicts in zip(
        of.commitments, (("met", "met"), ("met", "missed"), ("missed", "met")), strict=False
    ):
        judged.judged(of, *verdicts, commitment=commitment)
    return of


def test_the_figures_are_those_of_the_library():
    whole, section = agreed(some().evaluation).measured
    assert (whole.title, whole.agreement.items, round(whole.agreement.percent)) == ("All sections", 3, 33)
    assert section.title == "Bridges"


def test_a_pair_stands_once_in_the_table_of_verdicts():
    found = confusion(agreed(some().evaluation).pairs)
    assert found.verdicts == (Verdict.MET, Verdict.MISSED)
    assert found.rows == ((Verdict.MET, (1, 2)), (Verdict.MISSED, (None, 0)))


def test_one_verdict_alone_is_not_shown(client):
    of = judged.team()
    judged.judge(judged.assign(of.first, of.assessors[0]), "met")
    judged.assign(of.first, of.assessors[1])
    assert not agreed(of.evaluation).pairs
    client.force_login(of.assessors[1].user)
    assert (
        "No commitment has two verdicts yet"
        in client.get(f"/e/{of.evaluation.slug}/agreement/").content.decode()
    )


def test_who_replaces_an_assessor_does_not_see_the_verdict_of_the_other():
    of = judged.team()
    first, _ = judged.judged(of, "met", "missed")
    first.assignment.withdrawn_at = judged.START
    first.assignment.save()
    judged.assign(of.first, of.assessors[2])
    assert not agreed(of.evaluation).pairs


def test_the_page_lists_differences_and_exports_them(client, django_assert_max_num_queries):
    of = some(40)
    client.force_login(of.observer.user)
    with django_assert_max_num_queries(29):
        page = client.get(f"/e/{of.evaluation.slug}/agreement/").content.decode()
    assert "commitment-1.2" in page
    assert "commitment-1.1" not in page
    table = (
        client.get(f"/e/{of.evaluation.slug}/agreement/?export=csv").content.decode("utf-8-sig").splitlines()
    )
    assert table[1].endswith("Bridges,met (Ada),missed (Ben),")


def test_institutions_do_not_see_it(client):
    of = some()
    client.force_login(of.focal.user)
    assert client.get(f"/e/{of.evaluation.slug}/agreement/").status_code == 403
