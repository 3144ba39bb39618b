from hashlib import sha256

import pytest

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase
from tallystick_web.audit.models import Event
from tallystick_web.plans.models import ConflictStatement, Passage, SourceDocument
from tallystick_web.plans.search_words import index_words
from tallystick_web.reviews.giving import verdict_give
from tallystick_web.reviews.models import Judgement, JudgementDraft, Task
from tallystick_web.reviews.records import record_of
from tests.web import factory, judged

pytestmark = pytest.mark.django_db
PLAN, BUILT = "plan:0:41", "plan:42:73"


@pytest.fixture
def of():
    team = judged.team()
    for member in team.assessors[:2]:
        judged.assign(team.first, member)
    source = SourceDocument.objects.get(evaluation=team.evaluation)
    for order, (start, end) in enumerate(((0, 41), (42, 73), (74, 96)), 1):
        text = factory.TEXT[start:end]
        Passage.objects.create(
            document=source, order=order, start=start, end=end, page=1, text=text, words=index_words(text)
        )
    data = {"quote": judged.quote(0, 41), "evidence": [], "target": None}
    type(team.first).objects.filter(evaluation=team.evaluation).update(data=data)
    team.first.refresh_from_db()
    return team


def address(of, what="assess", commitment="1.1"):
    return f"/e/{of.evaluation.slug}/{what}/{commitment}/"


def written(do="give", **fields):
    return {
        "verdict": "exceeded",
        "reason": judged.REASON,
        "shown": [PLAN],
        "quote": [PLAN],
        "do": do,
        **fields,
    }


def login(client, membership):
    client.force_login(membership.user)
    return client


def test_the_page_shows_what_is_promised_and_hides_the_machines_verdict(
    client, of, django_assert_max_num_queries
):
    login(client, of.assessors[0])
    with django_assert_max_num_queries(29):
        page = client.get(address(of)).content.decode()
    assert "The State shall build 20 bridges by 2025." in page
    assert "machine’s verdict is hidden" in page
    assert "22 of 20." not in page


def test_the_machines_verdict_is_shown_where_the_evaluation_says_so(client, of):
    type(of.evaluation).objects.filter(pk=of.evaluation.pk).update(machine_blind=False)
    assert "22 of 20." in login(client, of.assessors[0]).get(address(of)).content.decode()


def test_a_draft_is_kept_and_nobody_else_sees_it(client, of):
    login(client, of.assessors[0]).post(address(of), written("save", reason="A secret thought"))
    assert "A secret thought" in client.get(address(of)).content.decode()
    for other in (of.assessors[1], of.coordinator, of.expert):
        login(client, other)
        for what in (address(of), address(of, "articles", "1"), f"/e/{of.evaluation.slug}/"):
            assert "A secret thought" not in client.get(what).content.decode()
    assert not Judgement.objects.exists()


def test_a_passage_is_picked_by_its_button_and_nothing_written_is_lost(client, of):
    passage = Passage.objects.get(document__evaluation=of.evaluation, order=2)
    login(client, of.assessors[0]).post(address(of), written(f"pick:{passage.pk}", quote=[]))
    draft = JudgementDraft.objects.get()
    assert [each["exact"] for each in draft.quotes] == ["By 2025, 22 bridges were built."]
    assert (draft.verdict, draft.reason) == ("exceeded", judged.REASON)


def test_a_selection_is_quoted(client, of):
    sent = written(
        "select", selected_document="plan", selected_start="51", selected_end="61", selected_text="22 bridges"
    )
    assert login(client, of.assessors[0]).post(address(of), sent).status_code == 302
    assert [each["exact"] for each in JudgementDraft.objects.get().quotes][-1] == "22 bridges"


def test_a_selection_that_is_not_there_is_refused_and_the_rest_is_kept(client, of):
    sent = written(
        "select", selected_document="plan", selected_start="0", selected_end="5", selected_text="Other"
    )
    answer = login(client, of.assessors[0]).post(address(of), sent)
    assert answer.status_code == 400
    assert "not what is stored there" in answer.content.decode()
    assert JudgementDraft.objects.get().reason == judged.REASON


def test_a_quote_is_dropped_when_its_tick_is_taken_away_but_not_one_from_another_window(client, of):
    login(client, of.assessors[0]).post(address(of), written("save"))
    passage = Passage.objects.get(document__evaluation=of.evaluation, order=2)
    client.post(address(of), written(f"pick:{passage.pk}", quote=[PLAN]))
    client.post(
        address(of), written("save", shown=[PLAN], quote=[])
    )  # a window that does not know of the second
    assert [each["exact"] for each in JudgementDraft.objects.get().quotes] == [
        "By 2025, 22 bridges were built."
    ]


def test_searching_and_leafing_keep_what_is_written(client, of):
    answer = login(client, of.assessors[0]).post(address(of), written("search", q="bridges", document="plan"))
    assert answer.url.endswith("/assess/1.1/?document=plan&q=bridges#picker")
    assert "<mark>bridges</mark>" in client.get(answer.url).content.decode()
    assert JudgementDraft.objects.get().reason == judged.REASON


def test_both_verdicts_are_in_and_then_seen(client, of):
    for place, member in enumerate(of.assessors[:2]):
        answer = login(client, member).post(address(of), written())
        assert answer.status_code == 302
        page = client.get(address(of, "articles", "1")).content.decode()
        assert ("A verdict of an assessor is hidden" in page) is False
        assert ("22 of 20." in page) is bool(place)
    assert record_of(of.first).review.settled.by == "Ada"
    assert not JudgementDraft.objects.exists()


