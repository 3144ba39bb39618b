import pytest

from tallystick.errors import ReviewError
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.audit.models import Event
from tallystick_web.config.refusals import OvertakenError
from tallystick_web.plans.importing import start_import
from tallystick_web.plans.mending import Change, Mending, fingerprint, mend, withdraw
from tallystick_web.plans.models import Article, ImportRun, OutlineDecision
from tallystick_web.reviews.models import Assignment
from tests.web import factory
from tests.web.test_import import file, upload

pytestmark = pytest.mark.django_db

PLAN = b"""# National Plan

## Bridges

Action 1. Build 20 bridges by 2025. Train the builders; publish
a yearly report.

Action 2. Open a school for builders.

## Roads

Action 3. Mend the roads of the north.
"""


def imported(client):
    """A member of the working group, of an evaluation whose plan was imported."""
    seat = factory.seat(factory.member(factory.evaluation(machine_blind=False), TeamRole.WORKING_GROUP))
    upload(seat, client, [file(PLAN)])
    start_import(seat=seat)
    return seat


@pytest.fixture
def seat(client):
    return imported(client)


def article(seat, number="1"):
    return seat.evaluation.articles.get(number=number)


def page(seat, number="1"):
    return f"/e/{seat.evaluation.slug}/draft/{article(seat, number).pk}/"


def keys(seat, number="1"):
    return list(article(seat, number).commitments.values_list("key", flat=True))


def send(client, seat, form, subject, of="1", **fields):
    seen = fields.pop("seen", None) or fingerprint(article(seat, of))
    sent = {f"{form}-{subject.replace('.', '_')}-{name}": value for name, value in fields.items()}
    return client.post(page(seat, of) + "mend/", {**sent, "form": f"{form}:{subject}", "seen": seen})


def test_the_draft_shows_what_was_understood(client, seat, django_assert_max_num_queries):
    with django_assert_max_num_queries(30):
        shown = client.get(f"/e/{seat.evaluation.slug}/draft/").content.decode()
    assert "Action 3" in shown
    assert "What belongs to no article" in shown
    narrowed = client.get(f"/e/{seat.evaluation.slug}/draft/?q=school").content.decode()
    assert "Action 2" in narrowed
    assert "Action 3" not in narrowed
    exported = client.get(f"/e/{seat.evaluation.slug}/draft/?export=csv").content.decode()
    assert exported.count("\r\n") == 4


def test_a_commitment_is_split_by_the_words_of_its_parts(client, seat):
    first = article(seat).commitments.first()
    kept = [each for each in keys(seat) if each != first.key]
    answer = send(
        client,
        seat,
        "SplitForm",
        first.key,
        parts="Build 20 bridges\r\n\r\ntrain the builders; publish a yearly-report.",
        why="Two promises",
    )
    assert answer.status_code == 400
    assert "does not stand" in answer.content.decode()
    answer = send(
        client,
        seat,
        "SplitForm",
        first.key,
        parts="Build 20 bridges\r\n\r\nby 2025.",
        why="Two promises",
    )
    assert answer.status_code == 302
    assert keys(seat) == [f"{first.key}a", f"{first.key}b", *kept]
    parts = list(article(seat).commitments.all())
    assert [each.words for each in parts[:2]] == ["Build 20 bridges", "by 2025."]
    assert parts[0].machine_verdict == ""
    decision = OutlineDecision.objects.get()
    assert decision.why == "Two promises"
    assert list(decision.details) == ["part_1", "part_2"]
    assert Event.objects.get(action="outline_mended").subject == f"split {first.key}"
    shown = client.get(page(seat)).content.decode()
    assert "What the machine had read" in shown
    changes = client.get(f"/e/{seat.evaluation.slug}/draft/changes/").content.decode()
    assert "part 1: “Build 20 bridges”; part 2: “by 2025.”" in changes


def test_commitments_are_merged(client, seat):
    all_keys = keys(seat)
    assert len(all_keys) > 1
    refused = send(client, seat, "MergeForm", "1", others=all_keys[:1], why="x")
    assert b"at least two" in refused.content
    send(client, seat, "MergeForm", "1", others=all_keys, why="One promise")
    assert keys(seat) == all_keys[:1]


def test_an_article_is_relabelled_and_moved(client, seat):
    send(client, seat, "RelabelForm", "1", label="Measure 1", heading=article(seat).title, why="Misread")
    assert article(seat).label == "Measure 1"
    roads = seat.evaluation.sections.get(title="Roads")
    send(client, seat, "MoveArticleForm", "1", section=roads.key, why="It is about roads")
    assert article(seat).section == roads
    assert client.get(f"/e/{seat.evaluation.slug}/draft/changes/").content.count(b"It is about roads") == 1


def test_a_commitment_moves_to_another_article(client, seat):
    key = keys(seat)[0]
    send(client, seat, "MoveCommitmentForm", key, number="x", why="x")
    assert key in keys(seat)
    send(client, seat, "MoveCommitmentForm", key, number="2", why="It belongs there")
    assert key in keys(seat, "2")


def test_a_target_is_corrected(client, seat):
    commitment = article(seat).commitments.get(kind="quantified")
    target = {name: value for name, value in commitment.data["target"].items() if name != "inferred"}
    given = {name: "" if value is None else value for name, value in target.items()}
    send(
        client,
        seat,
        "TargetForm",
        commitment.key,
        **{**given, "value": "25"},
        kind="quantified",
        why="Misread",
    )
    found = article(seat).commitments.get(key=commitment.key)
    assert found.data["target"]["value"] == 25
    assert OutlineDecision.objects.get().details == {"value": "25"}
    send(client, seat, "TargetForm", commitment.key, kind="effort", why="No target at all")
    assert article(seat).commitments.get(key=commitment.key).kind == "effort"


