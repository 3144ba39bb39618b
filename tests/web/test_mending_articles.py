"""Whole articles are split and merged: recorded, told to the second of two, and nothing said is lost."""

import pytest

from tallystick.errors import ReviewError
from tallystick.model.review import Mending
from tallystick.publish.record import read_record
from tallystick.review.mending import mended
from tallystick.review.roles import TeamRole
from tallystick_web.audit.models import Event
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.decisions import decision_of
from tallystick_web.plans.importing import start_import
from tallystick_web.plans.mending import Change, fingerprint, mend, withdraw
from tallystick_web.plans.models import Article, OutlineDecision
from tallystick_web.reviews.models import Assignment
from tests.web import factory
from tests.web.test_mending import article, imported, keys, page, relabel, send

pytestmark = pytest.mark.django_db

SECOND = "Train the builders; publish a yearly report."


@pytest.fixture
def seat(client):
    return imported(client)


def place(seat, words="Train"):
    return seat.evaluation.documents.get().text.index(words)


def split(client, seat, number="1", new="1b", words="Train", **fields):
    given = {"at": place(seat, words), "label": "Action 1b", "number": new, "why": "Two promises", **fields}
    return send(client, seat, "SplitArticleForm", number, of=number, **given)


def merge(client, seat, number="1b", into="1"):
    chosen = f"{into} {fingerprint(article(seat, into))}"
    return send(client, seat, "MergeArticleForm", number, of=number, into=chosen, why="One promise")


def rows(seat):
    """What the rows say of articles and commitments, without their keys."""
    articles = seat.evaluation.articles.values_list(
        "number", "label", "title", "section__key", "data", "order"
    )
    commitments = seat.evaluation.commitments.values_list("key", "article__number", "words", "data", "order")
    findings = [
        (each.check_name, [one.number for one in each.articles.all()])
        for each in seat.evaluation.findings.all()
    ]
    return list(articles), list(commitments), findings


def test_an_article_is_split_where_a_sentence_begins(client, seat):
    all_keys = keys(seat)
    shown = client.get(page(seat)).content.decode()
    assert f">{SECOND}</option>" in shown
    assert 'value="1b"' in shown
    answer = split(client, seat, heading="Builders")
    assert answer.status_code == 302
    assert [each.number for each in seat.evaluation.articles.all()] == ["1", "1b", "2", "3"]
    first, second = article(seat), article(seat, "1b")
    assert (second.label, second.title, second.section) == ("Action 1b", "Builders", first.section)
    assert first.data["quote"]["text"] == "Action 1. Build 20 bridges by 2025."
    assert second.data["quote"]["text"] == SECOND
    assert sorted([*keys(seat), *keys(seat, "1b")]) == all_keys
    assert keys(seat)
    assert keys(seat, "1b")
    decision = OutlineDecision.objects.get()
    names = {"label": "Action 1b", "number": "1b", "title": "Builders"}
    assert decision.details == {"at": str(place(seat)), "begins": SECOND, **names}
    event = Event.objects.get(action="outline_mended")
    assert (event.subject, event.data["details"]) == ("split 1", decision.details)


def test_the_rows_are_those_of_the_evaluation_that_the_library_gives(client, seat):
    split(client, seat)
    machine = read_record(seat.evaluation.readings.get().record, "record")
    texts = dict(seat.evaluation.documents.values_list("key", "text"))
    read = mended(machine, [decision_of(each, "x") for each in OutlineDecision.objects.all()], texts)
    articles, commitments, findings = rows(seat)
    assert [each[0] for each in articles] == [each.number for each in read.articles]
    assert [each[:2] for each in commitments] == [
        (each.commitment.id, each.commitment.article) for each in read.assessments
    ]
    assert findings == [(each.check, list(each.articles)) for each in read.findings]


def test_a_merge_and_each_withdrawal_give_back_what_was(client, seat):
    before = rows(seat)
    split(client, seat)
    parted = rows(seat)
    answer = merge(client, seat)
    assert answer.url == page(seat)
    assert rows(seat) == before
    first, second = OutlineDecision.objects.all()
    with pytest.raises(ReviewError, match="a later one builds on it"):
        withdraw(seat=seat, decision=first)
    withdraw(seat=seat, decision=second)
    assert rows(seat) == parted
    withdraw(seat=seat, decision=first)
    assert rows(seat) == before


def test_the_article_before_or_after_takes_it_in(client, seat):
    shown = client.get(page(seat, "2")).content.decode()
    assert "Action 1 " in shown
    assert "Action 3 " in shown
    all_keys = list(seat.evaluation.commitments.values_list("key", flat=True))
    answer = merge(client, seat, "2", "3")
    assert answer.url == page(seat, "3")
    assert [each.number for each in seat.evaluation.articles.all()] == ["1", "3"]
    kept = article(seat, "3")
    assert kept.data["quote"]["text"] == (
        "Action 2. Open a school for builders. Action 3. Mend the roads of the north."
    )
    assert list(seat.evaluation.commitments.values_list("key", flat=True)) == all_keys
    changes = client.get(f"/e/{seat.evaluation.slug}/draft/changes/").content.decode()
    assert "Merge 3" in changes
    assert "article: 2" in changes


