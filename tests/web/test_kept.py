"""What is kept between requests is never older than the last change, and shows nobody what is hidden from them."""

import pytest

from tallystick.review.roles import TeamRole
from tallystick.review.standing import State
from tallystick_web.audit.services import record_event
from tallystick_web.desk import selectors
from tallystick_web.reviews.naming import viewer_of
from tallystick_web.reviews.showing import sight_of
from tests.web import factory, judged

pytestmark = pytest.mark.django_db


def logged(of):
    """The evaluation as a workbench has it: what was done in it is in its log."""
    record_event(actor=None, evaluation=of.evaluation, action="sample_added")
    return of


def given(of, assignment, verdict="met"):
    """A verdict and its line in the log, as the service writes them."""
    judged.judge(assignment, verdict)
    record_event(actor=None, evaluation=of.evaluation, action="verdict_given")


def test_what_did_not_change_is_read_once(django_assert_num_queries):
    of = logged(judged.team())
    seat = factory.seat(of.observer)
    first = selectors.situation(seat)
    with django_assert_num_queries(2):  # the names of people, and the newest lines of the log
        assert selectors.situation(seat).records is first.records


def test_a_change_is_seen_at_once():
    of = logged(judged.team())
    pair = [judged.assign(of.first, each) for each in of.assessors[:2]]
    seat = factory.seat(of.observer)
    assert selectors.situation(seat).standings["1.1"].state is State.ASSESSING
    for each in pair:
        given(of, each)
    found = selectors.situation(seat)
    assert found.standings["1.1"].state is State.DRAFTED
    assert [each.verdict for each in found.records[0].review.judgements] == ["met", "met"]


def test_a_change_is_on_the_page_of_its_article_at_once(client):
    of = logged(judged.team())
    pair = [judged.assign(of.first, each) for each in of.assessors[:2]]
    record_event(actor=None, evaluation=of.evaluation, action="assessors_assigned")

    def page(member):
        client.force_login(member.user)
        return client.get(f"/e/{of.evaluation.slug}/articles/1/").content.decode()

    assert judged.REASON not in page(of.observer)
    given(of, pair[0])
    assert judged.REASON in page(of.assessors[0])
    assert judged.REASON not in page(of.assessors[1])
    given(of, pair[1])
    assert page(of.observer).count(judged.REASON) == 2


def test_a_change_of_the_site_is_seen_at_once():
    of = logged(judged.team())
    judged.claim(of)
    seat = factory.seat(of.observer)
    selectors.situation(seat)
    of.focal.institution.name = "Ministry of Bridges"
    of.focal.institution.save()
    record_event(actor=None, evaluation=None, action="institution_changed")
    (claim,) = selectors.situation(seat).records[0].review.claims
    assert claim.institution == "Ministry of Bridges"


def test_another_of_the_same_name_is_told_apart_though_no_line_tells_of_it():
    of = logged(judged.team())
    given(of, judged.assign(of.first, of.assessors[0]))
    judged.assign(of.first, of.assessors[1])
    selectors.situation(factory.seat(of.observer))
    namesake = factory.member(of.evaluation, TeamRole.EXPERT, factory.user(name="Ada"))
    found = selectors.situation(factory.seat(namesake))
    viewer = viewer_of(found.seat, found.names)
    assert viewer.name == "Ada (2)"
    assert sight_of(of.evaluation, found.records[0], viewer).review.judgements == ()


def test_what_one_may_see_is_kept_from_another():
    of = logged(judged.team())
    given(of, judged.assign(of.first, of.assessors[0]))
    judged.assign(of.first, of.assessors[1])
    record_event(actor=None, evaluation=of.evaluation, action="assessors_assigned")
    for member, machine in ((of.expert, True), (of.assessors[1], False), (of.expert, True)):
        found = selectors.situation(factory.seat(member))
        seen = dict(selectors.seen_verdicts(found, machine=True))[found.records[0].commitment]
        assert (seen is not None) is machine


def test_an_evaluation_without_a_log_is_read_each_time():
    of = judged.team()
    assignment = judged.assign(of.first, of.assessors[0])
    seat = factory.seat(of.observer)
    selectors.situation(seat)
    judged.judge(assignment)
    assert selectors.situation(seat).records[0].review.judgements