def test_each_change_says_why(client, seat):
    answer = send(client, seat, "RelabelForm", "1", label="Measure 1", heading="x", why="")
    assert answer.status_code == 400
    assert b"required" in answer.content
    assert b"Measure 1" in answer.content
    assert not OutlineDecision.objects.exists()


def test_the_second_of_two_editors_is_told_and_nothing_is_lost(client, seat):
    seen = fingerprint(article(seat))
    send(client, seat, "RelabelForm", "1", label="First", heading="x", why="a")
    late = send(client, seat, "RelabelForm", "1", label="Second", heading="x", why="b", seen=seen)
    assert late.status_code == 409
    shown = late.content.decode()
    assert "Somebody mended this article" in shown
    assert 'value="Second"' in shown
    assert "First" in shown
    assert article(seat).label == "First"


def relabel(label, number="1"):
    return Change(Mending.RELABEL, number, {"label": label}, "why")


def test_two_editors_of_different_articles_do_not_meet(seat):
    first, second = article(seat), article(seat, "2")
    seen = fingerprint(first), fingerprint(second)
    mend(seat=seat, article=first, change=relabel("A"), seen=seen[0])
    mend(seat=seat, article=second, change=relabel("B", "2"), seen=seen[1])
    assert [each.label for each in seat.evaluation.articles.all()[:2]] == ["A", "B"]


def test_a_change_is_withdrawn_and_stays_listed(client, seat):
    before = article(seat)
    send(client, seat, "RelabelForm", "1", label="First", heading=before.title, why="a")
    decision = OutlineDecision.objects.get()
    client.post(f"/e/{seat.evaluation.slug}/draft/changes/{decision.pk}/withdraw/")
    assert article(seat).label == before.label
    assert article(seat).pk == before.pk
    assert b"withdrawn" in client.get(f"/e/{seat.evaluation.slug}/draft/changes/").content
    with pytest.raises(ReviewError, match="withdrawn already"):
        withdraw(seat=seat, decision=decision)


def test_what_a_later_change_builds_on_is_not_withdrawn(client, seat):
    key = keys(seat)[0]
    send(client, seat, "SplitForm", key, parts="Build 20 bridges\n\nby 2025.", why="a")
    first = OutlineDecision.objects.get()
    send(client, seat, "TargetForm", f"{key}a", kind="deliverable", why="b")
    with pytest.raises(ReviewError, match="a later one builds on it"):
        withdraw(seat=seat, decision=first)
    first.refresh_from_db()
    assert first.withdrawn_at is None
    assert f"{key}a" in keys(seat)


@pytest.mark.parametrize("phase", [Phase.COMMISSIONED, Phase.REPORTING, Phase.ASSESSING])
def test_the_outline_is_mended_in_the_draft_only(seat, phase):
    seat.evaluation.phase = phase.value
    seat.evaluation.save()
    with pytest.raises(ReviewError, match="in the phase draft"):
        mend(seat=seat, article=article(seat), change=relabel("A"), seen=fingerprint(article(seat)))


def test_nothing_is_mended_while_an_import_runs(seat):
    ImportRun.objects.create(evaluation=seat.evaluation)
    with pytest.raises(ReviewError, match="import is running"):
        mend(seat=seat, article=article(seat), change=relabel("A"), seen=fingerprint(article(seat)))


def test_a_wrong_fingerprint_is_overtaken(seat):
    with pytest.raises(OvertakenError):
        mend(seat=seat, article=article(seat), change=relabel("A"), seen="")


def test_assignments_stay_with_the_commitments_that_stay(client, seat):
    key, *others = keys(seat)
    member = factory.member(seat.evaluation, TeamRole.WORKING_GROUP)
    for each in article(seat).commitments.all():
        Assignment.objects.create(commitment=each, membership=member)
    send(client, seat, "SplitForm", key, parts="Build 20 bridges\n\nby 2025.", why="a")
    assert sorted(Assignment.objects.values_list("commitment__key", flat=True)) == sorted(others)


def test_a_commitment_that_something_was_said_of_does_not_go(client, seat):
    key = keys(seat)[0]
    ministry = factory.member(seat.evaluation, TeamRole.FOCAL_POINT).institution
    article(seat).commitments.get(key=key).claims.create(institution=ministry, by=seat.person, status="met")
    answer = send(client, seat, "SplitForm", key, parts="Build 20 bridges\n\nby 2025.", why="a")
    assert b"something was already said" in answer.content
    assert key in keys(seat)


def test_stated_interests_and_named_institutions_survive_a_change(client, seat):
    bridges = seat.evaluation.sections.get(title="Bridges")
    seat.memberships[0].conflicts.create(section=bridges, conflict=False)
    ministry = factory.member(seat.evaluation, TeamRole.FOCAL_POINT).institution
    found = article(seat)
    found.institutions.set([ministry])
    Article.objects.filter(pk=found.pk).update(institutions_by_hand=True)
    send(client, seat, "RelabelForm", "1", label="First", heading=found.title, why="a")
    assert seat.memberships[0].conflicts.get().section == bridges
    assert list(article(seat).institutions.all()) == [ministry]


def test_who_judges_blind_does_not_see_what_the_machine_concludes(client, seat):
    seat.evaluation.machine_blind = True
    seat.evaluation.save()
    for name in ("", f"{article(seat).pk}/"):
        assert b'class="verdict' not in client.get(f"/e/{seat.evaluation.slug}/draft/{name}").content
    assert b"without knowing" in client.get(f"/e/{seat.evaluation.slug}/draft/findings/").content
    coordinator = factory.member(seat.evaluation, TeamRole.COORDINATOR)
    client.force_login(coordinator.user)
    assert b'class="verdict' in client.get(f"/e/{seat.evaluation.slug}/draft/").content
