"""Split and merge: quotes are cut from the stored text, ids stay unique, and no verdict is invented."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.errors import ReviewError
from tallystick.model.commitment import Kind
from tallystick.model.evidence import Relation
from tallystick.model.quote import check_quote
from tallystick.model.review import NOT_YET_ASSESSED
from tallystick.publish.record import read_record, write_record
from tallystick.review.mending import mended
from tallystick.review.reading import reads_as
from tests import factory
from tests.review.mends.making import TEXTS, after, decision, ids, one, span

PLAN = factory.plan()
FIRST, SECOND = "At least 50,000 new jobs shall be created", "in towns by 2025"
SPLIT = decision("split", "1.1", ("part_1", span(FIRST)), ("part_2", span(SECOND)), ("kind_2", "deliverable"))


def test_a_split_makes_parts_with_ids_of_their_own_in_the_place_of_the_whole() -> None:
    found = after(SPLIT)
    assert ids(found)[:4] == ["1.1a", "1.1b", "1.2", "1.3"]
    assert [one(found, name).commitment.quote.text for name in ("1.1a", "1.1b")] == [FIRST, SECOND]
    assert [one(found, name).commitment.article for name in ("1.1a", "1.1b")] == ["1", "1"]


def test_the_order_of_the_details_does_not_matter() -> None:
    assert after(replace(SPLIT, details=SPLIT.details[::-1])) == after(SPLIT)


def test_a_part_has_no_verdict_of_the_machine_and_no_target() -> None:
    part = one(after(SPLIT), "1.1a")
    assert (part.rule, part.confidence, part.commitment.target) == (NOT_YET_ASSESSED, 0.0, None)
    assert "nobody has assessed it" in part.rationale


def test_the_kind_of_a_part_is_given_or_follows_from_the_whole() -> None:
    found = after(SPLIT)
    assert one(found, "1.1a").commitment.kind is Kind.EFFORT
    assert one(found, "1.1b").commitment.kind is Kind.DELIVERABLE


def test_the_evidence_stays_with_every_part_and_only_mentions_it() -> None:
    found = after(SPLIT)
    before = [each.quote for each in one(factory.evaluation(), "1.1").evidence]
    for name in ("1.1a", "1.1b"):
        assert [each.quote for each in one(found, name).evidence] == before
        assert {each.relation for each in one(found, name).evidence} == {Relation.MENTIONS}


def test_a_part_can_be_what_the_machine_left_out_of_the_article() -> None:
    missed = decision(
        "split", "1.2", ("part_1", span("A Labour Code shall be enacted")), ("part_2", span(SECOND))
    )
    assert one(after(missed), "1.2a").commitment.quote.text == SECOND


def test_parts_can_be_split_again() -> None:
    again = decision("split", "1.1a", ("part_1", span("At least 50,000")), ("part_2", span("new jobs")))
    assert ids(after(SPLIT, again))[:3] == ["1.1aa", "1.1ab", "1.1b"]


WRONG_SPLITS = {
    "one part": ([("part_1", span(FIRST))], "from 2 to 26 parts, not 1"),
    "none": ([], "not 0"),
    "overlap": ([("part_1", span(FIRST)), ("part_2", span("jobs shall be"))], "two parts overlap"),
    "outside": ([("part_1", "0-5"), ("part_2", span(SECOND))], "does not lie in the plan's text"),
    "beyond the end": ([("part_1", "0-99999"), ("part_2", "99999-100000")], "does not lie"),
    "turned": ([("part_1", "200-190"), ("part_2", span(SECOND))], "does not lie"),
    "no span": ([("part_1", "here"), ("part_2", span(SECOND))], "'here' is no span"),
    "unknown": ([("piece", span(FIRST))], "it knows no 'piece'; it takes 'part_1'"),
    "unknown kind": ([("part_1", span(FIRST)), ("kind_1", "quantified")], "a target makes it quantified"),
    "a kind of nothing": ([("part_1", span(FIRST)), ("kind_2", "effort")], "'kind_2' has no 'part_2'"),
}


@pytest.mark.parametrize(("details", "said"), WRONG_SPLITS.values(), ids=WRONG_SPLITS)
def test_a_wrong_split_is_refused(details: list[tuple[str, str]], said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        after(decision("split", "1.1", *details))


def test_a_split_into_blanks_is_refused() -> None:
    start = PLAN.text.index("2025. A Labour") + 4
    with pytest.raises(ReviewError, match="nothing is printed"):
        after(decision("split", "1.1", ("part_1", f"{start}-{start + 2}"), ("part_2", span(FIRST))))


@pytest.mark.parametrize("texts", [{}, {"plan": "another text"}], ids=["missing", "another"])
def test_without_the_stored_text_nothing_is_cut(texts: dict[str, str]) -> None:
    with pytest.raises(ReviewError, match=r"decision 1 \(split of 1.1\): the stored text of document 'plan'"):
        mended(factory.evaluation(), [SPLIT], texts)


MERGE = decision("merge", "1.1", ("with_1", "1.2"), why="It is one.")


def test_a_merge_keeps_the_id_kind_and_target_of_its_subject_and_all_evidence() -> None:
    found, before = after(MERGE), factory.evaluation()
    assert ids(found)[:2] == ["1.1", "1.3"]
    merged = one(found, "1.1")
    assert merged.commitment.quote.text == (
        "At least 50,000 new jobs shall be created in towns by 2025. A Labour Code shall be enacted"
    )
    assert merged.commitment.target == one(before, "1.1").commitment.target
    assert len(merged.evidence) == 3
    assert merged.rule == NOT_YET_ASSESSED


def test_the_later_can_take_in_the_earlier() -> None:
    found = after(decision("merge", "1.2", ("with_1", "1.1")))
    assert ids(found)[:2] == ["1.2", "1.3"]
    assert one(found, "1.2").commitment.quote == one(after(MERGE), "1.1").commitment.quote


@pytest.mark.parametrize(
    ("subject", "details", "said"),
    [
        ("1.1", [], "it takes 'with_1'"),
        ("1.1", [("with_1", "1.2"), ("and", "1.3")], "it takes 'with_1'"),
        ("1.1", [("with_1", "1.1")], "named twice"),
        ("1.1", [("with_1", "1.2"), ("with_2", "1.2")], "named twice"),
        ("1.1", [("with_1", "2.1")], "'2.1' is of article '2'"),
        ("1.1", [("with_1", "9.9")], "there is no commitment '9.9'"),
        ("9.9", [("with_1", "1.1")], "there is no commitment '9.9'"),
    ],
)
def test_a_wrong_merge_is_refused(subject: str, details: list[tuple[str, str]], said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        after(decision("merge", subject, *details))


def test_commitments_of_two_documents_stay_apart() -> None:
    whole = factory.evaluation()
    first, second, *others = whole.assessments
    elsewhere = factory.quote(factory.report(), "The Labour Code entered into force")
    moved = replace(second, commitment=replace(second.commitment, quote=elsewhere))
    with pytest.raises(ReviewError, match="different documents"):
        mended(replace(whole, assessments=(first, moved, *others)), [MERGE], TEXTS)


def test_a_moved_commitment_is_merged_though_it_stands_outside_the_article() -> None:
    found = after(decision("move", "2.1", ("article", "1")), decision("merge", "1.1", ("with_1", "2.1")))
    quote = one(found, "1.1").commitment.quote
    check_quote(quote, PLAN.text, PLAN.sha256)
    assert quote.text.endswith("The number of deadly accidents at work shall fall by 10 percent")


def test_a_split_taken_back_by_a_merge_stands_where_it_stood() -> None:
    found = after(SPLIT, decision("merge", "1.1a", ("with_1", "1.1b")))
    assert ids(found)[:2] == ["1.1a", "1.2"]
    assert one(found, "1.1a").commitment.quote == one(factory.evaluation(), "1.1").commitment.quote


def test_a_mended_evaluation_is_written_and_read_back() -> None:
    found = after(SPLIT)
    assert read_record(write_record(found), "evaluation.json") == found


QUOTE = one(factory.evaluation(), "1.1").commitment.quote
CUTS = st.lists(st.integers(QUOTE.start, QUOTE.end), min_size=2, max_size=6, unique=True).map(sorted)


@given(CUTS)
def test_every_part_stands_letter_by_letter_and_no_id_is_there_twice(cuts: list[int]) -> None:
    parts = [(f"part_{n}", f"{start}-{end}") for n, (start, end) in enumerate(pairwise(cuts), 1)]
    try:
        found = after(decision("split", "1.1", *parts))
    except ReviewError:
        return
    assert len(set(ids(found))) == len(ids(found)) == len(ids(factory.evaluation())) + len(parts) - 1
    for each in found.assessments[: len(parts)]:
        check_quote(each.commitment.quote, PLAN.text, PLAN.sha256)
        assert reads_as(each.commitment.quote.exact, each.commitment.quote.text)
