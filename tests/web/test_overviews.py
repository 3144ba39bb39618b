import pytest

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase
from tallystick_web.audit.models import Event
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.reviews.models import Overview, OverviewKind
from tallystick_web.reviews.overviewing import figures, overview_write, rendered
from tests.web import factory, judged

pytestmark = pytest.mark.django_db


def write(of, text="Bridges were **built**.", base=0, who=None):
    return overview_write(
        seat=factory.seat(who or of.expert),
        section=of.first.article.section,
        kind=OverviewKind.OVERVIEW,
        text=text,
        base=base,
    )


def address(of):
    return f"/e/{of.evaluation.slug}/overviews/overview/s1/"


def test_each_saving_is_a_version_and_none_is_lost():
    of = judged.team()
    write(of)
    write(of, "Bridges stand.", 1)
    assert [each.text for each in Overview.objects.all()] == ["Bridges were **built**.", "Bridges stand."]
    assert Event.objects.filter(action="overview_written").count() == 2


def test_the_second_of_two_editors_is_told():
    of = judged.team()
    write(of)
    with pytest.raises(OvertakenError, match="Eve has written version 1"):
        write(of, "Mine", 0, of.assessors[0])


def test_the_second_editor_gets_both_texts_and_can_save_after_all(client):
    of = judged.team()
    write(of, "The text of Eve")
    client.force_login(of.assessors[0].user)
    answer = client.post(address(of), {"text": "The text of Ada", "base": 0, "do": "save"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "The text of Eve" in page
    assert "The text of Ada</textarea>" in page
    assert 'name="base" value="1"' in page
    assert client.post(address(of), {"text": "The text of both", "base": 1, "do": "save"}).status_code == 302


def test_a_preview_saves_nothing_and_keeps_what_is_written(client):
    of = judged.team()
    client.force_login(of.expert.user)
    page = client.post(address(of), {"text": "Bridges *stand*", "base": 0, "do": "preview"}).content.decode()
    assert "<em>stand</em>" in page
    assert "Bridges *stand*</textarea>" in page
    assert not Overview.objects.exists()


def test_raw_html_and_scripts_stay_text():
    html = rendered('<script>x</script> [a](javascript:alert(1)) ![p](https://x/y.png) <b onclick="x">')
    assert "<script" not in html
    assert "<b " not in html
    assert 'href="javascript' not in html
    assert "<img" not in html


@pytest.mark.parametrize("phase", [Phase.DRAFT, Phase.SIGNING])
def test_nothing_is_written_out_of_its_phase(phase):
    with pytest.raises(ReviewError, match="not open"):
        write(judged.team(phase))


def test_the_figures_of_a_section_say_how_to_write_them():
    of = judged.team()
    judged.judged(of, "met", "met")
    found = figures(of.evaluation, of.first.article.section)
    assert (found.commitments.count, found.left) == (2, 1)
    assert [each.written for each in found.verdicts] == ["[1](record:section/s1/met)"]
    assert figures(of.evaluation, None).commitments.written == "[2](record:total/commitments)"


def test_the_pages_are_read_by_the_team_and_hidden_from_institutions_for_now(
    client, django_assert_max_num_queries
):
    of = judged.team()
    write(of)
    for member in (of.observer, of.expert):
        client.force_login(member.user)
        for what in (address(of), f"/e/{of.evaluation.slug}/overviews/"):
            with django_assert_max_num_queries(29):
                assert client.get(what).status_code == 200
    assert "<strong>built</strong>" in client.get(address(of)).content.decode()
    client.force_login(of.focal.user)
    assert "<strong>built</strong>" not in client.get(address(of)).content.decode()
    assert client.get(f"/e/{of.evaluation.slug}/overviews/else/").status_code == 404


def test_an_observer_writes_nothing(client):
    of = judged.team()
    client.force_login(of.observer.user)
    assert client.post(address(of), {"text": "x", "base": 0, "do": "save"}).status_code == 403
    assert client.post(address(of), {"text": "x", "base": 0, "do": "preview"}).status_code == 403
