"""The report says how the verdicts were assessed, and prints claim, verdict, reply and dissent."""

from dataclasses import replace
from functools import cache

import pytest

from tallystick.errors import PublicationError
from tallystick.publish.report.build import build_report
from tallystick.publish.report.check import check_report
from tallystick.publish.report.model import Figure, Table, words
from tallystick.publish.report.walk import block_spans, sections
from tallystick.publish.review.records import review_records
from tests import factory, reviewing


@cache
def report():
    return build_report(reviewing.reviewed(), None, reviewing.review())


def _section(anchor, found=None):
    return next(section for _, section in sections(found or report()) if section.anchor == anchor)


def _words(anchor, found=None):
    section = _section(anchor, found)
    return "\n".join("".join(span.text for span in block_spans(block)) for block in section.blocks)


def test_without_a_review_no_chapter_speaks_of_one():
    anchors = {section.anchor for _, section in sections(build_report(factory.evaluation()))}
    assert not anchors & {"assessed", "annex-dissents", "annex-decisions", "annex-signatures"}


def test_the_method_says_twice_and_blind_with_the_agreement():
    said = _words("assessed")
    assert "judged by two assessors, who did not see each other’s verdict until both were in" in said
    assert any(isinstance(block, Figure) for block in _section("assessed").blocks)
    assert "The whole plan" in _words("annex-pictures")


def test_an_agreement_that_is_not_defined_is_a_table_and_no_picture():
    bare = tuple(replace(each, percent=None) for each in reviewing.review().agreement)
    found = build_report(reviewing.reviewed(), None, reviewing.review(agreement=bare))
    blocks = _section("assessed", found).blocks
    assert not any(isinstance(block, Figure) for block in blocks)
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert [words(cell) for cell in table.rows[0]] == ["The whole plan", "2", "–", "0.33", "-0.13"]


def test_an_article_has_claim_verdict_and_reply():
    assert (
        "Claim of Ministry of Labour: “Completed” (Edda Roth, 1 March 2026): More jobs than promised."
        in _words("commitment-1.1")
    )
    said = _words("commitment-3.1")
    assert "The assessors differed; a third person decided." in said
    assert "Adjudicated verdict, no evidence (Cleo Marsh, 5 March 2026): Nurses hired say nothing" in said
    assert (
        "Reply of Ministry of Health (Fritz Adeyemi, 9 March 2026): We <script>alert(1)</script> disagree"
        in said
    )
    assert "Dissent (Dora Nakamura, 12 March 2026): I would have said missed." in said
    assert "The machine had said “not comparable”: " in said


def test_the_release_says_what_was_corrected_and_what_came_before():
    said = _words("annex-signatures")
    assert "The verdict on 3.1 was corrected." in said
    assert f"Fingerprint of the release before: {'ab' * 32}." in said


def test_a_second_round_is_called_one():
    jobs, *others = reviewing.reviewed_commitments()
    again = tuple(replace(each, round=2, at=reviewing.day(20)) for each in jobs.judgements)
    jobs = replace(jobs, judgements=(*jobs.judgements, *again), settled=again[0])
    found = build_report(reviewing.reviewed(), None, reviewing.review(commitments=(jobs, *others)))
    assert "Assessor’s verdict, exceeded, round 2 (Anna Lindqvist, 20 March 2026)" in _words(
        "commitment-1.1", found
    )


def test_the_annexes_hold_dissents_mended_outline_and_signatures():
    assert "On 3.1, Dora Nakamura, 12 March 2026:" in _words("annex-dissents")
    (table,) = _section("annex-decisions").blocks
    assert isinstance(table, Table)
    said = _words("annex-signatures")
    assert "Cleo Marsh, 14 March 2026" in said
    assert "Release 2, 20 March 2026, by Cleo Marsh." in said
    assert "ab" * 32 in said


def test_the_annexes_hold_conflicts_of_interest_and_what_was_asked_and_reached():
    assert "Nobody is given a commitment to judge where they stated one" in _words("annex-conflicts")
    *_, table = _section("annex-conflicts").blocks
    assert isinstance(table, Table)
    said = ["".join(span.text for span in cell) for row in table.rows for cell in row]
    assert said == [
        *("Boris Okonkwo", "(1) Right to work", "1 March 2026", "1"),
        *("Dora Nakamura", "The whole plan", "2 March 2026", "3"),
    ]
    assert "asks for at least 2 signatures and has 2." in _words("annex-signatures")


def test_where_nobody_stated_a_conflict_it_is_said_and_where_it_is_not_recorded_nothing():
    found = build_report(reviewing.reviewed(), None, reviewing.review(conflicts=()))
    assert "Nobody stated a conflict of interest." in _words("annex-conflicts", found)
    before = build_report(reviewing.reviewed(), None, reviewing.review(conflicts=(), quorum=0))
    assert "annex-conflicts" not in {section.anchor for _, section in sections(before)}
    assert "asks for" not in _words("annex-signatures", before)


def test_an_empty_review_makes_a_report():
    empty = reviewing.review(
        commitments=(), decisions=(), dissents=(), signatures=(), agreement=(), release=None
    )
    found = build_report(factory.evaluation(), None, empty)
    assert "Nobody has signed yet." in _words("annex-signatures", found)


def test_agreement_that_cannot_be_drawn_is_a_table():
    open_ = tuple(replace(each, percent=None) for each in reviewing.review().agreement)
    found = build_report(reviewing.reviewed(), None, reviewing.review(agreement=open_))
    assert any(isinstance(block, Table) for block in _section("assessed", found).blocks)


def test_a_figure_that_the_review_does_not_say_stops_the_report():
    records = {**review_records(reviewing.review()), "review/twice": 7}
    with pytest.raises(PublicationError, match="review/twice says “7”"):
        check_report(report(), {**_all_records(), **records})


def _all_records():
    return {
        span.record: span.text for _, section in sections(report()) for span in _spans(section) if span.record
    }


def _spans(section):
    yield from section.title
    for block in section.blocks:
        yield from block_spans(block)