def test_the_verdict_of_the_other_is_hidden_until_both_are_in(client, of):
    login(client, of.assessors[0]).post(address(of), written(reason="Only Ada may read this"))
    for other in (of.assessors[1], of.coordinator, of.expert, of.observer):
        page = login(client, other).get(address(of, "articles", "1")).content.decode()
        assert "Only Ada may read this" not in page
        assert "A verdict of an assessor is hidden from you" in page


def test_the_log_tells_that_a_verdict_was_given_but_not_which(client, of):
    login(client, of.assessors[0]).post(address(of), written())
    event = Event.objects.get(action="verdict_given")
    assert (event.subject, sorted(event.data)) == ("1.1", ["round", "sha256"])


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"verdict": ""}, "no verdict is chosen"),
        ({"verdict": "done"}, "no verdict is chosen"),
        ({"reason": "Because"}, "reason is missing or shorter"),
        ({"quote": []}, "no quote is given"),
    ],
)
def test_what_does_not_do_is_refused_with_the_reason_and_kept(client, of, fields, said):
    answer = login(client, of.assessors[0]).post(address(of), written(**fields))
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not Judgement.objects.exists()
    assert JudgementDraft.objects.exists()


def test_a_verdict_is_final(client, of):
    login(client, of.assessors[0]).post(address(of), written())
    answer = client.post(address(of), written(verdict="missed"))
    assert answer.status_code == 400
    assert "it is final" in answer.content.decode()
    assert Judgement.objects.get().verdict == "exceeded"


def test_a_quote_of_a_text_that_changed_is_refused(client, of):
    login(client, of.assessors[0]).post(address(of), written("save"))
    SourceDocument.objects.filter(evaluation=of.evaluation).update(
        text="Another text", sha256=sha256(b"").hexdigest()
    )
    with pytest.raises(ReviewError, match="another text"):
        verdict_give(seat=factory.seat(of.assessors[0]), commitment=of.first, task=Task.ASSESS)


def test_who_is_not_assigned_or_has_a_conflict_by_now_cannot_judge(client, of):
    assert "not assigned to you" in login(client, of.assessors[2]).get(address(of)).content.decode()
    ConflictStatement.objects.filter(membership=of.assessors[0]).update(conflict=True, words="My cousin")
    assert "My cousin" in login(client, of.assessors[0]).get(address(of)).content.decode()
    assert login(client, of.expert).get(address(of)).status_code == 403


def test_nothing_is_judged_out_of_its_phase(client, of):
    type(of.evaluation).objects.filter(pk=of.evaluation.pk).update(phase=Phase.SIGNING.value)
    assert login(client, of.assessors[0]).post(address(of), written()).status_code == 400
    assert not Judgement.objects.exists()


def test_a_third_person_adjudicates_where_two_differ(client, of):
    login(client, of.assessors[0]).post(address(of), written())
    login(client, of.assessors[1]).post(address(of), written(verdict="met"))
    judged.assign(of.first, of.assessors[1], Task.ADJUDICATE)  # before the rule was known
    refused = login(client, of.assessors[1]).get(address(of, "adjudicate")).content.decode()
    assert "assesses this commitment" in refused
    judged.assign(of.first, of.expert, Task.ADJUDICATE)
    login(client, of.expert)
    assert client.post(address(of, "adjudicate"), written(verdict="met")).status_code == 302
    record = record_of(of.first)
    assert (record.review.settled.by, record.review.settled.verdict) == ("Eve", "met")
    assert "Eve" in record.adjudicators


def test_only_who_was_asked_adjudicates(client, of):
    for member, verdict in zip(of.assessors[:2], ("met", "missed"), strict=True):
        login(client, member).post(address(of), written(verdict=verdict))
    judged.assign(of.first, of.assessors[2], Task.ADJUDICATE)
    assert (
        "not given to you to adjudicate"
        in login(client, of.expert).get(address(of, "adjudicate")).content.decode()
    )


def test_a_reopened_commitment_is_judged_again_by_the_same_two(client, of):
    for member in of.assessors[:2]:
        login(client, member).post(address(of), written())
    judged.reply(of, reopens=True)
    type(of.evaluation).objects.filter(pk=of.evaluation.pk).update(phase=Phase.REPLYING.value)
    page = login(client, of.assessors[0]).get(address(of)).content.decode()
    assert "Two more were opened in December." in page
    for member in of.assessors[:2]:
        assert login(client, member).post(address(of), written(verdict="met")).status_code == 302
    settled = record_of(of.first).review.settled
    assert (settled.verdict, settled.round) == ("met", 2)
    (kept,) = Event.objects.filter(action="assessors_kept")
    assert kept.data == {"assessors": ["Ada", "Ben"], "round": 2}


def test_the_text_of_a_document_opens_at_a_passage(client, of, django_assert_max_num_queries):
    login(client, of.observer)
    with django_assert_max_num_queries(15):
        page = client.get(f"/e/{of.evaluation.slug}/text/plan/?at=51-61").content.decode()
    assert '<mark id="marked" data-start="51">22 bridges</mark>' in page
    assert client.get(f"/e/{of.evaluation.slug}/text/none/").status_code == 404