def test_what_was_said_and_assigned_stays_with_its_commitment(client, seat):
    ministry = factory.member(seat.evaluation, TeamRole.FOCAL_POINT).institution
    member = factory.member(seat.evaluation, TeamRole.WORKING_GROUP)
    for each in article(seat).commitments.all():
        Assignment.objects.create(commitment=each, membership=member)
        each.claims.create(institution=ministry, by=seat.person, status="met")
        each.replies.create(institution=ministry, by=seat.person, text="It was built.")
    before = sorted(seat.evaluation.commitments.values_list("pk", "claims", "assignments", "replies"))
    split(client, seat)
    assert sorted(seat.evaluation.commitments.values_list("pk", "claims", "assignments", "replies")) == before
    assert keys(seat, "1b")
    merge(client, seat)
    assert sorted(seat.evaluation.commitments.values_list("pk", "claims", "assignments", "replies")) == before


def name(seat, number, *institutions):
    article(seat, number).institutions.set(institutions)
    Article.objects.filter(pk=article(seat, number).pk).update(institutions_by_hand=True)


def named(seat, number):
    found = article(seat, number)
    return set(found.institutions.all()), found.institutions_by_hand


def test_institutions_named_by_hand_come_along(client, seat):
    one, other = (factory.member(seat.evaluation, TeamRole.FOCAL_POINT).institution for _ in range(2))
    name(seat, "1", one)
    split(client, seat)
    assert named(seat, "1") == named(seat, "1b") == ({one}, True)
    name(seat, "1b", other)
    send(client, seat, "RelabelForm", "2", of="2", label="Second", heading="x", why="y")
    assert named(seat, "1b") == ({other}, True)
    merge(client, seat)
    assert named(seat, "1") == ({one, other}, True)
    withdraw(seat=seat, decision=OutlineDecision.objects.last())
    assert named(seat, "1b") == ({one, other}, True)


def test_where_nobody_named_them_the_plan_does(client, seat):
    split(client, seat)
    assert named(seat, "1b") == (set(), False)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"new": "2"}, "there is an article &#x27;2&#x27; already"),
        ({"label": ""}, "required"),
        ({"at": "5"}, "Select a valid choice"),
        ({"words": "bridges by"}, "Select a valid choice"),
        ({"why": ""}, "required"),
    ],
    ids=["a number that is taken", "no label", "elsewhere", "within a commitment", "no reason"],
)
def test_a_wrong_split_is_refused_at_its_form(client, seat, fields, said):
    answer = split(client, seat, **fields)
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not OutlineDecision.objects.exists()


def test_a_number_that_a_split_once_gave_is_not_offered_again(client, seat):
    split(client, seat)
    withdraw(seat=seat, decision=OutlineDecision.objects.get())
    assert 'value="1c"' in client.get(page(seat)).content.decode()


def test_who_merges_with_an_article_that_was_mended_meanwhile_is_told(client, seat):
    seen = fingerprint(article(seat, "2"))
    change = Change(Mending.MERGE, "2", {"article": "3"}, "why", {"2": seen})
    mend(seat=seat, article=article(seat, "2"), change=relabel("Other", "2"), seen=seen)
    with pytest.raises(OvertakenError):
        mend(seat=seat, article=article(seat, "3"), change=change, seen=fingerprint(article(seat, "3")))
    chosen = {"into": f"2 {seen}", "why": "One"}
    late = send(client, seat, "MergeArticleForm", "3", of="3", **chosen)
    assert late.status_code == 400
    assert "Somebody mended that article meanwhile" in late.content.decode()
    assert OutlineDecision.objects.count() == 1


def test_other_words_of_an_article_are_another_state_of_it(seat):
    seen = fingerprint(article(seat, "2"))
    Article.objects.filter(pk=article(seat, "2").pk).update(
        data={**article(seat, "2").data, "quote": {**article(seat, "2").data["quote"], "end": 1}}
    )
    assert fingerprint(article(seat, "2")) != seen


def test_the_pages_of_both_say_what_the_machine_had_read(client, seat):
    split(client, seat)
    for number in ("1", "1b"):
        shown = client.get(page(seat, number)).content.decode()
        assert "What the machine had read" in shown
        assert shown.count("Build 20 bridges by 2025") >= 1
    assert "What the machine had read" not in client.get(page(seat, "2")).content.decode()
    seen = client.get(f"/e/{seat.evaluation.slug}/articles/1b/").content.decode()
    assert "Two promises" in seen


def test_a_new_import_reads_the_plan_as_it_is_printed(client, seat):
    before = rows(seat)
    split(client, seat)
    start_import(seat=seat)
    assert rows(seat) == before
    assert not OutlineDecision.objects.filter(withdrawn_at=None).exists()


def test_who_may_not_mend_is_shown_no_form(client, seat):
    observer = factory.member(seat.evaluation, TeamRole.OBSERVER)
    client.force_login(observer.user)
    shown = client.get(page(seat)).content.decode()
    assert "Split the article" not in shown
    assert split(client, seat).status_code == 403


def test_the_page_of_an_article_needs_few_queries(client, seat, django_assert_max_num_queries):
    split(client, seat)
    with django_assert_max_num_queries(25):
        client.get(page(seat))
