"""What people changed between two releases: settled verdicts, replies, dissents."""

from dataclasses import replace

from tallystick.publish.diff.compare import compare
from tallystick.publish.diff.page import diff_page
from tallystick.publish.diff.text import diff_record, diff_text
from tests import factory, reviewing

JOBS, NURSES, WELLS = reviewing.reviewed_commitments()


def _earlier():
    """The review before the third person decided, the institution replied and a member dissented."""
    nurses = replace(NURSES, adjudications=(), replies=(), dissents=(), settled=None)
    return reviewing.review(commitments=(JOBS, nurses, WELLS), dissents=())


def _difference(before, after):
    return compare(reviewing.reviewed(before), reviewing.reviewed(after), (before, after))


def _pair(difference, name):
    return next(pair for pair in difference.pairs if pair.after and pair.after.commitment.id == name)


def test_the_same_review_changes_nothing():
    assert not _difference(reviewing.review(), reviewing.review()).changed


def test_a_settled_verdict_a_reply_and_a_dissent_are_seen():
    found = _difference(_earlier(), reviewing.review())
    pair = _pair(found, "3.1")
    assert pair.settled_changed
    assert [each.institution for each in pair.replies] == ["Ministry of Health"]
    assert [each.by for each in pair.dissents] == [reviewing.DORA]
    assert [each.text for each in found.dissents] == ["The period was too short."]
    assert not _pair(found, "1.1").changed


def test_the_text_says_it():
    said = diff_text(_difference(_earlier(), reviewing.review()))
    for words in (
        "    1  with another settled verdict",
        "    1  new replies",
        "    2  new dissents",
        "settled by people: no evidence",
        "new reply: Ministry of Health",
        "new dissent: Dora Nakamura",
        "1 new dissent on the whole",
    ):
        assert words in said


def test_one_settled_verdict_after_another_is_said_with_both():
    other = replace(NURSES.adjudications[0], verdict=NURSES.judgements[0].verdict)
    later = reviewing.review(
        commitments=(JOBS, replace(NURSES, adjudications=(other,), settled=other), WELLS)
    )
    said = diff_text(_difference(reviewing.review(), later))
    assert "settled by people: no evidence -> missed" in said


def test_the_page_prints_the_reply_as_text():
    page = diff_page(_difference(_earlier(), reviewing.review()))
    assert "Reply of Ministry of Health" in page
    assert "&lt;script&gt;alert(1)" in page
    assert "By people: 1 with another settled verdict; 1 new replies; 2 new dissents." in page


def test_the_record_holds_it():
    data = diff_record(_difference(_earlier(), reviewing.review()))
    pair = next(each for each in data["commitments"] if each["after"]["id"] == "3.1")
    assert pair["settled"] == {"before": None, "after": "no_evidence"}
    assert pair["settled_changed"]
    assert pair["replies_new"][0]["institution"] == "Ministry of Health"
    assert data["dissents"]["new"][0]["by"] == reviewing.DORA


def test_from_the_machine_to_the_reviewed_evaluation():
    found = compare(factory.evaluation(), reviewing.reviewed(), (None, reviewing.review()))
    assert _pair(found, "1.1").settled_changed


def test_without_reviews_nothing_of_people_is_said():
    data = diff_record(compare(factory.evaluation(), factory.evaluation()))
    assert "dissents" not in data
    assert "settled" not in data["commitments"][0]
    assert "settled" not in diff_text(compare(factory.evaluation(), factory.evaluation()))
